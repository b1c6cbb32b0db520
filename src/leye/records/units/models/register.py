"""For which days a register is complete, so that silence means no."""

from django.db import models

from leye.ground.dated import Interval
from leye.ground.intervals import NoOverlap


class Register(Interval):
    """A register that is complete for the days [since, until): what it does not hold then is a no, and not an unknown.

    `name` is the model whose rows it vouches for, in lower case: "unemploymentregistration", "insuredmonth", "hukou" ...
    """

    name = models.CharField(max_length=40)

    class Meta(Interval.Meta):
        constraints = [
            *Interval.Meta.constraints,
            NoOverlap(
                name="units_register_no_overlap",
                per=("name",),
                violation_error_message="Two statements about one register overlap.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
