"""Explain one determination to an officer: conditions, values, sources, clause, figures, readings, exclusions.

ID is a person's identity number, an employer's credit code, a unit's code, or a row id such as #12.
"""

import argparse
import datetime as dt

from rich.console import Console

from leye.ground.refusals import Refusal
from leye.records.dossier.find import key_of
from leye.records.dossier.one import NO_ENTRY, Known
from leye.records.entitlements.reads import Determination, day_of_records, determine_one
from leye.rulebook import shelf
from leye.rulebook.haidian_2018.clauses import BY_NUMBER
from leye.rulebook.haidian_2018.exclusions import excluded_with
from leye.rulebook.kernel import explain as reasons

SHAPES = {"yes": "✓", "no": "✕", "unknown": "?", "undecided": "◇"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("id", metavar="ID", help="whom it is about: a number, a code, or #12")
    parser.add_argument("benefit", metavar="BENEFIT", help="the benefit's slug, such as hiring-bonus")
    parser.add_argument("--on", type=dt.date.fromisoformat, metavar="DATE", help="day explained (default: the records' day)")
    parser.add_argument("--english", action="store_true", help="in English")


def run(args: argparse.Namespace, console: Console) -> int:
    """Print the reasons."""
    try:
        benefit = shelf.get(args.benefit)
    except KeyError as fault:
        raise Refusal("no_benefit", str(fault.args[0])) from fault
    on = args.on or day_of_records()
    if on < shelf.document.ISSUED_ON:
        raise Refusal("before_document", f"{on} lies before the document of {shelf.document.ISSUED_ON}.")
    found = determine_one(benefit, key_of(benefit.subject.name, args.id, year=on.year), on=on)
    for line in told(found, "en" if args.english else "zh"):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    return 0


def told(found: Determination, language: str) -> list[str]:
    """The reasons as lines of text."""
    benefit, verdict = found.benefit, found.verdict
    money = benefit.award.money and verdict.award is not None
    award = "" if not money else f" · {reasons.yuan_in_words(verdict.award).of(language)}"
    sample = {"zh": "(样例数值)", "en": " (sample value)"}[language] if verdict.sample else ""
    head = f"{SHAPES[verdict.verdict]} {reasons.WORDS[verdict.verdict].of(language)}: {benefit.title.of(language)}{award}{sample}"
    clause = BY_NUMBER[benefit.clause]
    place = f"{clause.label} ({benefit.clause}) · {found.on} · {found.edition}"
    return [
        head,
        place,
        "",
        *_conditions(found, language),
        *_records(found, language),
        "",
        *_figures(found, language),
        *_rest(found, language),
    ]


def _conditions(found: Determination, language: str) -> list[str]:
    lines = []
    for line in reasons.lines(found.benefit, found.verdict, facts=found.facts):
        mark = "◇" if line.open and not line.missing else reasons.MARKS[line.holds]
        lines.append(f"  {mark} {line.text.of(language)}  [{BY_NUMBER[line.clause].label}]")
        for value in line.values:
            known = found.dossier.known.get(value.fact)
            said = value.value.of(language) if value.value else {"zh": "不清楚", "en": "not known"}[language]
            lines.append(f"      {value.text.of(language)}: {said} — {_source(known, value.source.of(language), language)}")
    return lines


def _source(known: Known | None, register: str, language: str) -> str:
    """Who vouches for a value and when: the paper, the silence of the register, or, where nothing is known, the register to ask."""
    if not known or not known.source:
        return register
    silence = {"zh": f"{register}：无登记", "en": f"{register}: no entry"}[language]
    return f"{silence if known.source == NO_ENTRY else known.source}, {known.as_of}"


def _records(found: Determination, language: str) -> list[str]:
    """The records that were counted, each with what it lacks."""
    lines = []
    for one in found.records:
        where, day = found.benefit.counted.where, one.record.get("hired_on")
        lacking = [where[k].text.of(language) for k, holds in one.conditions.items() if holds is not True]
        mark = reasons.MARKS[one.counts]
        lines.append(f"      {mark} #{one.record[found.benefit.counted.record.key]} {day or ''} {'; '.join(lacking)}".rstrip())
    return lines


def _figures(found: Determination, language: str) -> list[str]:
    lines = []
    for figure in reasons.figures(found.benefit, on=found.on, values=found.values):
        since = f", {figure.since}" if figure.since else ""
        sample = {"zh": " 样例", "en": " sample"}[language] if figure.sample else ""
        said = figure.value.of(language) if figure.value else {"zh": "◇ 政策待明确", "en": "◇ open"}[language]
        lines.append(f"  · {figure.text.of(language)}: {said}{since}{sample}  [{figure.key}]")
    return lines


def _rest(found: Determination, language: str) -> list[str]:
    benefit, zh = found.benefit, language == "zh"
    lines = [f"  {r.code} {r.text.of(language)}" for r in benefit.reading]
    others = excluded_with(benefit.slug, found.on)
    if others:
        names = ", ".join(f"{shelf.get(slug).title.of(language)}{'' if mark == 'X' else ' (?)'}" for slug, mark in others.items())
        lines.append(("  不能同时享受: " if zh else "  Not together with: ") + names)
    if found.verdict.missing:
        names = benefit.subject.facts
        asked = ", ".join(names[n].about.text.of(language) for n in found.verdict.missing)
        lines.append(("  还需知道: " if zh else "  Still to be known: ") + asked)
    return lines
