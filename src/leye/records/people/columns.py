"""Facts that the registers of people supply."""

from leye.ground.supply import Borrowed, Supply, on_day

FOUND = (
    "pension village_official intends_business in_training basic_services_failed specialist_help_failed post_conditions_met"
).split()
ABSENT = tuple(name for name in FOUND if name != "intends_business")  # a wish is asked, never assumed


def _found(name: str, test: str = " = 1") -> str:
    return f"MAX(CASE WHEN fact = '{name}' THEN value END){test}"


SUPPLIES = (
    Supply(
        "resident",
        "p.id",
        "people_person p LEFT JOIN units_unit u ON u.id = p.unit_id",
        {"sex": "p.sex", "birth_date": "p.birth_date", "_place": "u.path"},
        base=True,
        source="p.source",
        as_of="p.as_of",
    ),
    Supply(
        "resident",
        "person_id",
        "people_hukou",
        {"hukou": "kind", "in_district": "in_district"},
        where=on_day(),
        register="hukou",
        absent={"in_district": False},
    ),
    Supply(
        "resident",
        "person_id",
        "people_hardtoplace",
        {"hard_to_place": "MAX(1)"},
        where=on_day(),
        register="hardtoplace",
        absent={"hard_to_place": False},
        grouped=True,
    ),
    Supply(
        "resident",
        "person_id",
        "people_graduation",
        {"graduate": "MAX(1)", "graduated_on": "MAX(graduated_on)"},
        where="(graduated_on IS NULL OR graduated_on <= :on)",
        register="graduation",
        absent={"graduate": False},
        grouped=True,
    ),
    Supply(
        "resident", "person_id", "people_veteran", {"veteran": "1"}, where=on_day(), register="veteran", absent={"veteran": False}
    ),
    Supply(
        "resident",
        "person_id",
        "people_lowincome",
        {"low_income": "1"},
        where=on_day(),
        register="lowincome",
        absent={"low_income": False},
    ),
    Supply(
        "resident",
        "person_id",
        "people_finding",
        {n: _found(n) for n in FOUND} | {"attended_days": _found("attended_days", ""), "_student": _found("student")},
        where=on_day(),
        register="finding",
        absent=dict.fromkeys((*ABSENT, "_student"), False),
        grouped=True,
    ),
    Supply(
        "post_application",
        "a.id",
        "people_postapplication a LEFT JOIN units_unit u ON u.id = a.unit_id",
        {"post_kind": "a.post_kind", "_person": "a.person_id", "_place": "u.path"},
        where="a.applied_on <= :on",
        base=True,
        source="a.source",
        as_of="a.as_of",
    ),
)
BORROWED = (Borrowed("post_application", ("graduate", "hard_to_place", "in_district"), "resident", "_person"),)
