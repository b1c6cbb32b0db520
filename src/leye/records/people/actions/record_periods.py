"""Record many stated periods at once, as planned: those that end or are corrected first, then those that begin."""

from leye.ground import bulk
from leye.records.people.intake.plan import Plan


def record_periods(plan: Plan) -> int:
    """Write a plan, in the caller's transaction; returns how many rows were touched. An overlap is an IntegrityError."""
    touched = 0
    for frame in (plan.end, plan.change):
        if not frame.is_empty():
            update = [name for name in frame.columns if name not in ("id", "person_id")]
            touched += bulk.merge(plan.model, frame, on=["id"], update=update).changed
    return touched + (bulk.write(plan.model, plan.add) if not plan.add.is_empty() else 0)
