"""Facts that arise where a person and an employer meet: forms of work, insurance, hires, loans."""

from leye.ground.supply import Borrowed, Derived, Supply, on_day

BEFORE_FOUNDING = (
    f"(b.id IS NULL AND {on_day('r')}) OR (b.id IS NOT NULL AND r.since < b.since AND (r.until IS NULL OR r.until >= b.since))"
)
AT_HIRE = "{0}.person_id = h.person_id AND {0}.since <= h.hired_on AND ({0}.until IS NULL OR {0}.until > h.hired_on)"
DAY_BEFORE = "{0}.since < h.hired_on AND ({0}.until IS NULL OR {0}.until >= h.hired_on)"
HIRES = "employment_hire h"


def _complete(register: str, when: str) -> str:
    return f"EXISTS (SELECT 1 FROM units_register g WHERE g.name = '{register}' AND {when.format('g')})"


def _on_day(register: str, table: str, day: str) -> str:
    """True when a status of the person holds, false when its register was complete then and does not hold it."""
    held = f"EXISTS (SELECT 1 FROM {table} x WHERE x.person_id = h.person_id AND {day.format('x')})"
    return f"CASE WHEN {held} THEN TRUE WHEN {_complete(register, day)} THEN FALSE END"


AT_DAY = "{0}.since <= h.hired_on AND ({0}.until IS NULL OR {0}.until > h.hired_on)"
REGISTERED = (
    f"COALESCE({_on_day('unemploymentregistration', 'people_unemploymentregistration', DAY_BEFORE)}, h.registered_unemployed)"
)
STILL = "CASE WHEN h.left_on IS NOT NULL THEN h.left_on > :on ELSE h.still_employed END"
SPELL = "MIN(CASE kind WHEN 'formal' THEN 1 WHEN 'welfare_post' THEN 1 WHEN 'self_employed' THEN 2 ELSE 3 END)"


def _work(pl):
    """The strongest form of work; without one: study, pension, or out of work where the register of work is complete."""
    spell = pl.col("_spell")
    return (
        pl.when(spell == 1)
        .then(pl.lit("employed"))
        .when(spell == 2)
        .then(pl.lit("self_employed"))
        .when(spell == 3)
        .then(pl.lit("flexible"))
        .when(pl.col("_student"))
        .then(pl.lit("student"))
        .when(pl.col("pension"))
        .then(pl.lit("retired"))
        .when(pl.col("_registered") | (spell == 0))
        .then(pl.lit("unemployed"))
    )


SUPPLIES = (
    Supply(
        "resident",
        "person_id",
        "employment_employmentspell",
        {"_spell": SPELL},
        where=on_day(),
        register="employmentspell",
        absent={"_spell": 0},
        grouped=True,
    ),
    Supply("resident", "person_id", "people_unemploymentregistration", {"_registered": "1"}, where=on_day()),
    Supply(
        "resident",
        "r.person_id",
        "people_unemploymentregistration r LEFT JOIN employment_businessownership b "
        f"ON b.person_id = r.person_id AND {on_day('b')}",
        {"registered_unemployed": "MAX(1)"},
        where=f"({BEFORE_FOUNDING})",
        register="unemploymentregistration",
        absent={"registered_unemployed": False},
        grouped=True,
        source="MIN(r.source)",
        as_of="MIN(r.as_of)",
    ),
    Supply(
        "resident",
        "person_id",
        "employment_businessownership",
        {"founder": "1"},
        where=on_day(),
        register="businessownership",
        absent={"founder": False},
    ),
    Supply(
        "resident",
        "person_id",
        "employment_insuredmonth",
        {"insured": "MAX(1)", "contribution_base": "MAX(base)"},
        where="month = :month",
        register="insuredmonth",
        absent={"insured": False},
        grouped=True,
    ),
    Supply(
        "hire",
        "h.id",
        f"{HIRES} JOIN people_person p ON p.id = h.person_id JOIN employers_employer e ON e.id = h.employer_id "
        f"LEFT JOIN units_unit u ON u.id = e.unit_id LEFT JOIN people_hukou k ON {AT_HIRE.format('k')}",
        {
            "employer": "h.employer_id",
            "person": "h.person_id",
            "sex": "p.sex",
            "birth_date": "p.birth_date",
            "hukou": "k.kind",
            "in_district": f"CASE WHEN k.id IS NOT NULL THEN k.in_district WHEN {_complete('hukou', AT_DAY)} THEN FALSE END",
            "registered_unemployed": REGISTERED,
            "hard_to_place": _on_day("hardtoplace", "people_hardtoplace", AT_DAY),
            "hired_on": "h.hired_on",
            "left_on": "h.left_on",
            "still_employed": STILL,
            "municipal_subsidy_ended_on": "h.municipal_subsidy_ended_on",
            "_place": "u.path",
        },
        where="h.hired_on <= :on",
        base=True,
        source="h.source",
        as_of="h.as_of",
    ),
    Supply(
        "hire",
        "h.id",
        f"{HIRES} JOIN people_graduation d ON d.person_id = h.person_id",
        {"graduate": "MAX(1)", "graduated_on": "MAX(d.graduated_on)"},
        where="(d.graduated_on IS NULL OR d.graduated_on <= h.hired_on)",
        register="graduation",
        absent={"graduate": False},
        grouped=True,
        source="MIN(d.source)",
        as_of="MIN(d.as_of)",
    ),
    Supply(
        "hire",
        "h.id",
        f"{HIRES} JOIN employment_insuredmonth m "
        "ON m.person_id = h.person_id AND m.month = :month AND m.employer_id = h.employer_id",
        {"insured": "MAX(1)", "contribution_base": "MAX(m.base)"},
        where="m.payer = 'employee'",
        register="insuredmonth",
        absent={"insured": False},
        grouped=True,
        source="MIN(m.source)",
        as_of="MIN(m.as_of)",
    ),
    Supply(
        "loan",
        "l.id",
        "employment_loanapplication l LEFT JOIN people_person p ON p.id = l.person_id LEFT JOIN units_unit u ON u.id = p.unit_id",
        {
            **{n: f"l.{n}" for n in ("applicant", "size", "amount", "qualified", "risk_controllable")},
            "_person": "l.person_id",
            "_place": "u.path",
        },
        where="l.applied_on <= :on",
        base=True,
        source="l.source",
        as_of="l.as_of",
    ),
)
BORROWER = ("work", "graduate", "graduated_on", "veteran", "low_income", "hard_to_place", "village_official", "in_district")
BORROWED = (Borrowed("loan", BORROWER, "resident", "_person"),)
DERIVED = (Derived("resident", "work", ("_spell", "_student", "pension", "_registered"), _work),)
