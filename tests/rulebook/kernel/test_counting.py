"""A count over unknown records is an interval that contains every completion, and both readers give the same one."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.rulebook import shelf
from leye.rulebook.facts.hire import Hire
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.read_frame import determine
from leye.rulebook.kernel.read_record import reader
from leye.rulebook.kernel.verdict import CODES, decode
from tests.rulebook.dossiers import ON
from tests.rulebook.strategies import dossiers, values_of

BONUS = shelf.get("hiring-bonus")
SILENT = Values.none()
DECIDED = Values({"hiring-bonus.graduate_window": 24, "hiring-bonus.least_months": 1})
WINDOWS = (0, 24, 600)
FIRM = {"employer": "e1", "kind": "enterprise", "year": 2018, "hires": None, "bonus_paid": 0}
DAY_IN_YEAR = [d for d in values_of(Hire.facts["hired_on"]) if d.year == 2018 and d <= ON]
GOOD = {"in_district": True, "registered_unemployed": True, "hired_on": DAY_IN_YEAR[0], "still_employed": True, "employer": "e1"}
TYPES = {"truth": pl.Boolean, "number": pl.Int64, "money": pl.Int64, "day": pl.Date}


def counter(values=SILENT):
    return reader((BONUS,), ON, values).counters[0]


def ends(hires, values=SILENT):
    found = counter(values).fill(FIRM, hires)
    return found["hires__low"], found["hires__high"]


def hires(**fixed):
    """Up to six hires of one employer, most of them of this year and this district."""
    one = dossiers(Hire, known=0.8).map(lambda h: GOOD | {k: v for k, v in h.items() if k not in ("employer", *fixed)} | fixed)
    likely = st.tuples(one, st.booleans()).map(lambda pair: pair[0] | (GOOD if pair[1] else {}))
    return st.lists(likely, max_size=6)


def qualifies(hire, window: int) -> bool:
    """The rule of the document, written once more by hand, for a hire of which everything is known."""
    after = hire["graduated_on"].replace(year=hire["graduated_on"].year + window // 12)
    graduate = hire["graduate"] and (hire["hired_on"] <= after if window % 12 == 0 else None)
    group = hire["registered_unemployed"] or hire["hukou"] in ("agricultural", "converted") or graduate
    return bool(hire["in_district"] and group and hire["hired_on"].year == 2018 and hire["hired_on"] <= ON)


@given(hires(), st.data())
@settings(max_examples=300, deadline=None)
def test_every_completion_lies_in_the_interval(found, data):
    low, high = ends(found)
    for _ in range(5):
        whole = [
            {n: data.draw(st.sampled_from(values_of(t))) if h.get(n) is None else h[n] for n, t in Hire.facts.items()}
            for h in found
        ]
        window = data.draw(st.sampled_from(WINDOWS))
        counted = len({h["person"] for h in whole if qualifies(h, window)})
        assert low <= counted <= high
        decided = Values({"hiring-bonus.graduate_window": window})
        assert ends(whole, decided) == (counted, counted)


@given(hires(), st.data())
@settings(max_examples=300, deadline=None)
def test_learning_of_a_hire_only_narrows_the_interval(found, data):
    low, high = ends(found)
    told = [
        {
            n: v if v is not None or n == "employer" else data.draw(st.sampled_from((None, *values_of(Hire.facts[n]))))
            for n, v in h.items()
        }
        for h in found
    ]
    narrower = ends(told)
    assert low <= narrower[0] <= narrower[1] <= high


@given(hires(), st.data())
@settings(max_examples=200, deadline=None)
def test_learning_of_a_hire_never_turns_the_bonus(found, data):
    bonus = reader((BONUS,), ON, SILENT)
    before = bonus.decide(FIRM, {"hire": found})[0]
    told = [{n: v if v is not None or n == "employer" else values_of(Hire.facts[n])[0] for n, v in h.items()} for h in found]
    after = bonus.decide(FIRM, {"hire": told})[0]
    if before.verdict in ("yes", "no"):
        assert after.verdict == before.verdict
        assert before.award is None or after.award == before.award
    if before.verdict == "undecided":
        assert after.verdict == "undecided"


@given(st.lists(st.integers(0, 3).flatmap(lambda _: hires()), min_size=1, max_size=4), st.sampled_from([SILENT, DECIDED]))
@settings(max_examples=25, deadline=None)
def test_one_employer_and_a_frame_of_them_agree(groups, values):
    firms = [FIRM | {"employer": f"e{i}"} for i in range(len(groups))]
    everybody = [h | {"employer": f"e{i}"} for i, group in enumerate(groups) for h in group]
    kinds = {n: TYPES.get(t.about.type, pl.String) for n, t in Hire.facts.items()}
    table = pl.DataFrame([{n: h.get(n) for n in kinds} for h in everybody], schema=kinds)
    frame = pl.DataFrame(
        firms, schema={"employer": pl.String, "kind": pl.String, **dict.fromkeys(("year", "hires", "bonus_paid"), pl.Int64)}
    )
    rows = (
        determine(pl, frame.lazy(), [BONUS], on=ON, values=values, tables={"hire": table.lazy()})
        .sort("employer")
        .collect()
        .to_dicts()
    )
    for firm, group, row in zip(firms, groups, rows, strict=True):
        want = reader((BONUS,), ON, values).decide(firm, {"hire": group})[0]
        told = (CODES[row["hiring_bonus"]], row["hiring_bonus__award"], *decode(BONUS, row["hiring_bonus__asks"]))
        assert told == (want.verdict, want.award, want.missing, want.open)


def persons(*names):
    return [GOOD | {"person": name} for name in names]


@pytest.mark.parametrize(
    ("found", "interval"),
    [
        ([], (0, 0)),
        (persons("A", "A", "B"), (2, 2)),
        (persons("A", None), (1, 2)),
        (persons(None, None), (1, 2)),
        (persons(None), (1, 1)),
        ([*persons("A"), GOOD | {"person": "A", "in_district": None}], (1, 1)),
        ([*persons("A"), GOOD | {"person": "B", "in_district": None}], (1, 2)),
        ([GOOD | {"person": None, "in_district": None}], (0, 1)),
        ([GOOD | {"person": "A", "in_district": False}], (0, 0)),
        ([GOOD | {"person": "A", "hired_on": None}], (0, 1)),
    ],
)
def test_persons_count_once_and_nobody_known_may_be_anybody(found, interval):
    assert ends(found) == interval


def test_a_number_that_is_given_is_taken_as_it_is():
    found = counter().fill(FIRM | {"hires": 7}, persons("A"))
    assert (found["hires__low"], found["hires__high"], found["hires__asks"]) == (7, 7, False)


def test_without_a_list_or_a_year_the_number_is_unknown():
    for firm, table in ((FIRM, None), (FIRM | {"year": None}, persons("A"))):
        found = counter().fill(firm, table)
        assert (found["hires__low"], found["hires__high"], found["hires__asks"]) == (None, None, True)


def test_an_employer_twice_in_the_frame_counts_its_hires_once():
    frame = pl.DataFrame([FIRM, FIRM], schema_overrides={"hires": pl.Int64})
    table = pl.DataFrame(persons("A", None))
    rows = determine(pl, frame.lazy(), [BONUS], on=ON, tables={"hire": table.lazy()}).collect().to_dicts()
    assert [CODES[row["hiring_bonus"]] for row in rows] == ["no", "no"]


@pytest.mark.parametrize(("steps", "verdicts"), [({2: 500}, "no yes yes yes"), ({4: 500, 6: 900}, "no no no yes")])
def test_the_first_step_says_how_many_hires_are_enough(steps, verdicts):
    found = reader((BONUS,), ON, Values({"hiring-bonus.steps": steps}))
    known = [found.decide({"kind": "enterprise", "hires": n, "bonus_paid": 0})[0] for n in (1, 2, 3, 4)]
    assert " ".join(v.verdict for v in known) == verdicts
    assert [bool(v.award) for v in known] == [v.verdict == "yes" for v in known]
