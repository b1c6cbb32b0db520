"""The words that a rule file is written with, in one place."""

from .award import Credit, Monthly, PerResult, Place, Prize, Ranking, Steps, Sum
from .benefit import Benefit, Counted, Evidence, Step, example
from .condition import Best, Condition
from .dated import Dated, Open, yuan
from .text import Reading, Text

__all__ = [
    "Benefit",
    "Best",
    "Condition",
    "Counted",
    "Credit",
    "Dated",
    "Evidence",
    "Monthly",
    "Open",
    "PerResult",
    "Place",
    "Prize",
    "Ranking",
    "Reading",
    "Step",
    "Steps",
    "Sum",
    "Text",
    "example",
    "yuan",
]
