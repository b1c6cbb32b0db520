"""The English catalogue: complete, without leftovers, and compiled by polib alone."""

import runpy
from pathlib import Path

import polib

from tests.house.test_languages import asked_for

ROOT = Path(__file__).resolve().parents[3]
CATALOGUE = ROOT / "src/leye/locale/en/LC_MESSAGES/django.po"


def test_nothing_is_untranslated_or_in_doubt():
    catalogue = polib.pofile(str(CATALOGUE))
    assert [e.msgid for e in catalogue.untranslated_entries()] == []
    assert [e.msgid for e in catalogue.fuzzy_entries()] == []
    assert [e.msgid for e in catalogue.obsolete_entries()] == []


def test_the_catalogue_holds_just_what_the_pages_ask_for():
    catalogue = polib.pofile(str(CATALOGUE))
    assert {e.msgid for e in catalogue} == set(asked_for())


def test_compiling_needs_polib_alone(tmp_path):
    messages = runpy.run_path(str(ROOT / "scripts/messages.py"))
    folder = tmp_path / "locale/en/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_bytes(CATALOGUE.read_bytes())
    messages["compile_catalogues"].__globals__["PACKAGE"] = tmp_path
    assert messages["compile_catalogues"]() == [folder / "django.mo"]
    assert messages["compile_catalogues"]() == []
    assert polib.mofile(str(folder / "django.mo")).find("全部政策").msgstr == "All policies"
