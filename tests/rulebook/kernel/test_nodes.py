"""Every operation means the same in both readers, on the product of values, boundaries and the unknown."""

import datetime as dt
import itertools
from collections.abc import Callable
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest

from leye.rulebook.kernel.expressions import Expressions
from leye.rulebook.kernel.generate import Source

D = dt.date
TRUTHS = (True, False, None)
NUMBERS = (0, 2, 3, 4, 10, None)
SUMS = (0, 1, 9_999, 10_000, 30_000_001, 2**40, None)
WORDS = ("x", "y", "z", None)
DAYS = (D(2016, 2, 29), D(2017, 2, 28), D(2017, 3, 1), D(2018, 1, 31), D(2018, 2, 28), D(2018, 3, 31), D(2018, 12, 31), None)
TYPES = {TRUTHS: pl.Boolean, NUMBERS: pl.Int64, SUMS: pl.Int64, WORDS: pl.String, DAYS: pl.Date}
A, B, C = ("fact", "a"), ("fact", "b"), ("fact", "c")
NOBODY = ("open", "some.parameter")
STEPS = ((10, 100), (3, 50))


def strict(known: Callable[..., Any]) -> Callable[..., Any]:
    """Unknown as soon as an operand is."""
    return lambda *values: None if None in values else known(*values)


def every(*values: bool | None) -> bool | None:
    """And: one no decides."""
    return False if False in values else None if None in values else True


def some(*values: bool | None) -> bool | None:
    """Or: one yes decides."""
    return True if True in values else None if None in values else False


def months_between(day: D, at: D) -> int:
    """Whole months, taken apart."""
    return (at.year - day.year) * 12 + at.month - day.month - (at.day < day.day)


def step_of(number: int) -> int:
    """The sum of the highest step reached."""
    return 100 if number >= 10 else 50 if number >= 3 else 0


def same_or_unknown(one: Any, other: Any) -> Any:
    """What both ends of an interval say, if they say the same."""
    return one if one == other else None


def three(low: int | None, high: int | None) -> bool | None:
    """At least three, of a number that lies in an interval; without ends it is unknown."""
    return None if low is None or high is None else same_or_unknown(low >= 3, high >= 3)


AT_THREE = ("agree", ("ge", A, ("lit", 3)), ("ge", B, ("lit", 3)))
AT_STEPS = ("agree", ("tiers", A, STEPS), ("tiers", B, STEPS))


