"""Questions about entitlements that doors ask."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from leye.ground.refusals import Refusal
from leye.records.dossier.frames import frame
from leye.records.dossier.one import Dossier, dossier_of
from leye.records.entitlements.decisions import values_on
from leye.records.entitlements.models import Entitlement, Night
from leye.records.people.models import Person
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.read_record import Reader, reader
from leye.rulebook.kernel.verdict import Verdict


@dataclass(frozen=True)
class Determination:
    """One verdict with the dossier that it rests on, the day, the values and the edition of the rules."""

    benefit: type[Benefit]
    verdict: Verdict
    dossier: Dossier
    on: dt.date
    values: Values
    edition: str


def determine_one(benefit: type[Benefit], key: int, *, on: dt.date) -> Determination:
    """The determination of one subject for one benefit, as a counter needs it. Refusal where there is no such subject."""
    dossier = dossier_of(benefit.subject.name, key, on=on)
    if dossier is None:
        raise Refusal("nobody", f"There is no {benefit.subject.text.en.lower()} {key} on {on}.")
    values = values_on(on)
    return Determination(benefit, _verdict(benefit, dossier, on=on, values=values), dossier, on, values, shelf.edition())


def _verdict(benefit: type[Benefit], dossier: Dossier, *, on: dt.date, values: Values) -> Verdict:
    """Counted records are this subject's; a ranking is read over its whole population."""
    if benefit.counted:
        records = frame(benefit.counted.record.name, on)
        own = records.filter(records[benefit.counted.by] == str(dossier.key)).to_dicts()
        return reader((benefit,), on, values).decide(dossier.facts, {benefit.counted.record.name: own})[0]
    if benefit.award.kind == "ranking":
        everybody = frame(benefit.subject.name, on)
        found = Reader((benefit,), on=on, values=values).decide_all(everybody.to_dicts())
        return found[everybody["_key"].to_list().index(dossier.key)][0]
    return reader((benefit,), on, values).decide(dossier.facts)[0]


def last_night() -> Night | None:
    """The last finished night."""
    return Night.objects.filter(done_at__isnull=False).order_by("-done_at").first()


def entitlements_of(subject: str, key: int) -> list[Entitlement]:
    """What the last night found for one subject, the yes first."""
    rows = Entitlement.objects.filter(subject=subject, key=key)
    return sorted(rows, key=lambda e: (e.verdict != "yes", e.benefit))


def day_of_records() -> dt.date:
    """The day to determine when none is given: today, or in the demo profile the newest day that its records speak of."""
    today = timezone.localdate()
    newest = Person.objects.aggregate(newest=Max("as_of"))["newest"] if settings.DEMO else None
    return min(newest, today) if newest else today
