"""What every benefit must say, and that every clause of the document is served or planned."""

import ast
import re

import pytest

from leye.rulebook import shelf
from leye.rulebook.haidian_2018 import benefits as folder
from leye.rulebook.haidian_2018 import clauses
from leye.rulebook.kernel.text import Text
from tests.house.rules import benefits, subjects
from tests.house.tree import ROOT, modules

CHINESE = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]")
SLUGS = re.compile(r"^[a-z]+(-[a-z]+)*$")


def texts_in_code() -> list[tuple[str, str, str]]:
    """Place, Chinese and English of every Text written in the rulebook with two literals."""
    found = []
    for module in modules("src/leye/rulebook"):
        names = {"Text"} | {
            a.asname for n in ast.walk(module.tree) if isinstance(n, ast.ImportFrom) for a in n.names if a.name == "Text"
        }
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in names and len(node.args) == 2:
                zh, en = (a.value if isinstance(a, ast.Constant) else None for a in node.args)
                if isinstance(zh, str) and isinstance(en, str):
                    found.append((f"{module.place}:{node.lineno}", zh, en))
    return found


def lent(benefit: type) -> bool:
    """A loan is the bank's money: only what it costs the district (interest) has a funding line."""
    return benefit.award.kind == "credit" and "loan" in benefit.slug


def test_there_is_one_file_per_benefit_and_it_is_named_like_it():
    files = {m.path.stem for m in modules("src/leye/rulebook/haidian_2018/benefits") if m.path.stem != "__init__"}
    assert files == {b.slug.replace("-", "_") for b in benefits()}
    assert folder.__doc__


def test_the_policy_speaks_both_languages():
    found = texts_in_code()
    assert len(found) > 100
    assert [place for place, zh, _ in found if not CHINESE.search(zh) and LATIN.search(zh)] == []
    assert [(place, en) for place, _, en in found if CHINESE.search(en)] == []


@pytest.mark.parametrize("benefit", benefits(), ids=lambda b: b.slug)
def test_a_benefit_says_what_a_policy_officer_looks_for(benefit):
    assert SLUGS.match(benefit.slug)
    for words in (benefit.title, benefit.summary, benefit.award.text):
        assert isinstance(words, Text)
    assert benefit.clause in clauses.BY_NUMBER
    assert benefit.conditions
    assert benefit.evidence, "what proves it"
    assert benefit.route, "who accepts, checks, approves"
    assert benefit.reading or benefit.__dict__.get("reading") == (), "a reading, or an explicit none: reading = ()"


@pytest.mark.parametrize("benefit", [b for b in benefits() if b.award.money and not lent(b)], ids=lambda b: b.slug)
def test_a_benefit_that_gives_money_names_its_funding_line(benefit):
    assert benefit.funding


@pytest.mark.parametrize("benefit", benefits(), ids=lambda b: b.slug)
def test_a_benefit_has_four_examples_and_they_differ(benefit):
    assert len(benefit.examples) >= 4
    outcomes = {case.expect for case in benefit.examples}
    assert "yes" in outcomes, "a yes"
    assert "no" in outcomes, "a no"
    assert outcomes & {"unknown", "undecided"}, "one that is not known yet"


def test_readings_have_a_code_of_their_own():
    coded = [(r.code, str(r.text)) for b in benefits() for r in b.reading]
    assert {code for code, _ in coded if not re.match(r"^R\d+$", code)} == set()
    assert len({code for code, _ in coded}) == len(set(coded)), "one code, one reading"


def test_every_clause_is_served_or_says_where_it_is_planned():
    served = {b.clause for b in benefits()} | {d.clause for d in shelf.duties()}
    silent = [c.number for c in clauses.CLAUSES if c.number not in served and not c.planned]
    assert silent == []


def test_all_nineteen_clauses_and_the_three_safeguards_are_there():
    numbers = [c.number for c in clauses.CLAUSES]
    assert len(numbers) == len(set(numbers)) == 22
    assert len([n for n in numbers if n.startswith("2.")]) == 19
    assert all(c.lead for c in clauses.CLAUSES if c.number.startswith("2."))


def test_every_fact_has_words_a_register_and_a_type():
    for subject in subjects().values():
        for name, fact in subject.facts.items():
            assert isinstance(fact.about.text, Text), name
            assert fact.about.source, name


def test_every_benefit_is_described_in_the_glossary_with_its_own_title():
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    lines = dict(re.findall(r"^\| ([^|]+) \| `([a-z-]+)` \|", page, re.MULTILINE))
    by_slug = {slug: term for term, slug in lines.items()}
    assert {b.slug: b.title.zh for b in benefits() if by_slug.get(b.slug) != b.title.zh} == {}
