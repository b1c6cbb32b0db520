"""Places and services, without money."""

from openfisca_core.periods import DateUnit

from bench.openfisca_haidian.codes import UNKNOWN, Code, all_of, any_of, one_of
from bench.openfisca_haidian.entities import Person

DAY = DateUnit.DAY


class training_place__group(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        hukou, work = persons("hukou", period), persons("work", period)
        rural = all_of(one_of(hukou, hukou.possible_values.agricultural), persons("in_district", period))
        return any_of(persons("registered_unemployed", period), rural, one_of(work, work.possible_values.flexible))


class training_place(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("training_place__group", period)


class founder_guidance__intends(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("intends_business", period)


class founder_guidance__local(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("in_district", period)


class founder_guidance(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return all_of(persons("founder_guidance__intends", period), persons("founder_guidance__local", period))


class specialist_help__recognised(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("hard_to_place", period)


class specialist_help__served(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("basic_services_failed", period)


class specialist_help(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return all_of(persons("specialist_help__recognised", period), persons("specialist_help__served", period))


class welfare_post__helped(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("specialist_help_failed", period)


class welfare_post__suitable(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return persons("post_conditions_met", period)


class welfare_post(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY

    def formula(persons, period, parameters):
        return all_of(persons("welfare_post__helped", period), persons("welfare_post__suitable", period))
