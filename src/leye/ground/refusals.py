"""A refusal: what a verb says when it may not act; each door tells it in its own way."""

from typing import Any


class Refusal(Exception):
    """Raised by an action or reader that may not go on; `code` names the case, `details` are the figures for its sentence.

    `message` is a complete English sentence: what happened, where, why and what to do. Doors translate by `code` where they can.
    """

    def __init__(self, code: str, message: str = "", **details: Any) -> None:
        self.code, self.message, self.details = code, message or code, details
        super().__init__(self.message)
