"""Record what becomes of a unit: it ends on a day, and one or more others follow it."""

import datetime
from collections.abc import Sequence

from django.db import transaction

from leye.records.units.models import SuccessionKind, Unit, UnitSuccession
from leye.records.units.refusals import TELL


@transaction.atomic
def succeed(earlier: Unit, later: Sequence[Unit], *, on: datetime.date, kind: SuccessionKind) -> None:
    """The earlier unit exists up to the day before `on`, the later ones from `on` at the latest. Refuses a unit that ended."""
    earlier = Unit.objects.select_for_update().get(pk=earlier.pk)
    if earlier.until is not None:
        raise TELL.refusal("unit_ended", unit=earlier.name, until=earlier.until)
    absent = [unit.name for unit in later if unit.since > on]
    if absent:
        raise TELL.refusal("unit_not_yet", units=", ".join(absent), on=on)
    Unit.objects.filter(pk=earlier.pk).update(until=on)
    for unit in later:
        UnitSuccession.objects.create(earlier=earlier, later=unit, kind=kind, on=on)
