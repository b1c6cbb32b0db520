"""Cells that a spreadsheet would take for a formula are written so that it cannot."""

from leye.ground.tables.tidy import RISKY


def harmless(text: str) -> str:
    """A CSV cell with an apostrophe before anything that a spreadsheet might run; reading takes it away again."""
    return f"'{text}" if text.lstrip(" \u3000\xa0").startswith(RISKY) else text
