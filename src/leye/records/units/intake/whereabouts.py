"""Which unit an office's words mean: a subdistrict, town, community or village by code, official name, other name or short form."""

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches

from leye.ground.tables.columns import Fault, Said
from leye.records.units.models import Unit, UnitKind, UnitName

PREFIX = re.compile(r"^(?:北京市|北京(?=海淀区))?(?:海淀区(?!$))?")
NOISE = re.compile(r"[\s\-_/、,，.·()（）]")
ENDINGS = {
    UnitKind.SUBDISTRICT: ("街道办事处", "街道办", "街道", "街"),
    UnitKind.TOWN: ("地区办事处", "地区", "镇人民政府", "镇政府", "镇", "乡"),
    UnitKind.COMMUNITY: ("社区居民委员会", "社区居委会", "社区服务站", "社区", "居民委员会", "居委会"),
    UnitKind.VILLAGE: ("村村民委员会", "村民委员会", "村村委会", "村委会", "村"),
    UnitKind.SPECIAL: ("股份经济合作社生活区", "生活区", "村"),
}
UPPER = (UnitKind.SUBDISTRICT, UnitKind.TOWN)
Answer = int | None | Fault


def plain(text: str) -> str:
    """Words for a place without the city, blanks and marks."""
    return PREFIX.sub("", NOISE.sub("", text))


def forms(name: str, kind: str) -> set[str]:
    """The forms in which a name of a unit is written: every ending of its kind, and none."""
    endings = ENDINGS.get(UnitKind(kind), ())
    bare = next((name.removesuffix(ending) for ending in endings if name.endswith(ending) and name != ending), name)
    return {plain(form) for form in (name, bare, *(bare + ending for ending in endings))}


class Whereabouts:
    """All units by all their forms, read once for an import."""

    def __init__(self) -> None:
        units = list(Unit.objects.filter(kind__in=ENDINGS).values_list("id", "kind", "name", "code", "parent_id"))
        self.kind, self.parent = {u[0]: u[1] for u in units}, {u[0]: u[4] for u in units}
        self.name = {u[0]: u[2] for u in units}
        self.called: dict[str, set[int]] = defaultdict(set)
        for pk, kind, name, code, _ in units:
            for form in {*forms(name, kind), code, f"{code}000" if len(code) == 9 else code}:
                self.called[form].add(pk)
        for pk, name in UnitName.objects.filter(unit__kind__in=ENDINGS).values_list("unit_id", "name"):
            for form in forms(name, self.kind[pk]):
                self.called[form].add(pk)
        self.memory: dict[tuple[str | None, str | None], tuple[str, Answer]] = {}

    def find(self, upper: str | None, lower: str | None) -> tuple[str, Answer]:
        """The unit that the words mean (the lower one where both are given), or a fault; and of which column."""
        if (upper, lower) not in self.memory:
            self.memory[upper, lower] = self.look(upper, lower)
        return self.memory[upper, lower]

    def look(self, upper: str | None, lower: str | None) -> tuple[str, Answer]:
        """The same, without the memory."""
        above = self.one(upper, self.preferred(self.named(upper), upper=True)) if upper else None
        if isinstance(above, Fault) or not lower:
            return "subdistrict", above
        found = self.named(lower)
        if above:
            inside = {pk for pk in found if pk == above or self.parent[pk] == above}
            inside = inside or self.behind(lower, above)
            if found and not inside:
                return "community", self.elsewhere(found, above)
            found = inside
        return "community", self.one(lower, self.preferred(found, upper=False), under=above)

    def named(self, words: str) -> set[int]:
        """The units of that name, in any form."""
        return self.called.get(plain(words), set())

    def behind(self, words: str, above: int) -> set[int]:
        """A community written behind its subdistrict (中关村街道科馨社区)."""
        said = plain(words)
        heads = [form for form in forms(self.name[above], self.kind[above]) if said.startswith(form)]
        tails = {said.removeprefix(head) for head in heads}
        return {pk for tail in tails for pk in self.called.get(tail, ()) if self.parent[pk] == above}

    def preferred(self, found: set[int], *, upper: bool) -> set[int]:
        """Of units with one short name (清河), those of the kind that the column is for."""
        return {pk for pk in found if (self.kind[pk] in UPPER) == upper} or found

    def one(self, words: str, found: set[int], *, under: int | None = None) -> Answer:
        """The one unit, or why it is not one."""
        if len(found) == 1:
            return next(iter(found))
        return self.several(found) if found else self.nowhere(words, under=under)

    def nowhere(self, words: str, *, under: int | None) -> Fault:
        """The fault of words that name no unit, with the nearest that do."""
        inside = [form for form, units in self.called.items() if any(under in (None, self.parent[pk]) for pk in units)]
        close = get_close_matches(plain(words), inside, n=1, cutoff=0.5)
        near = self.name[next(pk for pk in self.called[close[0]] if under in (None, self.parent[pk]))] if close else ""
        place = Said(f"在{self.name[under]}", f" in {self.name[under]}") if under else Said("", "")
        return Fault(
            "unknown_unit",
            Said(
                f"{place.zh}没有这个街道、镇、社区或村{f'，是不是“{near}”' if near else ''}；请填本区现有单位的名称或代码。",
                f"no such subdistrict, town, community or village{place.en}{f', perhaps {near}' if near else ''}; "
                "use a name or code of the district.",
            ),
        )

    def several(self, found: Iterable[int]) -> Fault:
        """The fault of words that fit several units."""
        listed = "、".join(sorted(self.full_name(pk) for pk in found))
        return Fault(
            "ambiguous_unit",
            Said(
                f"可能是：{listed}；请写全称并填写街道。",
                f"may be any of {listed}; write the full name and fill in the subdistrict.",
            ),
        )

    def elsewhere(self, found: Iterable[int], above: int) -> Fault:
        """The fault of a community that lies in another subdistrict than the one written."""
        listed = "、".join(sorted(self.full_name(pk) for pk in found))
        return Fault(
            "unit_elsewhere",
            Said(
                f"不属于{self.name[above]}，而是{listed}；请核对街道或社区。",
                f"does not belong to {self.name[above]} but is {listed}; check which of the two is right.",
            ),
        )

    def full_name(self, pk: int) -> str:
        """A unit's name with that of the unit above, where that is known."""
        return f"{self.name.get(self.parent[pk], '')}{self.name[pk]}"
