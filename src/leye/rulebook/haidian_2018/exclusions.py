"""Which benefits exclude each other for one person in one month: every cell dated and changeable, with its source.

Cells: `X` not in the same month for the same person · `ok` compatible · `?` not known: it blocks and goes to a person who decides.
Source: the document's own clauses for retained hires (二(四)3), else the usual rules of employment funds, for the bureau to confirm.
"""

import datetime as dt

from leye.rulebook.kernel.text import Reading, Text

SINCE = "2018-09-10"
INSURANCE = (
    "rural-hire-insurance",
    "retained-hire-insurance",
    "flexible-work-insurance",
    "rural-founder-insurance",
    "founder-insurance",
)
CHOICE = Reading(
    "R17",
    Text(
        "同一人同一月只享受一项社会保险补贴：都列出，由本人（单位补贴由单位）选择，不选择的按金额较高者",
        "One social insurance subsidy per person and month: all are shown; the person (the employer for its own) chooses, "
        "else the higher is paid",
    ),
)


def _cells() -> dict[frozenset[str], dict[str, str]]:
    pairs: dict[tuple[str, str], str] = {(a, b): "X" for i, a in enumerate(INSURANCE) for b in INSURANCE[i + 1 :]}
    pairs |= {(a, "welfare-post"): "X" for a in INSURANCE} | {("hiring-bonus", "welfare-post"): "X"}
    pairs |= {(a, "job-subsidy-hard-to-place"): "X" for a in INSURANCE[2:]} | {
        ("model-community", "full-employment-community"): "X"
    }
    pairs |= {(a, b): "?" for a in INSURANCE[:2] for b in ("hiring-bonus", "job-subsidy-hard-to-place")}
    pairs |= {("job-subsidy-hard-to-place", "welfare-post"): "?"}
    return {frozenset(pair): {SINCE: mark} for pair, mark in pairs.items()}


MATRIX = _cells()


def excluded_with(slug: str, on: dt.date) -> dict[str, str]:
    """The other benefits that do not go together with this one on a day: slug to `X` or `?`."""
    found = {}
    for pair, dated in MATRIX.items():
        in_force = [since for since in dated if dt.date.fromisoformat(since) <= on]
        if slug in pair and in_force and dated[max(in_force)] != "ok":
            found[next(iter(pair - {slug}))] = dated[max(in_force)]
    return found
