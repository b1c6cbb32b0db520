"""Cut-offs are exact: comparing a day with a day says what taking ages and periods apart would say, to the day."""

import datetime as dt
import random

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leye.rulebook.kernel.expressions import Expressions
from leye.rulebook.kernel.generate import Source, ymd
from leye.rulebook.kernel.lower import back

D = dt.date
YEARS = (16, 18, 35, 40, 50, 60)
MONTHS = (0, 1, 2, 6, 11, 12, 13, 24, 36, 480)


def age(born: D, on: D) -> int:
    """Completed years, taken apart; a birthday of 29 February falls on 1 March in common years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def months(since: D, on: D) -> int:
    """Completed months, taken apart."""
    return (on.year - since.year) * 12 + on.month - since.month - (on.day < since.day)


def anniversary(since: D, count: int) -> D:
    """The first day on which so many months are completed, found by walking."""
    day = since + dt.timedelta(int(count * 30.43) - 4)
    while months(since, day) < count:
        day += dt.timedelta(1)
    return day


EDGES = [
    D(y, m, d)
    for y in (1976, 1980, 1983, 1984, 2000, 2016, 2018)
    for m, d in ((1, 1), (1, 31), (2, 28), (3, 1), (3, 31), (4, 30), (8, 31), (12, 30), (12, 31))
] + [D(y, 2, 29) for y in (1976, 1980, 1984, 2000, 2016)]
DAYS = st.dates(D(1930, 1, 1), D(2060, 12, 31)) | st.sampled_from(EDGES)


def test_six_hundred_thousand_random_ages_and_periods_agree():
    rnd = random.Random(2018)
    first, last = D(1930, 1, 1).toordinal(), D(2040, 12, 31).toordinal()
    for _ in range(300_000):
        one, other = sorted((D.fromordinal(rnd.randint(first, last)), D.fromordinal(rnd.randint(first, last))))
        years, count = rnd.choice(YEARS), rnd.choice(MONTHS)
        assert (one <= back(other, years * 12)) == (age(one, other) >= years), (one, other, years)
        assert (one <= back(other, count)) == (months(one, other) >= count), (one, other, count)


def test_every_pair_of_edges_agrees():
    for one in EDGES:
        for other in EDGES:
            for count in (*MONTHS, *(12 * y for y in YEARS)):
                assert (one <= back(other, count)) == (months(one, other) >= count), (one, other, count)
                assert (ymd(one) + count * 100 <= ymd(other)) == (months(one, other) >= count), (one, other, count)


@given(DAYS, st.sampled_from(MONTHS))
def test_within_ends_on_the_anniversary_itself(since, count):
    last = anniversary(since, count)
    for on, inside in ((last, True), (last + dt.timedelta(1), False)):
        assert (since > back(on - dt.timedelta(1), count)) is inside, on


@given(DAYS, st.sampled_from(MONTHS))
def test_reached_begins_on_the_anniversary_itself(since, count):
    first = anniversary(since, count)
    assert since <= back(first, count)
    assert not since <= back(first - dt.timedelta(1), count)


@pytest.mark.parametrize(
    ("born", "on", "grown"),
    [
        (D(1984, 2, 29), D(2019, 2, 28), False),
        (D(1984, 2, 29), D(2019, 3, 1), True),
        (D(1984, 2, 29), D(2024, 2, 29), True),
        (D(1983, 12, 31), D(2018, 12, 31), True),
        (D(1984, 1, 1), D(2018, 12, 31), False),
    ],
)
def test_the_birthday_counts_and_the_29th_of_february_becomes_the_first_of_march(born, on, grown):
    assert (born <= back(on, 35 * 12)) is grown


def test_frames_take_days_apart_as_one_record_does():
    rnd = random.Random(7)
    days = [*EDGES, *(D.fromordinal(rnd.randint(D(1950, 1, 1).toordinal(), D(2030, 1, 1).toordinal())) for _ in range(20_000))]
    pairs = [(d, rnd.choice(days)) for d in days]
    for count in (1, 6, 24, 420, 480):
        node = ("reached", ("fact", "a"), ("fact", "b"), count)
        frame = pl.DataFrame(pairs, schema={"a": pl.Date, "b": pl.Date}, orient="row")
        found = frame.select(Expressions(pl, {}).of(node).alias("found"))["found"].to_list()
        source = Source()
        read = source.function(source.name(node))
        assert found == [months(a, b) >= count for a, b in pairs] == [read({"a": a, "b": b}.get) for a, b in pairs]
