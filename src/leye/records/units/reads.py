"""Questions about units that doors and importers ask."""

import datetime

from leye.records.units.models import Unit, UnitName, UnitSuccession


def unit_called(text: str, *, under: Unit | None = None) -> Unit | None:
    """The unit of this code or of this (official or other) name; None when there is none or more than one. `under` narrows."""
    scope = Unit.objects.below(under) if under else Unit.objects.all()
    by_code = scope.filter(code=text).first()
    if by_code:
        return by_code
    named = set(scope.filter(name=text)) | {alias.unit for alias in UnitName.objects.filter(name=text, unit__in=scope)}
    return named.pop() if len(named) == 1 else None


def codes_by_name() -> dict[str, list[int]]:
    """Every name in use, official or other, with the ids of the units that bear it: importers look up whole columns."""
    found: dict[str, list[int]] = {}
    for pk, code, name in Unit.objects.values_list("pk", "code", "name"):
        found.setdefault(code, []).append(pk)
        found.setdefault(name, []).append(pk)
    for pk, name in UnitName.objects.values_list("unit_id", "name"):
        found.setdefault(name, []).append(pk)
    return found


def heirs_of(unit: Unit, *, on: datetime.date) -> list[Unit]:
    """The units that stand in this one's place on a day: itself while it exists, else those that followed it, and so on."""
    if unit.until is None or unit.until > on:
        return [unit]
    later = [step.later for step in UnitSuccession.objects.filter(earlier=unit, on__lte=on).select_related("later")]
    return [heir for one in later for heir in heirs_of(one, on=on)]


def names_by_code() -> dict[str, str]:
    """The official name of every unit by its code."""
    return dict(Unit.objects.values_list("code", "name"))


def subdistrict_of_code(code: str, *, on: datetime.date) -> Unit | None:
    """The subdistrict or town of this code, if it exists on the day."""
    return Unit.objects.on(on).subdistricts().filter(code=code).first()


def stations_under(unit: Unit, *, on: datetime.date) -> list[Unit]:
    """The communities and villages of a subdistrict, each with its service station, by name."""
    return list(Unit.objects.on(on).stations().filter(parent=unit).order_by("name"))


def stations_called(text: str, *, on: datetime.date, most: int = 30) -> list[Unit]:
    """Communities and villages whose name holds these words, with their subdistrict."""
    found = Unit.objects.on(on).stations().filter(name__contains=text) if text else Unit.objects.none()
    return list(found.select_related("parent").order_by("name")[:most])


def other_names(unit: Unit) -> list[str]:
    """The names that a unit bears beside its official one."""
    return list(UnitName.objects.filter(unit=unit).values_list("name", flat=True))
