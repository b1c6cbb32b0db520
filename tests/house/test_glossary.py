"""One term, one word: every fact, value, benefit and model is in the glossary, and the glossary says nothing twice."""

import re
from collections import Counter

from django.apps import apps

from tests.house.rules import benefits, subjects
from tests.house.tree import ROOT

ROW = re.compile(r"^\| (?P<term>[^|]+) \| (?P<words>[^|]*`[^|]+) \| (?P<meaning>[^|]+) \|$", re.MULTILINE)
TECHNICAL = {"HistoryEntry"}  # the ground's own tables, which hold no term of the trade


def rows() -> list[tuple[str, tuple[str, ...], str]]:
    """Term, identifiers and meaning of every line."""
    found = ROW.findall((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))
    return [(term.strip(), tuple(re.findall(r"`([^`]+)`", words)), meaning.strip()) for term, words, meaning in found]


def known() -> set[str]:
    """Every identifier."""
    return {word for _, words, _ in rows() for word in words}


def snake(name: str) -> str:
    """UnitYear as unit_year."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def facts() -> set[str]:
    """Names of all facts, of their subjects, and of the values of choices."""
    found = set(subjects())
    for subject in subjects().values():
        found.update(subject.facts)
        found.update(value for fact in subject.facts.values() for value in fact.about.values)
    return found


def models() -> set[str]:
    """Names of all models of the house."""
    ours = [m for m in apps.get_models() if m.__module__.startswith("leye.") and m.__name__ not in TECHNICAL]
    return {snake(m.__name__) for m in ours if not m._meta.auto_created}


def test_every_fact_and_every_value_is_a_word_of_the_glossary():
    assert facts() - known() == set()


def test_every_benefit_is_in_the_glossary():
    assert {b.slug for b in benefits()} - known() == set()


def test_every_model_is_a_word_of_the_glossary():
    assert models() - known() == set()


def test_no_word_stands_for_two_terms():
    assert [w for w, n in Counter(word for _, words, _ in rows() for word in words).items() if n > 1] == []


def test_no_term_has_two_lines():
    assert [t for t, n in Counter(term for term, _, _ in rows()).items() if n > 1] == []


def test_every_line_of_every_table_is_read():
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| term")]
    assert len(lines) == len(rows()) > 100
