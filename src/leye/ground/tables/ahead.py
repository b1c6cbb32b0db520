"""Preparing the next piece while the last one is written: reading needs a processor, and the database waits for the disk."""

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Piece = TypeVar("Piece")
END = object()


def ahead(pieces: Iterator[Piece]) -> Generator[Piece, None, None]:
    """The same pieces in the same order, one of them made ahead in a thread; what goes wrong there is raised here."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="ahead") as pool:
        coming = pool.submit(next, pieces, END)
        while (piece := coming.result()) is not END:
            coming = pool.submit(next, pieces, END)
            yield piece
