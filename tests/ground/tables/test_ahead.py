"""Preparing pieces ahead."""

import threading
from contextlib import closing

import pytest

from leye.ground.tables.ahead import ahead


def test_pieces_come_in_their_order():
    assert list(ahead(iter(range(100)))) == list(range(100))
    assert list(ahead(iter([]))) == []


def test_what_goes_wrong_ahead_is_raised_in_its_turn():
    def pieces():
        yield 1
        raise ValueError("broken")

    coming = ahead(pieces())
    assert next(coming) == 1
    with pytest.raises(ValueError, match="broken"):
        next(coming)


def test_only_one_piece_is_made_ahead():
    made = []
    with closing(ahead(made.append(n) or n for n in range(10))) as coming:
        next(coming)
    assert len(made) <= 2
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("ahead")]
