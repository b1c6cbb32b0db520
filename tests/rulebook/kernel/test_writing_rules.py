"""A rule that is written wrongly stops when it is written, with a sentence that says what was meant."""

import datetime as dt

import pytest

from leye.rulebook.facts.employer_year import EmployerYear
from leye.rulebook.facts.hire import Hire
from leye.rulebook.facts.loan import Loan
from leye.rulebook.facts.resident import Resident
from leye.rulebook.kernel.condition import Condition, facts_of, parameters_of
from leye.rulebook.kernel.dated import Dated, Open, yuan
from leye.rulebook.kernel.language import Benefit, Place, Sum, Text, example

WORDS = Text("说明", "Words")


def test_a_misspelt_fact_is_told_with_what_was_meant():
    with pytest.raises(AttributeError, match="Resident has no fact 'birth_day'; did you mean birth_date"):
        _ = Resident.birth_day


def test_a_value_that_a_choice_never_has_is_told_with_its_values():
    with pytest.raises(ValueError, match=r"Resident\.hukou is never 'rural': it is one of agricultural, converted, urban"):
        _ = Resident.hukou == "rural"


@pytest.mark.parametrize(
    "write",
    [
        lambda: Resident.in_district and Resident.founder,
        lambda: not Resident.in_district,
        lambda: 1 < EmployerYear.hires < 3,
        lambda: bool(Resident.insured),
    ],
)
def test_python_s_own_and_or_not_are_refused(write):
    with pytest.raises(TypeError, match=r"join conditions with & . ~ in brackets"):
        write()


@pytest.mark.parametrize("other", ["3", 3.5, True, Resident.sex])
def test_a_number_is_compared_with_numbers_only(other):
    with pytest.raises(TypeError, match=r"EmployerYear\.hires is a number"):
        _ = EmployerYear.hires >= other


def test_only_conditions_are_joined():
    with pytest.raises(TypeError, match="& needs a condition"):
        _ = Resident.in_district & EmployerYear.hires
    with pytest.raises(TypeError, match="needs a truth"):
        Condition(WORDS, EmployerYear.hires)


def test_a_figure_before_its_first_day_is_an_error_that_names_it():
    figure = Dated(WORDS, {"2018-09-10": yuan(100), "2020-01-01": yuan(200)}, "yuan")
    figure.key = "some.figure"
    for day, value in ((dt.date(2018, 9, 10), 10_000), (dt.date(2019, 12, 31), 10_000), (dt.date(2020, 1, 1), 20_000)):
        assert figure.on(day) == value
    with pytest.raises(LookupError, match=r"some\.figure has no value on 2018-09-09: its first is of 2018-09-10"):
        figure.on(dt.date(2018, 9, 9))


def test_a_unit_that_nobody_knows_is_refused():
    with pytest.raises(LookupError, match="no unit 'fen'"):
        Open(WORDS, "fen")


def test_a_term_tells_its_facts_and_figures_in_the_order_of_writing():
    ceiling = Dated(WORDS, {"2018-09-10": 1}, "yuan")
    term = (Loan.amount <= ceiling) & Loan.qualified & ~(Loan.applicant == "enterprise")
    assert facts_of(term) == ("amount", "qualified", "applicant")
    assert parameters_of(term) == (ceiling,)
    assert facts_of(Hire.birth_date.aged(35, at=Hire.hired_on)) == ("birth_date", "hired_on")


def test_a_benefit_without_conditions_or_with_a_wrong_example_stops_the_build():
    with pytest.raises(TypeError, match="needs at least one condition and an award"):

        class Nothing(Benefit, of=Resident, clause="2.1.1"):
            award = Place(WORDS)

    with pytest.raises(LookupError, match="no fact 'insurred'; did you mean insured"):

        class Misspelt(Benefit, of=Resident, clause="2.1.1"):
            paid = Condition(WORDS, Resident.insured)
            award = Place(WORDS)
            examples = (example(insurred=True, holds=True),)


def test_facts_and_open_points_of_conditions_and_award_become_the_leaves():
    class Course(Benefit, of=Resident, clause="2.5.1"):
        each = Open(WORDS, "yuan")
        beside = Open(WORDS, "words")
        training = Condition(WORDS, Resident.in_training)
        award = Sum(WORDS, each, times=Resident.attended_days)

    assert Course.slug == "course"
    assert Course.leaves() == ("in_training", "attended_days", "course.each")
    assert set(Course.parameters) == {"course.each", "course.beside"}
