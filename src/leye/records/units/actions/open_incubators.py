"""Open incubators of ventures as units of the tree, each under the subdistrict where it stands."""

import datetime
from collections.abc import Sequence

from django.db import transaction

from leye.records.units.models import Unit, UnitKind


@transaction.atomic
def open_incubators(names: Sequence[str], subdistricts: Sequence[Unit], *, since: datetime.date) -> list[Unit]:
    """One unit per name, dealt out over the subdistricts in turn; those that stand already are left as they are."""
    found = []
    for number, name in enumerate(names):
        above = subdistricts[number % len(subdistricts)]
        code = f"incubator-{number + 1}"
        defaults = {"name": name, "kind": UnitKind.INCUBATOR, "parent": above, "path": f"{above.path}{code}/", "since": since}
        found.append(Unit.objects.get_or_create(code=code, defaults=defaults)[0])
    return found
