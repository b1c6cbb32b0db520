"""What one entry says, as its body and as its columns; and what it must never say: anybody's number or telephone."""

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from leye.ground.actor import REFERENCE, Actor
from leye.ground.history import chain

VERB = re.compile(r"[a-z][a-z_]*(\.[a-z][a-z_]*)+")
CODE = re.compile(r"[A-Za-z0-9._:/-]*")
FIELD = re.compile(r"[a-z][a-z0-9_.]*")
COMMITMENT = re.compile(r"[0-9a-f]{64}")
PERSONAL = re.compile(r"(?<![0-9A-Za-z])([1-9]\d{16}[\dXx]|1[3-9]\d{9})(?![0-9A-Za-z])")
LONGEST = 32_000
COLUMNS = ("actor", "actor_kind", "on_behalf_of", "role", "office", "verb", "case", "purpose", "request", "left", "entered")


@dataclass(slots=True, kw_only=True)
class Draft:
    """An entry that has no number and no instant yet; both are given when it is appended."""

    said: dict[str, Any]
    salt: bytes = b""
    note: str = ""
    alive: Any = field(default=None, compare=False)

    def body(self, at: datetime.datetime) -> str:
        """The canonical JSON of the act at this instant."""
        return chain.canonical({**self.said, "at": at.astimezone(datetime.UTC).isoformat(timespec="microseconds")})


def reference(about: models.Model | str) -> str:
    """What an act is about, as `type:id`: a row by its model and key, or a reference as it is."""
    named = about if isinstance(about, str) else f"{about._meta.label_lower}:{about.pk}"
    if not REFERENCE.fullmatch(named):
        raise ValueError(f"{named!r} does not name a thing as type:id")
    return named


def draft(verb: str, about: models.Model | str, *, by: Actor, words: Mapping[str, str], more: Mapping[str, Any]) -> Draft:
    """The act as it will be written; `words` are short codes, `more` holds changes and chunks. ValueError if it says too much."""
    said = {"verb": verb, "object": reference(about), "actor": by.person, "actor_kind": by.kind}
    said |= {"on_behalf_of": by.on_behalf_of, "office": by.office, **words}
    said = {name: value for name, value in said.items() if value}
    check_words(said)
    said |= {name: value for name, value in more.items() if value}
    if len(chain.canonical(said).encode()) > LONGEST:
        raise ValueError(f"{verb}: an entry of over {LONGEST} bytes; write one entry per chunk with the root of its rows")
    return Draft(said=said)


def check_words(said: Mapping[str, str]) -> None:
    """Codes and references only, and nothing that looks like an identity number or a telephone."""
    if not VERB.fullmatch(said["verb"]):
        raise ValueError(f"{said['verb']!r} is not a verb such as claims.approve")
    for name, value in said.items():
        if name != "verb" and (not CODE.fullmatch(value) or PERSONAL.search(value)):
            raise ValueError(f"{name} of {said['verb']} must be a code or a reference, never words or personal values")


def check_changes(changed: Mapping[str, tuple[str | None, str | None] | None]) -> dict[str, Any]:
    """Names of fields, each with the commitments to its old and new value or with none."""
    found: dict[str, Any] = {}
    for name, pair in changed.items():
        sound = pair is None or (len(pair) == 2 and all(one is None or COMMITMENT.fullmatch(one) for one in pair))
        if not FIELD.fullmatch(name) or not sound:
            raise ValueError(f"{name}: a change is told by the field's name and by commitments, never by values")
        found[name] = None if pair is None else list(pair)
    return found


def columns_of(body: str) -> dict[str, Any]:
    """The columns that repeat a body; `audit-verify` compares them."""
    said = json.loads(body)
    kind, _, key = said["object"].partition(":")
    at = datetime.datetime.fromisoformat(said["at"])
    return {"at": at, "object_type": kind, "object_id": key, **{name: said.get(name, "") for name in COLUMNS}}
