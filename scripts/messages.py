"""Screen words in English: `python scripts/messages.py extract | compile`.

`extract` gathers the Chinese source strings of pages and templates into locale/en (a developer's step; needs Debian's gettext).
`compile` writes the .mo files beside the catalogues with polib alone, at installation; they are not committed.
"""

import os
import sys
from pathlib import Path

import polib

PACKAGE = Path(__file__).resolve().parent.parent / "src/leye"


def catalogues() -> list[Path]:
    """Every catalogue that we keep."""
    return sorted((PACKAGE / "locale").glob("*/LC_MESSAGES/django.po"))


def compile_catalogues() -> list[Path]:
    """Compile those that changed; returns the files written."""
    written = []
    for source in catalogues():
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            beside = target.with_suffix(f".{os.getpid()}")
            polib.pofile(str(source)).save_as_mofile(str(beside))
            beside.replace(target)  # in one step: tests and a server may compile at the same time
            written.append(target)
    return written


def extract() -> None:
    """Bring the English catalogue up to the pages: new words untranslated, words gone dropped."""
    import django
    from django.core.management import call_command

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leye.config.settings")
    django.setup()
    os.chdir(PACKAGE)
    call_command("makemessages", locale=["en"], no_obsolete=True, no_wrap=True, add_location="file", verbosity=0)
    catalogue = polib.pofile(str(PACKAGE / "locale/en/LC_MESSAGES/django.po"), wrapwidth=0)
    for entry in catalogue:
        entry.flags = [flag for flag in entry.flags if flag != "python-format"]
    catalogue.metadata.pop("POT-Creation-Date", None)  # else every extraction would be a change
    catalogue.save()
    without, doubtful = len(catalogue.untranslated_entries()), len(catalogue.fuzzy_entries())
    print(f"{len(catalogue)} words, {without} without English, {doubtful} to review")


def main(command: str) -> int:
    """Extract or compile."""
    if command not in ("extract", "compile"):
        print(__doc__)
        return 2
    if command == "extract":
        extract()
    else:
        compile_catalogues()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
