"""Unknown by hand: three-valued codes, days as numbers, and what every formula must remember to do with them.

OpenFisca has no unknown: an input that is missing becomes its default. Here a truth is a code 0, 1 or 2, and LEYE_BENCH_CODING
chooses how far OpenFisca is helped. `textbook`: 0 no, 1 yes, 2 unknown, and days are dates, taken apart as its country template
does it. `plain`: the same codes, but days are turned beforehand into numbers that need not be taken apart. `ordered`: moreover
0 no, 1 unknown, 2 yes, so that `and` is the least and `or` the greatest: the fastest that numpy has, and all the help that we know.
"""

import os
from functools import reduce

import numpy as np
from openfisca_core.variables import Variable

CODING = os.environ.get("LEYE_BENCH_CODING", "plain")
NO, UNKNOWN, YES = (0, 1, 2) if CODING == "ordered" else (0, 2, 1)
BLANK = -1  # an unknown number or sum
OPEN = -1  # a parameter that is still to be decided


class Code(Variable):
    """A truth that may be unknown."""

    narrow = False

    def __init__(self, baseline_variable: Variable | None = None) -> None:
        super().__init__(baseline_variable)
        if Code.narrow:
            self.dtype = np.int8


def code(blank: np.ndarray, holds: np.ndarray) -> np.ndarray:
    """Yes or no where the operand is known, else unknown."""
    return np.where(blank, np.int8(UNKNOWN), np.where(holds, np.int8(YES), np.int8(NO)))


def all_of(*codes: np.ndarray) -> np.ndarray:
    """And: one no decides; else one unknown leaves it unknown."""
    if CODING == "ordered":
        return reduce(np.minimum, codes)
    return _first(codes, NO, then=YES)


def any_of(*codes: np.ndarray) -> np.ndarray:
    """Or: one yes decides; else one unknown leaves it unknown."""
    if CODING == "ordered":
        return reduce(np.maximum, codes)
    return _first(codes, YES, then=NO)


def _first(codes: tuple[np.ndarray, ...], decisive: int, *, then: int) -> np.ndarray:
    decided = reduce(np.logical_or, [c == decisive for c in codes])
    unknown = reduce(np.logical_or, [c == UNKNOWN for c in codes])
    return np.where(decided, np.int8(decisive), np.where(unknown, np.int8(UNKNOWN), np.int8(then)))


def one_of(values: np.ndarray, *wanted: object) -> np.ndarray:
    """A choice is one of these; each choice has a member `unknown`."""
    return code(values == values.possible_values.unknown, reduce(np.logical_or, [values == w for w in wanted]))


def awarded(verdict: np.ndarray, amount: np.ndarray) -> np.ndarray:
    """The sum where the verdict is yes, nothing where it is no, blank where either is unknown."""
    return np.where(verdict == YES, amount, np.where(verdict == NO, 0, BLANK))


def bits(*leaves: tuple[int, np.ndarray]) -> np.ndarray:
    """The leaves (facts or open points) that are missing, as a sum of bits."""
    return reduce(np.add, [np.multiply(missing, bit, dtype=np.int16) for bit, missing in leaves])


def asked(verdict: np.ndarray, for_verdict: np.ndarray, *, award: np.ndarray | None = None, for_award: object = 0) -> np.ndarray:
    """What is missing: for the verdict where it is unknown, for the sum where the verdict is yes and the sum is blank."""
    later = np.int16(0) if award is None else np.where((verdict == YES) & (award == BLANK), for_award, np.int16(0))
    return np.where(verdict == UNKNOWN, for_verdict, later)
