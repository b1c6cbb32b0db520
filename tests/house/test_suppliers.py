"""Every fact of the vocabulary has one supplier or is asked; nobody supplies a fact that the vocabulary does not know."""

from leye.records.dossier import catalogue
from leye.rulebook import shelf


def test_every_fact_is_supplied_or_asked():
    assert catalogue.unsupplied() == []


def test_no_fact_has_two_suppliers():
    assert {name: count for name, count in catalogue.suppliers().items() if count > 1} == {}


def test_what_is_supplied_is_in_the_vocabulary():
    subjects = shelf.subjects()
    known = {(s, name) for s, kind in subjects.items() for name in (*kind.facts, *kind.identity)}
    assert set(catalogue.suppliers()) - known == set()
