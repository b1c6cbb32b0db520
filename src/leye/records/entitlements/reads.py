"""Questions about entitlements that doors ask."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

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
    records: tuple[Judged, ...] = ()
    count: int | None = None

    @property
    def facts(self) -> dict[str, Any]:
        """The facts that the verdict rests on, the counted number among them where it is sure."""
        counted = self.benefit.counted
        sure = counted is not None and self.count is not None and counted.fills.name not in self.dossier.facts
        return self.dossier.facts | ({counted.fills.name: self.count} if sure else {})


@dataclass(frozen=True)
class Judged:
    """A record that was counted or not: the record, whether it counts, and its conditions."""

    record: dict[str, Any]
    counts: bool | None
    conditions: dict[str, bool | None]


def determine_one(benefit: type[Benefit], key: int, *, on: dt.date) -> Determination:
    """The determination of one subject for one benefit, as a counter needs it. Refusal where there is no such subject."""
    dossier = dossier_of(benefit.subject.name, key, on=on)
    if dossier is None:
        raise Refusal("nobody", f"There is no {benefit.subject.text.en.lower()} {key} on {on}.")
    values = values_on(on)
    if benefit.counted:
        return _counted(benefit, dossier, on=on, values=values)
    verdict = _verdict(benefit, dossier, on=on, values=values)
    return Determination(benefit, verdict, dossier, on, values, shelf.edition())


def _counted(benefit: type[Benefit], dossier: Dossier, *, on: dt.date, values: Values) -> Determination:
    """The determination of a benefit that counts records: this subject's, each judged by itself."""
    found, name = reader((benefit,), on, values), benefit.counted.record.name
    records = frame(name, on)
    own = records.filter(records[benefit.counted.by] == str(dossier.key)).to_dicts()
    judged = tuple(Judged(r, holds, told) for r in own for holds, _, told in [found.counters[0].judge(r, dossier.facts)])
    verdict = found.decide(dossier.facts, {name: own})[0]
    ends = found.counters[0].fill(dossier.facts, own)
    low, high = (ends[f"{benefit.counted.fills.name}__{end}"] for end in ("low", "high"))
    return Determination(benefit, verdict, dossier, on, values, shelf.edition(), judged, low if low == high else None)


def _verdict(benefit: type[Benefit], dossier: Dossier, *, on: dt.date, values: Values) -> Verdict:
    """A ranking is read over its whole population."""
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
