"""What is known of a person on a day, and the age that follows."""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from bench.openfisca_haidian import days
from bench.openfisca_haidian.codes import BLANK, UNKNOWN, Code
from bench.openfisca_haidian.entities import Person

DAY = DateUnit.DAY


class Sex(Enum):
    """As on the identity card."""

    unknown, F, M = "unknown", "F", "M"


class Hukou(Enum):
    """Kind of household registration."""

    unknown, agricultural, converted, urban = "unknown", "agricultural", "converted", "urban"


class Work(Enum):
    """Form of work now."""

    unknown, employed, flexible = "unknown", "employed", "flexible"
    self_employed, unemployed, student, retired = "self_employed", "unemployed", "student", "retired"


class sex(Variable):
    value_type, possible_values, default_value = Enum, Sex, Sex.unknown
    entity, definition_period = Person, DAY


class hukou(Variable):
    value_type, possible_values, default_value = Enum, Hukou, Hukou.unknown
    entity, definition_period = Person, DAY


class work(Variable):
    value_type, possible_values, default_value = Enum, Work, Work.unknown
    entity, definition_period = Person, DAY


class birth_date(Variable):
    value_type, default_value, entity, definition_period = days.KIND["value_type"], days.KIND["default_value"], Person, DAY


class graduated_on(Variable):
    value_type, default_value, entity, definition_period = days.KIND["value_type"], days.KIND["default_value"], Person, DAY


class contribution_base(Variable):
    value_type, default_value, entity, definition_period = int, BLANK, Person, DAY


class attended_days(Variable):
    value_type, default_value, entity, definition_period = int, BLANK, Person, DAY


class in_district(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class founder(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class registered_unemployed(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class hard_to_place(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class graduate(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class insured(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class intends_business(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class in_training(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class basic_services_failed(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class specialist_help_failed(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class post_conditions_met(Code):
    value_type, default_value, entity, definition_period = int, UNKNOWN, Person, DAY


class age(Variable):
    value_type, default_value, entity, definition_period = int, BLANK, Person, DAY

    def formula(persons, period, parameters):
        born = persons("birth_date", period)
        return np.where(days.blank(born), BLANK, days.completed_years(born, period.start.date))
