"""Facts that the registers of employers supply."""

from leye.ground.supply import Supply

SUPPLIES = (
    Supply(
        "employer_year",
        "e.id",
        "employers_employer e LEFT JOIN units_unit u ON u.id = e.unit_id",
        {"kind": "e.kind", "year": ":year", "_place": "u.path"},
        where="(e.since IS NULL OR e.since <= :on)",
        base=True,
        source="e.source",
        as_of="e.as_of",
    ),
    Supply(
        "employer_year",
        "employer_id",
        "employers_bonuspaid",
        {"bonus_paid": "SUM(amount)"},
        where="year = :year AND paid_on <= :on",
        register="bonuspaid",
        absent={"bonus_paid": 0},
        grouped=True,
    ),
    Supply(
        "incubator",
        "i.id",
        "employers_incubator i JOIN units_unit u ON u.id = i.unit_id",
        {
            "in_district": "i.in_district",
            "demonstration_base": "CASE WHEN i.titled_on > :on THEN FALSE ELSE i.demonstration_base END",
            "award_paid": "i.award_paid",
            "_place": "u.path",
        },
        base=True,
        source="i.source",
        as_of="i.as_of",
    ),
    Supply(
        "training",
        "t.id",
        "employers_training t LEFT JOIN employers_employer e ON e.id = t.employer_id LEFT JOIN units_unit u ON u.id = e.unit_id",
        {"organiser": "t.organiser", "high_skill": "t.high_skill", "trainees": "t.trainees", "_place": "u.path"},
        where="t.since <= :on",
        base=True,
        source="t.source",
        as_of="t.as_of",
    ),
    Supply(
        "bid",
        "b.id",
        "employers_bid b JOIN employers_employer e ON e.id = b.employer_id LEFT JOIN units_unit u ON u.id = e.unit_id",
        {"equal_conditions": "b.equal_conditions", "places_local": "b.places_local", "_place": "u.path"},
        where="b.bid_on <= :on",
        base=True,
        source="b.source",
        as_of="b.as_of",
    ),
)
