"""What of the demo stands in the database already, and whether anything else does."""

import polars as pl
from django.conf import settings

from leye.doors.console.demo_district.chance import DAY
from leye.doors.console.demo_district.district import Ground, ground_of
from leye.doors.console.demo_district.offices import INCUBATORS
from leye.ground.refusals import Refusal
from leye.records.employers.models import Employer
from leye.records.people.models import Person
from leye.records.units.actions.found_district import found_district
from leye.records.units.actions.open_incubators import open_incubators
from leye.records.units.models import Unit


def people_of(source: str) -> int:
    """How many people of this demo stand; refuses a production database and one with people or employers of another source."""
    if not settings.DEMO:
        raise Refusal("demo_in_production", "This is a production installation: invented people must not get into it.")
    foreign = [model.objects.exclude(source=source).values_list("source", flat=True).first() for model in (Person, Employer)]
    if any(foreign):
        other = next(one for one in foreign if one)
        raise Refusal(
            "demo_not_empty",
            f"The database holds people or employers from another source ({other}), so no demo is added to them. "
            "Name another database (LEYE_DATABASE_URL, LEYE_HOME), or give the same number and seed as before.",
        )
    return Person.objects.count()


def employers_stand() -> bool:
    """Whether the first part, offices and employers, was written."""
    return Employer.objects.exists()


def prepare_ground(seed: int) -> Ground:
    """Found the district and the incubators where they do not stand, and read the tree."""
    found_district()
    subdistricts = list(Unit.objects.subdistricts().order_by("code"))
    incubators = open_incubators(INCUBATORS, subdistricts, since=DAY.replace(year=2016))
    rows = list(Unit.objects.order_by("pk").values_list("pk", "kind", "parent_id"))
    units = pl.DataFrame(rows, schema={"id": pl.Int64, "kind": pl.String, "parent_id": pl.Int64}, orient="row")
    return ground_of(units, [unit.pk for unit in incubators], seed=seed)
