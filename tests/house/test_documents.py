"""Documents are held to the code: what is generated is fresh, what is linked exists, every floor and room is explained."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import FLOORS, PACKAGE, RECORDS, ROOT

PAGES = [ROOT / "README.md", ROOT / "README.zh.md", ROOT / "NOTICE", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#\s]+)")
DECISION = re.compile(r"^\d{4}-[a-z0-9-]+\.md$")


def broken(page: Path) -> list[str]:
    """Links of a page that lead nowhere in the checkout."""
    text = page.read_text(encoding="utf-8")
    return [f"{page.relative_to(ROOT)} → {target}" for target in LINK.findall(text) if not (page.parent / target).exists()]


def test_the_page_of_commands_is_what_the_commands_say():
    done = subprocess.run([sys.executable, "scripts/commands.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, f"run python scripts/commands.py\n{done.stderr}"


def test_every_argument_of_a_command_says_what_it_means():
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [line for line in page.splitlines() if re.search(r"\|\s*(\(required\)|\(default [^)]*\))?\s*\|$", line)] == []


def test_the_page_of_readings_is_what_the_rulebook_says():
    leye = str(Path(sys.executable).parent / "leye")
    done = subprocess.run([leye, "readings", "--markdown"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    page = (ROOT / "docs" / "readings.md").read_text(encoding="utf-8")
    assert done.stdout.rstrip() == page.rstrip(), "run: leye readings --markdown > docs/readings.md"


def test_links_between_documents_lead_somewhere():
    assert [link for page in PAGES if page.exists() for link in broken(page)] == []


@pytest.mark.parametrize("floor", [f for f in FLOORS if f != "config"])
def test_each_floor_says_what_belongs_there_and_what_does_not(floor):
    text = (PACKAGE / floor / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 25
    assert "elongs here" in text
    assert "Not here" in text


def test_the_map_of_the_house_names_every_room():
    page = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    built = [p.name for p in (PACKAGE / "records").iterdir() if (p / "__init__.py").exists()]
    assert [room for room in (*FLOORS, *built) if f"{room}/" not in page] == []
    assert set(built) <= set(RECORDS)


def test_the_laws_that_the_house_lists_are_held_by_tests_that_exist():
    page = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+\.py)`", page))
    there = {p.name for p in (ROOT / "tests" / "house").glob("test_*.py")}
    assert named - there == set()
    assert there - named == set()


def test_decisions_are_numbered_without_a_gap_and_listed():
    folder = ROOT / "docs" / "decisions"
    numbered = sorted(p.name for p in folder.glob("*.md") if DECISION.match(p.name))
    assert [int(name[:4]) for name in numbered] == list(range(1, len(numbered) + 1))
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert [name for name in numbered if f"({name})" not in index] == []


def test_a_decision_is_one_page_and_says_what_it_cost():
    for page in sorted((ROOT / "docs" / "decisions").glob("0*.md")):
        text = page.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 60, page.name
        assert "**Decided.**" in text and "**Why.**" in text and "**Costs.**" in text, page.name


def test_the_notice_names_what_we_carry_of_others():
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    carried = json.loads((PACKAGE / "static" / "vendor" / "manifest.json").read_text(encoding="utf-8"))
    assert [f"{c['package']} {c['version']}" for c in carried if f"{c['package']} {c['version']}" not in notice] == []
    data = [p.relative_to(ROOT) for p in PACKAGE.rglob("data/*") if p.suffix in (".csv", ".json", ".tsv")]
    assert [str(p) for p in data if str(p) not in notice] == []


def test_every_setting_that_the_code_reads_is_documented():
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    read = {name for p in PACKAGE.rglob("*.py") for name in re.findall(r'"(LEYE_[A-Z_]+)"', p.read_text(encoding="utf-8"))}
    assert {name for name in read if f"`{name}`" not in page} == set()


def test_rules_shown_in_the_readme_are_those_of_the_rulebook():
    blocks = re.findall(r"```python\n# (src/\S+)\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for place, shown in blocks:
        written = (ROOT / place).read_text(encoding="utf-8").splitlines()
        assert [line for line in shown.splitlines() if line.strip() != "..." and line not in written] == [], place


def test_commands_shown_in_the_readme_exist():
    known = set(re.findall(r"^## leye ([a-z-]+)$", (ROOT / "docs" / "commands.md").read_text(encoding="utf-8"), re.MULTILINE))
    for page in ("README.md", "README.zh.md", "docs/operations.md"):
        said = set(re.findall(r"(?:`|\$ |^|/)leye ([a-z][a-z-]+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE))
        assert said - known == set(), page
