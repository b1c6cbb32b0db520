"""What the three subsidies of social insurance still ask."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from bench.openfisca_haidian import days
from bench.openfisca_haidian.codes import BLANK, NO, OPEN, UNKNOWN, asked, bits
from bench.openfisca_haidian.entities import Person

DAY = DateUnit.DAY


class flexible_work_insurance__asks(Variable):
    value_type, default_value, entity, definition_period = int, 0, Person, DAY

    def formula(persons, period, parameters):
        sex = persons("sex", period)
        age = persons("flexible_work_insurance__age", period) == UNKNOWN
        leaves = bits(
            (1, persons("in_district", period) == UNKNOWN),
            (2, persons("flexible_work_insurance__rural", period) == UNKNOWN),
            (4, age & days.blank(persons("birth_date", period))),
            (8, age & (sex == sex.possible_values.unknown)),
            (16, persons("flexible_work_insurance__flexible", period) == UNKNOWN),
            (32, persons("insured", period) == UNKNOWN),
        )
        award, rate = persons("flexible_work_insurance__award", period), parameters(period).flexible_work_insurance.rate
        later = bits((64, (persons("contribution_base", period) == BLANK) & (rate != OPEN)), (128, rate == OPEN))
        return asked(persons("flexible_work_insurance", period), leaves, award=award, for_award=later)


class rural_founder_insurance__asks(Variable):
    value_type, default_value, entity, definition_period = int, 0, Person, DAY

    def formula(persons, period, parameters):
        leaves = bits(
            (1, persons("in_district", period) == UNKNOWN),
            (2, persons("rural_founder_insurance__rural", period) == UNKNOWN),
            (4, persons("founder", period) == UNKNOWN),
            (8, persons("insured", period) == UNKNOWN),
        )
        award, rate = persons("rural_founder_insurance__award", period), parameters(period).rural_founder_insurance.rate
        later = bits((16, (persons("contribution_base", period) == BLANK) & (rate != OPEN)), (32, rate == OPEN))
        return asked(persons("rural_founder_insurance", period), leaves, award=award, for_award=later)


class founder_insurance__asks(Variable):
    value_type, default_value, entity, definition_period = int, 0, Person, DAY

    def formula(persons, period, parameters):
        open_window = parameters(period).founder_insurance.graduate_window == OPEN
        graduate, graduated = persons("graduate", period), persons("graduated_on", period)
        group = persons("founder_insurance__group", period) == UNKNOWN
        within = persons("graduated_within", period)
        leaves = bits(
            (1, persons("in_district", period) == UNKNOWN),
            (2, persons("founder", period) == UNKNOWN),
            (4, group & (persons("registered_unemployed", period) == UNKNOWN)),
            (8, group & (graduate == UNKNOWN) & (within != NO)),
            (16, group & days.blank(graduated) & (graduate != NO) & (not open_window)),
            (32, persons("insured", period) == UNKNOWN),
            (256, group & (graduate != NO) & open_window),
        )
        award, rate = persons("founder_insurance__award", period), parameters(period).founder_insurance.rate
        later = bits((64, (persons("contribution_base", period) == BLANK) & (rate != OPEN)), (128, rate == OPEN))
        return asked(persons("founder_insurance", period), leaves, award=award, for_award=later)
