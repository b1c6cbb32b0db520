"""A refusal: what a verb says when it may not act; each door tells it in its own way."""

from typing import Any


class Refusal(Exception):
    """Raised by an action or reader that may not go on; `code` names the case, `details` are the figures for its sentence.

    `message` is a complete English sentence: what happened, where, why and what to do. Doors translate by `code` where they can.
    """

    def __init__(self, code: str, message: str = "", **details: Any) -> None:
        self.code, self.message, self.details = code, message or code, details
        super().__init__(self.message)


class Sentences(dict[str, str]):
    """One room's refusals: code to the sentence that says what happened, why, and what to do next."""

    def refusal(self, code: str, **details: Any) -> Refusal:
        """The refusal of this code, its sentence filled with the details; to be raised."""
        return Refusal(code, self[code].format(**details), **details)
