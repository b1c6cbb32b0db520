"""A place in a ranking is known exactly when every completion of the pools gives it, and frames give the places of records."""

import itertools

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.plan import ranking_of
from leye.rulebook.kernel.rank import places, rank_records
from leye.rulebook.kernel.read_frame import determine
from leye.rulebook.kernel.read_record import Reader, reader
from leye.rulebook.kernel.verdict import CODES, decode
from tests.rulebook.dossiers import ON

OUTSTANDING = shelf.get("outstanding-unit")
BEST = ranking_of(OUTSTANDING)
POOLS, SCORES, EVERY_SCORE = ("station", "member"), (70, 80, 80, 90), (60, 70, 75, 80, 85, 90, 100)
CLEAR = {"target_missed": False, "adverse_effect": False}


def unit(pool, score):
    return {"pool": pool, "score": score, **CLEAR}


def best(units, share=3_000):
    return rank_records(units, BEST, share=share)


def by_hand(units, share):
    """Who is chosen where everything is known: from the top, whole groups of equals, as long as they fit."""
    chosen = [False] * len(units)
    for pool in {u["pool"] for u in units}:
        members = [i for i, u in enumerate(units) if u["pool"] == pool]
        left = places(len(members), share)
        for score in sorted({units[i]["score"] for i in members}, reverse=True):
            equals = [i for i in members if units[i]["score"] == score]
            if len(equals) > left:
                break
            left -= len(equals)
            for i in equals:
                chosen[i] = True
    return chosen


def whole(units):
    """Every completion of a population, with scores between and beyond those that are known."""
    blanks = [(i, key) for i, u in enumerate(units) for key in ("pool", "score") if u[key] is None]
    for told in itertools.product(*(POOLS if key == "pool" else EVERY_SCORE for _, key in blanks)):
        complete = [dict(u) for u in units]
        for (i, key), value in zip(blanks, told, strict=True):
            complete[i][key] = value
        yield complete


UNITS = st.builds(unit, st.sampled_from((*POOLS, "station")), st.sampled_from(SCORES))


@st.composite
def populations(draw):
    """Up to seven units, at most two of which lack their pool or their score."""
    units = draw(st.lists(UNITS, min_size=1, max_size=7))
    for _ in range(draw(st.integers(0, 2))):
        i, key = draw(st.integers(0, len(units) - 1)), draw(st.sampled_from(("pool", "score")))
        units[i] = units[i] | {key: None}
    return units


@given(populations(), st.sampled_from((3_000, 5_000, 10_000)))
@settings(max_examples=300, deadline=None)
def test_a_place_is_known_exactly_when_every_completion_gives_it(units, share):
    found = best(units, share)
    outcomes = [by_hand(complete, share) for complete in whole(units)]
    for i, place in enumerate(found):
        possible = {o[i] for o in outcomes}
        if place.best is not None:
            assert possible == {place.best}
            assert not place.asks_pool and not place.asks_figure
        elif units[i]["pool"] is not None:
            assert possible == {True, False}
        if place.best is None:
            assert place.asks_pool or place.asks_figure


@given(populations())
@settings(max_examples=150, deadline=None)
def test_what_is_asked_is_unknown_of_the_unit_or_of_another(units):
    for u, place in zip(units, best(units), strict=True):
        if place.asks_pool:
            assert any(other["pool"] is None for other in units)
        if place.asks_figure:
            assert u["score"] is None or any(o["score"] is None and o["pool"] in (None, u["pool"]) for o in units)


@given(st.lists(populations(), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_a_frame_gives_the_places_of_records(groups):
    units = [u | {"unit": f"u{i}"} for i, u in enumerate(u for group in groups for u in group)]
    kinds = {"pool": pl.String, "score": pl.Float64, "target_missed": pl.Boolean, "adverse_effect": pl.Boolean, "unit": pl.String}
    table = determine(pl, pl.DataFrame(units, schema=kinds).lazy(), [OUTSTANDING], on=ON).collect()
    rows = {row["unit"]: row for row in table.to_dicts()}
    for u, (want,) in zip(units, Reader([OUTSTANDING], on=ON).decide_all(units), strict=True):
        row = rows[u["unit"]]
        told = (CODES[row["outstanding_unit"]], *decode(OUTSTANDING, row["outstanding_unit__asks"]))
        assert told == (want.verdict, want.missing, want.open)


@pytest.mark.parametrize(("size", "share", "number"), [(29, 3000, 8), (10, 3000, 3), (9, 3000, 2), (3, 3000, 1), (1, 3000, 1)])
def test_the_number_of_places_is_rounded_down_and_at_least_one(size, share, number):
    assert places(size, share) == number


def test_all_who_are_tied_at_the_cut_stay_out_and_are_named():
    units = [unit("station", s) for s in (99, 95, 95, 90, 80, 80, 70, 60, 50, 40)]
    found = best(units)
    assert [p.best for p in found[:4]] == [True, True, True, False]
    units = [unit("station", s) for s in (99, 98, 95, 95, 80, 80, 70, 60, 50, 40)]
    found = best(units)
    assert [p.best for p in found[:4]] == [True, True, False, False]
    assert [p.tied for p in found] == [False, False, True, True, *[False] * 6]
    verdicts = [row[0] for row in Reader([OUTSTANDING], on=ON).decide_all(units)]
    assert [v.open for v in verdicts] == [(), (), *[("outstanding-unit.ties",)] * 2, *[()] * 6]
    assert [v.verdict for v in verdicts] == ["yes", "yes", *["no"] * 8]


def test_pools_do_not_know_each_other():
    found = best([unit("station", 60), unit("member", 99), unit("member", 98), unit("member", 97), unit("subdistrict", 50)])
    assert [p.best for p in found] == [True, True, False, False, True]


def test_a_unit_without_its_population_asks_for_pool_and_score():
    found = reader((OUTSTANDING,), ON, Values.none()).decide(CLEAR)[0]
    assert (found.verdict, found.missing) == ("unknown", ("pool", "score"))


def test_a_barred_unit_keeps_nobody_waiting():
    barred = unit("station", None) | {"target_missed": True, "adverse_effect": True}
    assert Reader([OUTSTANDING], on=ON).decide_all([barred, unit("station", 80)])[0][0].verdict == "no"
