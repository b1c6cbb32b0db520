"""Refusals in the reader's language, by their code; one without its own words is told in its own sentence."""

from django.utils.functional import Promise

from leye.ground.refusals import Refusal

SENTENCES: dict[str, str | Promise] = {}


def sentence(refusal: Refusal) -> str:
    """What happened, why, and what to do."""
    said = SENTENCES.get(refusal.code)
    return refusal.message if said is None else str(said) % refusal.details
