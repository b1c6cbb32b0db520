"""What is asked of the history: the timeline of a thing, who did a verb to it, and the words written beside an act."""

from collections.abc import Iterable

from django.db import models

from leye.ground import sealed
from leye.ground.history import chain
from leye.ground.history.entry import reference
from leye.ground.history.record import waiting
from leye.ground.models import HistoryEntry, HistoryNote, HistoryQuerySet
from leye.ground.refusals import Refusal


def timeline(about: models.Model | str) -> HistoryQuerySet:
    """Everything that was done to one thing, the latest first."""
    return HistoryEntry.objects.about(reference(about)).order_by("-seq")


def those_who_did(verbs: Iterable[str], about: models.Model | str) -> frozenset[str]:
    """The persons who ever did one of the verbs to the thing, and those they did it for; the act at hand included."""
    verbs, named = frozenset(verbs), reference(about)
    pairs = HistoryEntry.objects.about(named).of_verbs(verbs).values_list("actor", "on_behalf_of")
    now = [one.said for one in waiting() if one.said["verb"] in verbs and one.said["object"] == named]
    pairs = [*pairs, *((said["actor"], said.get("on_behalf_of", "")) for said in now)]
    return frozenset(person for pair in pairs for person in pair if person)


def note_of(entry: HistoryEntry) -> str:
    """What was written beside the act; empty where nothing was, or where it was erased. Refuses words that were exchanged."""
    note = HistoryNote.objects.filter(seq=entry.seq).first()
    if note is None:
        return ""
    words = sealed.reveal(note, "text") or ""
    if f'"note":"{chain.commit(words, bytes(note.salt))}"' not in entry.body:
        raise Refusal(
            "note_altered",
            f"The note of entry {entry.seq} is not the one that was written then. Tell the auditor; run leye audit-verify.",
        )
    return words
