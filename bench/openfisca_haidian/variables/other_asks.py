"""What the other benefits still ask."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from bench.openfisca_haidian.codes import BLANK, NO, OPEN, UNKNOWN, asked, bits, one_of
from bench.openfisca_haidian.entities import Person

DAY = DateUnit.DAY


class job_subsidy_hard_to_place__asks(Variable):
    value_type, default_value, entity, definition_period = int, 0, Person, DAY

    def formula(persons, period, parameters):
        leaves = bits(
            (1, persons("hard_to_place", period) == UNKNOWN),
            (2, persons("job_subsidy_hard_to_place__employed", period) == UNKNOWN),
        )
        award, amount = persons("job_subsidy_hard_to_place__award", period), parameters(period).job_subsidy_hard_to_place.amount
        later = np.int16(4 if amount == OPEN else 0)
        return asked(persons("job_subsidy_hard_to_place", period), leaves, award=award, for_award=later)


class training_living_allowance__asks(Variable):
    value_type, default_value, entity, definition_period = int, 0, Person, DAY

    def formula(persons, period, parameters):
        at = parameters(period).training_living_allowance
        hukou, work = persons("hukou", period), persons("work", period)
        local, rural = persons("in_district", period), one_of(hukou, hukou.possible_values.agricultural)
        group = persons("training_living_allowance__group", period) == UNKNOWN
        flexible = one_of(work, work.possible_values.flexible)
        leaves = bits(
            (1, persons("in_training", period) == UNKNOWN),
            (2, group & (persons("registered_unemployed", period) == UNKNOWN)),
            (4, group & (rural == UNKNOWN) & (local != NO)),
            (8, group & (local == UNKNOWN) & (rural != NO)),
            (16, group & (flexible == UNKNOWN) & (at.flexible_workers != 0)),
            (128, group & (flexible != NO) & (at.flexible_workers == OPEN)),
        )
        award = persons("training_living_allowance__award", period)
        later = bits((32, (persons("attended_days", period) == BLANK) & (at.daily != OPEN)), (64, at.daily == OPEN))
        return asked(persons("training_living_allowance", period), leaves, award=award, for_award=later)


class training_place__asks(Variable):
    value_type, default_value, entity, definition_period = int, 0, Person, DAY

    def formula(persons, period, parameters):
        hukou, work = persons("hukou", period), persons("work", period)
        local, rural = persons("in_district", period), one_of(hukou, hukou.possible_values.agricultural)
        leaves = bits(
            (1, persons("registered_unemployed", period) == UNKNOWN),
            (2, (rural == UNKNOWN) & (local != NO)),
            (4, (local == UNKNOWN) & (rural != NO)),
            (8, work == work.possible_values.unknown),
        )
        return asked(persons("training_place", period), leaves)


class founder_guidance__asks(Variable):
    value_type, default_value, entity, definition_period = int, 0, Person, DAY

    def formula(persons, period, parameters):
        leaves = bits(
            (1, persons("intends_business", period) == UNKNOWN),
            (2, persons("in_district", period) == UNKNOWN),
        )
        return asked(persons("founder_guidance", period), leaves)


class specialist_help__asks(Variable):
    value_type, default_value, entity, definition_period = int, 0, Person, DAY

    def formula(persons, period, parameters):
        leaves = bits(
            (1, persons("hard_to_place", period) == UNKNOWN),
            (2, persons("basic_services_failed", period) == UNKNOWN),
        )
        return asked(persons("specialist_help", period), leaves)


class welfare_post__asks(Variable):
    value_type, default_value, entity, definition_period = int, 0, Person, DAY

    def formula(persons, period, parameters):
        leaves = bits(
            (1, persons("specialist_help_failed", period) == UNKNOWN),
            (2, persons("post_conditions_met", period) == UNKNOWN),
        )
        return asked(persons("welfare_post", period), leaves)
