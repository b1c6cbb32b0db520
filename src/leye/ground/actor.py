"""Who acts: a person (or a machine), in roles, for an office, within a scope; whatever account they came in by."""

import re
from dataclasses import dataclass

REFERENCE = re.compile(r"[a-z][a-z_]*(\.[a-z_]+)?:[A-Za-z0-9._-]{1,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One who acts. `person` names the human being (`person:12`), so that two accounts of one human count as one.

    `kind` is `person` or `machine`. `scope` holds the offices whose affairs they may touch; None is every office.
    Who acts for somebody else (`on_behalf_of`, a reference too) carries that one's exclusions as well as their own.
    """

    person: str
    kind: str = "person"
    roles: frozenset[str] = frozenset()
    office: str = ""
    scope: frozenset[str] | None = frozenset()
    on_behalf_of: str = ""
    request: str = ""

    def __post_init__(self) -> None:
        """References only: a name or a number of the person must never come into the history this way."""
        for reference in filter(None, (self.person, self.on_behalf_of, self.office)):
            if not REFERENCE.fullmatch(reference):
                raise ValueError(f"{reference!r} is not a reference such as person:12")
        if not self.person:
            raise ValueError("nobody acts without a reference such as person:12")

    @property
    def persons(self) -> frozenset[str]:
        """Those whose exclusions count: oneself, and the one acted for."""
        return frozenset(filter(None, (self.person, self.on_behalf_of)))

    def reaches(self, office: str) -> bool:
        """May they touch affairs of this office?"""
        return self.scope is None or office in self.scope


def machine(name: str) -> Actor:
    """A part of the system that acts by itself, e.g. `machine("night")`."""
    return Actor(person=f"machine:{name}", kind="machine", scope=None)
