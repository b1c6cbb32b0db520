"""Learning never unsays: what is known stays, what is asked matters, and what is undecided asks for nothing."""

import datetime as dt
import itertools

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Open, Values
from leye.rulebook.kernel.read_record import reader
from leye.rulebook.kernel.verdict import Verdict
from tests.rulebook.dossiers import ON
from tests.rulebook.strategies import DECISIONS, cases, completions, dossiers, values_of

WITHOUT_POPULATION = [b for b in shelf.all() if b.award.kind != "ranking"]


def decide(benefit, facts, values) -> Verdict:
    return reader((benefit,), ON, values).decide(facts)[0]


def learnt(draw, subject, facts) -> dict:
    """The same dossier with one or more unknown facts told."""
    unknown = [name for name, value in facts.items() if value is None]
    told = draw(st.lists(st.sampled_from(unknown), min_size=1, unique=True)) if unknown else []
    return facts | {name: draw(st.sampled_from(values_of(subject.facts[name]))) for name in told}


@given(cases(), st.data())
@settings(max_examples=300, deadline=None)
def test_learning_a_fact_never_makes_a_known_verdict_unknown_nor_turns_it(case, data):
    benefit, facts, values = case
    before = decide(benefit, facts, values)
    after = decide(benefit, learnt(data.draw, benefit.subject, facts), values)
    if before.verdict in ("yes", "no"):
        assert after.verdict == before.verdict
        assert before.award is None or after.award == before.award
    if before.verdict == "undecided":
        assert after.verdict == "undecided"


@given(cases(), st.data())
@settings(max_examples=300, deadline=None)
def test_a_condition_that_holds_or_fails_stays_so_whatever_is_learnt(case, data):
    benefit, facts, values = case
    before = decide(benefit, facts, values).conditions
    after = decide(benefit, learnt(data.draw, benefit.subject, facts), values).conditions
    assert {key: after[key] for key, holds in before.items() if holds is not None} == {
        key: holds for key, holds in before.items() if holds is not None
    }


@given(cases())
@settings(max_examples=300, deadline=None)
def test_one_false_condition_is_a_no_and_all_true_ones_are_a_yes(case):
    found = decide(*case)
    holds = set(found.conditions.values())
    assert (found.verdict == "no") == (False in holds)
    assert (found.verdict == "yes") == (holds == {True})
    assert found.award == 0 if found.verdict == "no" else True


@pytest.mark.parametrize("benefit", WITHOUT_POPULATION, ids=lambda b: b.slug)
@given(st.data())
@settings(max_examples=40, deadline=None)
def test_every_fact_that_is_asked_is_unknown_and_decisive(benefit, data):
    facts = data.draw(dossiers(benefit.subject, known=0.6))
    values = Values.none()
    found = decide(benefit, facts, values)
    assert all(facts[name] is None for name in found.missing)
    outcomes = {}
    for told in completions(benefit.subject, found.missing):
        after = decide(benefit, facts | told, values)
        assert (after.verdict, after.missing) != ("unknown", ()) and not set(after.missing) & set(told)
        assert after.verdict != "unknown", f"all that was asked is told: {told}"
        outcomes[tuple(told.values())] = (after.verdict, after.award, after.open)
    for place, name in enumerate(found.missing):
        others = {}
        for told, outcome in outcomes.items():
            others.setdefault(told[:place] + told[place + 1 :], set()).add(outcome)
        assert any(len(different) > 1 for different in others.values()), f"{name} is asked and never matters"


@given(cases())
@settings(max_examples=300, deadline=None)
def test_unknown_asks_for_facts_and_undecided_only_for_decisions(case):
    benefit, *_ = case
    found = decide(*case)
    if found.verdict == "unknown":
        assert found.missing and found.award is None
    if found.verdict == "undecided":
        assert not found.missing and found.open and found.award is None
    if found.verdict == "no":
        assert not found.missing and not found.open
    if found.verdict == "yes" and benefit.award.money and found.award is None:
        assert found.missing or found.open
    assert len(set(found.missing)) == len(found.missing)
    assert set(found.missing) <= set(benefit.facts)


@given(cases())
@settings(max_examples=300, deadline=None)
def test_every_open_point_that_is_named_is_open(case):
    benefit, _, values = case
    for key in decide(*case).open:
        parameter = benefit.parameters[key]
        assert isinstance(parameter, Open)
        assert values.of(parameter, ON) is None


@pytest.mark.parametrize("benefit", [b for b in WITHOUT_POPULATION if b.opens and not b.counted], ids=lambda b: b.slug)
@given(st.data())
@settings(max_examples=25, deadline=None)
def test_every_open_point_that_is_named_is_decisive(benefit, data):
    facts = {name: _telling(value) for name, value in data.draw(dossiers(benefit.subject, known=0.9)).items()}
    found = decide(benefit, facts, Values.none())
    names = tuple(n for n in benefit.facts if facts[n] is None)
    assume(len(names) <= 3)
    told = list(completions(benefit.subject, names))
    for key in found.open:
        others = [k for k in found.open if k != key]
        fixed = itertools.product(*(DECISIONS[benefit.parameters[k].unit] for k in others))
        assert any(_differs(benefit, key, facts=[facts | t for t in told], given=dict(zip(others, f, strict=True))) for f in fixed)


def _telling(value):
    """A share of one fen comes to nothing whatever it is, and who graduated today is within any window: other values tell more."""
    if type(value) is int and value < 2:
        return 1_000_000
    return dt.date(2017, 6, 30) if isinstance(value, dt.date) and value >= ON else value


def _differs(benefit, key, *, facts, given) -> bool:
    """Two decisions on the point lead to different outcomes of some dossier."""
    settled = [Values(given | {key: decided}) for decided in DECISIONS[benefit.parameters[key].unit]]
    return any(len({decide(benefit, f, v)[1:3] for v in settled}) > 1 for f in facts)


@given(cases())
@settings(max_examples=300, deadline=None)
def test_a_decision_on_an_open_point_never_turns_a_known_verdict(case):
    benefit, facts, values = case
    before, after = decide(benefit, facts, Values.none()), decide(benefit, facts, values)
    if before.verdict in ("yes", "no"):
        assert after.verdict == before.verdict
        assert before.award is None or after.award == before.award
