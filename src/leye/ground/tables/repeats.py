"""Rows that stand twice in one file: said again (passed over) or contradicting (refused), found without keeping the rows."""

import numpy as np

from leye.ground.tables.chunks import WHOLE_ROW, Chunk
from leye.ground.tables.columns import Fault, Said


class Repeats:
    """The keys met so far as 64-bit fingerprints in order, each with that of its whole row and its number: 24 bytes a row."""

    def __init__(self, key: tuple[str, ...]) -> None:
        self.key = key
        self.keys, self.contents = np.empty(0, np.uint64), np.empty(0, np.uint64)
        self.rows = np.empty(0, np.int64)

    def note(self, chunk: Chunk) -> set[int]:
        """The places of rows that say what an earlier row said; rows that contradict an earlier one are blamed."""
        good = np.array([place for place in range(len(chunk.rows)) if place not in chunk.faults], dtype=np.int64)
        if not len(good):
            return set()
        names = [name for name in self.key if name in chunk.values.columns]
        keys = chunk.values.select(names).hash_rows().to_numpy()[good]
        contents = chunk.values.hash_rows().to_numpy()[good]
        numbers = np.array([row.number for row in chunk.rows], dtype=np.int64)[good]
        distinct, first, back = np.unique(keys, return_index=True, return_inverse=True)
        at = np.searchsorted(self.keys, distinct)
        known = np.zeros(len(distinct), dtype=bool)
        inside = at < len(self.keys)
        known[inside] = self.keys[at[inside]] == distinct[inside]
        content, row = contents[first], numbers[first]
        content[known], row[known] = self.contents[at[known]], self.rows[at[known]]
        self.remember(distinct[~known], at=at[~known], contents=content[~known], rows=row[~known])
        again = np.flatnonzero(numbers != row[back])
        for place in again[contents[again] != content[back][again]]:
            chunk.blame(int(good[place]), WHOLE_ROW, fault=contradicts(int(row[back][place])))
        return {int(good[place]) for place in again[contents[again] == content[back][again]]}

    def remember(self, keys: np.ndarray, *, at: np.ndarray, contents: np.ndarray, rows: np.ndarray) -> None:
        """Put new keys in their place in the order."""
        self.keys = np.insert(self.keys, at, keys)
        self.contents = np.insert(self.contents, at, contents)
        self.rows = np.insert(self.rows, at, rows)


def contradicts(row: int) -> Fault:
    """The fault of a row that names the same thing as an earlier one and says something else of it."""
    return Fault(
        "contradicts",
        Said(
            f"与第 {row} 行是同一对象但内容不同；请只保留正确的一行。",
            f"names the same as row {row} but says something else; keep the row that is right.",
        ),
    )
