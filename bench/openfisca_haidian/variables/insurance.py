"""Three subsidies of social insurance."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from bench.openfisca_haidian import days
from bench.openfisca_haidian.codes import BLANK, OPEN, UNKNOWN, Code, all_of, any_of, awarded, code, one_of
from bench.openfisca_haidian.entities import Person

DAY = DateUnit.DAY


class flexible_work_insurance__local(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("in_district", period)


class flexible_work_insurance__rural(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        hukou = persons("hukou", period)
        return one_of(hukou, hukou.possible_values.agricultural, hukou.possible_values.converted)


class flexible_work_insurance__age(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        at = parameters(period).flexible_work_insurance
        age, sex = persons("age", period), persons("sex", period)
        man = code(age == BLANK, age >= at.man_from)
        woman = code(age == BLANK, age >= at.woman_from)
        return any_of(man, all_of(one_of(sex, sex.possible_values.F), woman))


class flexible_work_insurance__flexible(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        work = persons("work", period)
        return one_of(work, work.possible_values.flexible)


class flexible_work_insurance__insured(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("insured", period)


class flexible_work_insurance(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return all_of(
            persons("flexible_work_insurance__local", period),
            persons("flexible_work_insurance__rural", period),
            persons("flexible_work_insurance__age", period),
            persons("flexible_work_insurance__flexible", period),
            persons("flexible_work_insurance__insured", period),
        )


class flexible_work_insurance__award(Variable):
    value_type, default_value, entity, definition_period = int, BLANK, Person, DAY

    def formula(persons, period, parameters):
        rate = parameters(period).flexible_work_insurance.rate
        base = persons("contribution_base", period).astype(np.int64)
        amount = np.where((base == BLANK) | (rate == OPEN), BLANK, base * rate // 10000)
        return awarded(persons("flexible_work_insurance", period), amount)


class rural_founder_insurance__local(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("in_district", period)


class rural_founder_insurance__rural(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        hukou = persons("hukou", period)
        return one_of(hukou, hukou.possible_values.agricultural, hukou.possible_values.converted)


class rural_founder_insurance__founder(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("founder", period)


class rural_founder_insurance__insured(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("insured", period)


class rural_founder_insurance(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return all_of(
            persons("rural_founder_insurance__local", period),
            persons("rural_founder_insurance__rural", period),
            persons("rural_founder_insurance__founder", period),
            persons("rural_founder_insurance__insured", period),
        )


class rural_founder_insurance__award(Variable):
    value_type, default_value, entity, definition_period = int, BLANK, Person, DAY

    def formula(persons, period, parameters):
        rate = parameters(period).rural_founder_insurance.rate
        base = persons("contribution_base", period).astype(np.int64)
        amount = np.where((base == BLANK) | (rate == OPEN), BLANK, base * rate // 10000)
        return awarded(persons("rural_founder_insurance", period), amount)


class founder_insurance__local(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("in_district", period)


class founder_insurance__founder(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("founder", period)


class graduated_within(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        window = parameters(period).founder_insurance.graduate_window
        graduated = persons("graduated_on", period)
        unknown = days.blank(graduated) | (window == OPEN)
        return code(unknown, days.later_than(graduated, window, period.start.date))


class founder_insurance__group(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        graduate = all_of(persons("graduate", period), persons("graduated_within", period))
        return any_of(persons("registered_unemployed", period), graduate)


class founder_insurance__insured(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("insured", period)


class founder_insurance(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return all_of(
            persons("founder_insurance__local", period),
            persons("founder_insurance__founder", period),
            persons("founder_insurance__group", period),
            persons("founder_insurance__insured", period),
        )


class founder_insurance__award(Variable):
    value_type, default_value, entity, definition_period = int, BLANK, Person, DAY

    def formula(persons, period, parameters):
        rate = parameters(period).founder_insurance.rate
        base = persons("contribution_base", period).astype(np.int64)
        amount = np.where((base == BLANK) | (rate == OPEN), BLANK, base * rate // 10000)
        return awarded(persons("founder_insurance", period), amount)
