"""A job subsidy and a living allowance."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from bench.openfisca_haidian.codes import BLANK, NO, OPEN, UNKNOWN, YES, Code, all_of, any_of, awarded, one_of
from bench.openfisca_haidian.entities import Person

DAY = DateUnit.DAY


class job_subsidy_hard_to_place__recognised(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("hard_to_place", period)


class job_subsidy_hard_to_place__employed(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        work = persons("work", period)
        return one_of(work, work.possible_values.employed)


class job_subsidy_hard_to_place(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return all_of(
            persons("job_subsidy_hard_to_place__recognised", period), persons("job_subsidy_hard_to_place__employed", period)
        )


class job_subsidy_hard_to_place__award(Variable):
    value_type, default_value, entity, definition_period = int, BLANK, Person, DAY

    def formula(persons, period, parameters):
        amount = parameters(period).job_subsidy_hard_to_place.amount
        return awarded(persons("job_subsidy_hard_to_place", period), np.int64(BLANK if amount == OPEN else amount))


class training_living_allowance__training(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("in_training", period)


class training_living_allowance__group(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        flexible_workers = parameters(period).training_living_allowance.flexible_workers
        hukou, work = persons("hukou", period), persons("work", period)
        rural = all_of(one_of(hukou, hukou.possible_values.agricultural), persons("in_district", period))
        widened = UNKNOWN if flexible_workers == OPEN else YES if flexible_workers else NO
        flexible = all_of(one_of(work, work.possible_values.flexible), np.int8(widened))
        return any_of(persons("registered_unemployed", period), rural, flexible)


class training_living_allowance(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return all_of(persons("training_living_allowance__training", period), persons("training_living_allowance__group", period))


class training_living_allowance__award(Variable):
    value_type, default_value, entity, definition_period = int, BLANK, Person, DAY

    def formula(persons, period, parameters):
        daily = parameters(period).training_living_allowance.daily
        days = persons("attended_days", period).astype(np.int64)
        amount = np.where((days == BLANK) | (daily == OPEN), BLANK, days * daily)
        return awarded(persons("training_living_allowance", period), amount)