CASES = {
    "and": (("and", A, B), (TRUTHS, TRUTHS), every),
    "and of three": (("and", A, B, C), (TRUTHS, TRUTHS, TRUTHS), every),
    "or": (("or", A, B), (TRUTHS, TRUTHS), some),
    "or of three": (("or", A, B, C), (TRUTHS, TRUTHS, TRUTHS), some),
    "not": (("not", A), (TRUTHS,), strict(lambda a: not a)),
    "and with an open point": (("and", A, NOBODY), (TRUTHS,), lambda a: every(a, None)),
    "or with an open point": (("or", A, NOBODY), (TRUTHS,), lambda a: some(a, None)),
    "not of an open point": (("and", A, ("not", NOBODY)), (TRUTHS,), lambda a: every(a, None)),
    "and with yes": (("and", A, ("lit", True)), (TRUTHS,), lambda a: a),
    "or with yes": (("or", A, ("lit", True)), (TRUTHS,), lambda a: True),
    "in one": (("in", A, ("x",)), (WORDS,), strict(lambda a: a == "x")),
    "in two": (("in", A, ("x", "y")), (WORDS,), strict(lambda a: a in "xy")),
    "ge": (("ge", A, B), (NUMBERS, NUMBERS), strict(lambda a, b: a >= b)),
    "gt": (("gt", A, B), (NUMBERS, NUMBERS), strict(lambda a, b: a > b)),
    "le": (("le", A, B), (NUMBERS, NUMBERS), strict(lambda a, b: a <= b)),
    "lt": (("lt", A, B), (NUMBERS, NUMBERS), strict(lambda a, b: a < b)),
    "ge a figure": (("ge", A, ("lit", 3)), (NUMBERS,), strict(lambda a: a >= 3)),
    "ge an open figure": (("or", B, ("ge", A, NOBODY)), (NUMBERS, TRUTHS), lambda a, b: some(b, None)),
    "a day before another": (("lt", A, B), (DAYS, DAYS), strict(lambda a, b: a < b)),
    "a day by a cut-off": (("le", A, ("lit", D(2017, 2, 28))), (DAYS,), strict(lambda a: a <= D(2017, 2, 28))),
    "a day after a cut-off": (("gt", A, ("lit", D(2017, 2, 28))), (DAYS,), strict(lambda a: a > D(2017, 2, 28))),
    "the day before": (("lt", A, ("day_before", B)), (DAYS, DAYS), strict(lambda a, b: a < b - dt.timedelta(1))),
    "in a year": (("in_year", A, B), (DAYS, (2017, 2018, None)), strict(lambda a, b: a.year == b)),
    "in a stated year": (("in_year", A, ("lit", 2018)), (DAYS,), strict(lambda a: a.year == 2018)),
    "times": (("mul", A, B), (NUMBERS, SUMS), strict(lambda a, b: a * b)),
    "times an open figure": (("mul", A, NOBODY), (SUMS,), lambda a: None),
    "a figure made of an open one": (("ge", ("mul", A, NOBODY), ("tiers", A, STEPS)), (NUMBERS,), lambda a: None),
    "steps of an open figure": (("less", ("tiers", ("mul", A, NOBODY), STEPS), B), (NUMBERS, SUMS), lambda a, b: None),
    "a share": (("part", A, ("lit", 1_500)), (SUMS,), strict(lambda a: a * 1_500 // 10_000)),
    "a share that rounds down": (("part", A, ("lit", 1)), (SUMS,), strict(lambda a: a // 10_000)),
    "less": (("less", A, B), (SUMS, SUMS), strict(lambda a, b: max(a - b, 0))),
    "steps": (("tiers", A, STEPS), (NUMBERS,), strict(step_of)),
    "steps less what was paid": (("less", ("tiers", A, STEPS), B), (NUMBERS, SUMS), strict(lambda a, b: max(step_of(a) - b, 0))),
    "an interval at a bound": (AT_THREE, ((0, 2, 3, 10), (0, 2, 3, 10)), three),
    "an interval without ends": (AT_THREE, (NUMBERS, NUMBERS), three),
    "an interval at steps": (AT_STEPS, ((0, 2, 3, 9, 10),) * 2, lambda a, b: same_or_unknown(step_of(a), step_of(b))),
    "among the best": (("best", "a", "pool", "by"), (TRUTHS,), lambda a: a),
    **{
        f"{n} months reached": (("reached", A, B, n), (DAYS, DAYS), strict(lambda a, b, n=n: months_between(a, b) >= n))
        for n in (0, 1, 12, 24)
    },
}  # fmt: skip


def rows_of(domains: tuple) -> tuple[list[tuple], pl.DataFrame]:
    """The product of the operands' values, as records and as a frame."""
    rows = list(itertools.product(*domains))
    schema = {name: TYPES.get(domain, pl.Int64) for name, domain in zip("abc", domains, strict=False)}
    return rows, pl.DataFrame(rows, schema=schema, orient="row")


@pytest.mark.parametrize("name", CASES)
def test_one_record_reads_the_operation_as_it_is_meant(name):
    node, domains, meant = CASES[name]
    source = Source()
    read = source.function(source.name(node))
    for row in rows_of(domains)[0]:
        assert read(dict(zip("abc", row, strict=False)).get) == meant(*row), row


@pytest.mark.parametrize("name", CASES)
def test_polars_reads_the_operation_as_it_is_meant(name):
    node, domains, meant = CASES[name]
    rows, frame = rows_of(domains)
    found = frame.lazy().with_columns(Expressions(pl, {}).of(node).alias("found")).collect()["found"].to_list()
    assert dict(zip(rows, found, strict=True)) == {row: meant(*row) for row in rows}


@pytest.mark.parametrize("name", CASES)
def test_narwhals_over_duckdb_reads_the_operation_as_it_is_meant(name):
    node, domains, meant = CASES[name]
    rows, frame = rows_of(domains)
    numbered = frame.with_row_index("row").to_arrow()
    with duckdb.connect() as connection:
        read = nw.from_native(connection.from_arrow(numbered)).select("row", Expressions(nw, {}).of(node).alias("found"))
        found = dict(read.to_native().fetchall())
    assert [found[i] for i in range(len(rows))] == [meant(*row) for row in rows]


def test_every_operation_of_the_readers_has_a_case():
    def operations(node: tuple) -> set[str]:
        return {node[0], *(op for child in node[1:] if isinstance(child, tuple) for op in operations(child) if isinstance(op, str))}

    known = set("and or not in ge gt le lt reached day_before in_year mul part less tiers agree best fact lit open".split())
    covered = set().union(*(operations(node) for node, _, _ in CASES.values()))
    assert known <= covered


@pytest.mark.parametrize("reader", ["record", "frame"])
def test_an_operation_that_nobody_knows_is_an_error(reader):
    with pytest.raises(ValueError, match="no such operation: sum"):
        Source().name(("sum", A, B)) if reader == "record" else Expressions(pl, {}).of(("sum", A, B))


def test_common_parts_are_computed_once_and_literals_are_written_out():
    source = Source()
    source.name(("and", ("ge", A, ("lit", 3)), ("or", ("ge", A, ("lit", 3)), B)))
    assert len(source.lines) == 5  # a, a >= 3, b, or, and
    assert source.name(("lit", "x")) == "'x'"
    assert source.name(("lit", D(2018, 1, 1))).startswith("k")
