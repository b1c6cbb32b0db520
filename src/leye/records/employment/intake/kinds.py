"""The kinds of tables that the records take in, each with its layout and its intake."""

from collections.abc import Callable

from leye.ground.tables.columns import Layout
from leye.ground.tables.run import Intake
from leye.records.employers.intake.employers import Employers
from leye.records.employment.intake.hires import Hires
from leye.records.employment.intake.statuses import Statuses
from leye.records.people.intake.people import People

INTAKES: dict[str, Callable[..., Intake]] = {"people": People, "employers": Employers, "hires": Hires, "statuses": Statuses}
LAYOUTS: dict[str, Layout] = {kind: intake.layout for kind, intake in INTAKES.items()}
