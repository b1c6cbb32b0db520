"""What we carry of others is as it was fetched, with package, version and licence."""

import json
import re
import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
VENDOR = runpy.run_path(str(ROOT / "scripts/vendor.py"))


def test_every_vendored_file_is_as_fetched():
    assert VENDOR["differences"]() == []


def test_every_entry_names_its_package_version_and_licence():
    entries = json.loads((ROOT / "src/leye/static/vendor/manifest.json").read_text())
    assert {(e["package"], e["version"], e["licence"]) for e in entries} == {(p, v, li) for p, v, li, _files in VENDOR["PACKAGES"]}


def test_nothing_else_lies_among_the_vendored_files():
    entries = json.loads((ROOT / "src/leye/static/vendor/manifest.json").read_text())
    listed = {path for e in entries for path in e["files"]} | {"src/leye/static/vendor/manifest.json"}
    there = {str(p.relative_to(ROOT)) for p in (ROOT / "src/leye/static/vendor").rglob("*") if p.is_file()}
    assert there - listed == set()


def test_every_icon_that_a_template_names_is_in_the_sprite():
    sprite = (ROOT / "src/leye/static/vendor/bootstrap-icons/sprite.svg").read_text()
    there = set(re.findall(r'<symbol id="([a-z-]+)"', sprite))
    texts = [t.read_text(encoding="utf-8") for t in (ROOT / "src/leye/templates").rglob("*.html")]
    named = {n for text in texts for n in re.findall(r'<c-icon name="([a-z-]+)"|icon="([a-z-]+)"', text) for n in n if n}
    assert named - there == set()
