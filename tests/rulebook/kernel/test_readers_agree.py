"""One row and a frame agree: on random rules over random facts, and on the document's own rules over random dossiers."""

import datetime as dt

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.rulebook import shelf
from leye.rulebook.kernel.expressions import Expressions
from leye.rulebook.kernel.generate import Source
from leye.rulebook.kernel.lower import column
from leye.rulebook.kernel.read_frame import TYPES, determine
from leye.rulebook.kernel.read_record import reader
from leye.rulebook.kernel.verdict import CODES, decode
from tests.rulebook.dossiers import ON
from tests.rulebook.strategies import decisions, dossiers

KINDS = {"t1": pl.Boolean, "t2": pl.Boolean, "c1": pl.String, "n1": pl.Int64, "m1": pl.Int64, "d1": pl.Date, "d2": pl.Date}
DAYS = st.sampled_from([dt.date(2016, 2, 29), dt.date(2017, 12, 31), dt.date(2018, 1, 31), dt.date(2018, 12, 31)])
ROW = st.fixed_dictionaries(
    {
        "t1": st.booleans() | st.none(),
        "t2": st.booleans() | st.none(),
        "c1": st.sampled_from("xyz") | st.none(),
        "n1": st.integers(0, 12) | st.none(),
        "m1": st.integers(0, 2**40) | st.none(),
        "d1": DAYS | st.none(),
        "d2": DAYS | st.none(),
    }
)
FACT = {name: ("fact", name) for name in KINDS}


def numbers() -> st.SearchStrategy:
    """A number or a sum, by any way that rules have to one."""
    plain = st.sampled_from([FACT["n1"], FACT["m1"], ("lit", 3), ("lit", 10_000)])
    made = st.sampled_from(
        [
            ("part", FACT["m1"], ("lit", 1_500)),
            ("mul", FACT["n1"], ("lit", 50_000)),
            ("tiers", FACT["n1"], ((10, 100), (3, 50))),
            ("less", ("tiers", FACT["n1"], ((10, 100), (3, 50))), FACT["m1"]),
            ("mul", FACT["n1"], ("open", "a.rate")),
        ]
    )
    return plain | made


def truths() -> st.SearchStrategy:
    """A test on some facts."""
    compared = st.builds(lambda op, a, b: (op, a, b), st.sampled_from(["ge", "gt", "le", "lt"]), numbers(), numbers())
    return compared | st.sampled_from(
        [
            FACT["t1"],
            FACT["t2"],
            ("in", FACT["c1"], ("x",)),
            ("in", FACT["c1"], ("x", "y")),
            ("le", FACT["d1"], ("lit", dt.date(2018, 1, 31))),
            ("lt", FACT["d1"], FACT["d2"]),
            ("reached", FACT["d1"], FACT["d2"], 12),
            ("not", ("reached", FACT["d1"], ("day_before", FACT["d2"]), 24)),
            ("in_year", FACT["d1"], ("lit", 2018)),
            ("agree", ("ge", FACT["n1"], ("lit", 3)), ("ge", FACT["m1"], ("lit", 3))),
            ("open", "a.flag"),
            ("lit", True),
        ]
    )


RULES = st.recursive(
    truths(),
    lambda parts: (
        st.builds(lambda op, some: (op, *some), st.sampled_from(["and", "or"]), st.lists(parts, min_size=2, max_size=4))
        | st.builds(lambda part: ("not", part), parts)
    ),
    max_leaves=12,
)


@given(RULES, st.lists(ROW, min_size=1, max_size=30))
@settings(max_examples=300, deadline=None)
def test_a_random_rule_means_the_same_in_both_readers(rule, rows):
    source = Source()
    read = source.function(source.name(rule))
    frame = pl.DataFrame(rows, schema=KINDS).with_columns(Expressions(pl, {}).truth(rule).alias("found"))
    assert frame["found"].to_list() == [read(row.get) for row in rows]


@given(numbers(), st.lists(ROW, min_size=1, max_size=30))
@settings(max_examples=50, deadline=None)
def test_a_random_sum_comes_to_the_same_in_both_readers(sum_, rows):
    source = Source()
    read = source.function(source.name(sum_))
    frame = pl.DataFrame(rows, schema=KINDS).with_columns(Expressions(pl, {}).of(sum_).alias("found"))
    assert frame["found"].to_list() == [read(row.get) for row in rows]


@pytest.mark.parametrize("benefit", [b for b in shelf.all() if b.award.kind != "ranking"], ids=lambda b: b.slug)
@given(st.data())
@settings(max_examples=12, deadline=None)
def test_one_dossier_and_a_frame_of_dossiers_agree(benefit, data):
    subject, slug = benefit.subject, column(benefit.slug)
    values = data.draw(decisions(benefit))
    people = data.draw(st.lists(dossiers(subject), min_size=1, max_size=25))
    rows = [person | {subject.key: f"k{i}"} for i, person in enumerate(people)]
    kinds = {subject.key: pl.String} | {n: getattr(pl, TYPES[t.about.type]) for n, t in subject.facts.items()}
    found = determine(pl, pl.DataFrame(rows, schema=kinds).lazy(), [benefit], on=ON, values=values).collect().to_dicts()
    for person, row in zip(rows, found, strict=True):
        want = reader((benefit,), ON, values).decide(person)[0]
        assert (CODES[row[slug]], row[f"{slug}__award"]) == (want.verdict, want.award)
        assert decode(benefit, row[f"{slug}__asks"]) == (want.missing, want.open)
        assert {key: row[f"{slug}__{key}"] for key in benefit.conditions} == want.conditions
