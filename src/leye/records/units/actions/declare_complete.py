"""Declare that a register is complete for some days: what it does not hold then is a no, and no longer unknown."""

import datetime

from django.db import models, transaction

from leye.records.units.models import Register


@transaction.atomic
def declare_complete(
    name: str, *, since: datetime.date, until: datetime.date, source: str, as_of: datetime.date
) -> tuple[datetime.date, datetime.date | None]:
    """Say so for the days [since, until); what is declared and touches these days becomes one with them. Returns the whole."""
    not_over = models.Q(until=None) | models.Q(until__gte=since)
    touching = Register.objects.select_for_update().filter(not_over, name=name, since__lte=until)
    known = list(touching)
    since = min([since, *(row.since for row in known)])
    ends = [row.until for row in known]
    whole = None if None in ends else max([until, *ends])
    if len(known) == 1 and (known[0].since, known[0].until) == (since, whole):
        return since, whole
    touching.delete()
    Register.objects.create(name=name, since=since, until=whole, source=source[:80], as_of=as_of)
    return since, whole
