"""POST explanations: why one subject is or is not entitled to one benefit, in the client's language; nothing is stored."""

import datetime as dt
from typing import Annotated, Any, Literal

from django.http import HttpResponse
from django.utils import timezone
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from leye.doors.api.benefits import exclusions
from leye.doors.api.determinations import answered, head, row
from leye.doors.api.requests import Explain, day_of
from leye.doors.api.schemas.verdicts import Explanation
from leye.doors.api.sentences import said
from leye.doors.api.taking import Taken, take_single
from leye.doors.api.vocabulary import takes
from leye.doors.api.what_if import values
from leye.doors.api.wording import clause, language, readings_of
from leye.rulebook import shelf
from leye.rulebook.kernel import explain
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.count import Counter
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.read_record import Reader, reader
from leye.rulebook.kernel.text import Text
from leye.rulebook.kernel.verdict import Verdict

router = Router()


class Choices(BaseModel):
    """How to answer."""

    model_config = ConfigDict(extra="forbid")

    language: Annotated[
        Literal["zh-hans", "en"] | None, Field(description="Language of the answer; else Accept-Language decides, else Chinese")
    ] = None


@router.post("", response=Explanation, **said("explain"))
def explain_one(request: Any, *, choices: Annotated[Choices, Query()], asked: Explain) -> HttpResponse:
    """The reasons of one determination."""
    on, benefit = day_of(asked.on, today=timezone.localdate()), shelf.get(asked.benefit)
    figures = values(on, asked.set.root, samples=asked.samples)
    reading = reader((benefit,), on, figures)
    taken = take_single(asked, benefit.subject, on=on)
    verdict = reading.decide(taken.records[0], taken.tables)[0]
    reasons = Reasons(benefit, language(request, choices.language))
    answer = answered(
        {
            **head(on),
            "language": reasons.language,
            **reasons.of_verdict(verdict, taken),
            **reasons.of_counts(reading, taken),
            **reasons.of_policy(verdict, on, figures=figures),
            "open_points": reasons.open_points(verdict, figures, trial=set(asked.set.root)),
        }
    )
    answer["Content-Language"] = reasons.language
    return answer


class Reasons:
    """Puts the reasons of one benefit into words of one language."""

    def __init__(self, benefit: type[Benefit], language: str) -> None:
        self.benefit, self.language = benefit, language

    def say(self, text: Text | None) -> str | None:
        """A text in the language of the answer."""
        return None if text is None else text.of(self.language)

    def of_verdict(self, verdict: Verdict, taken: Taken) -> dict[str, Any]:
        """What was decided, and each condition with the values that it was read from."""
        facts = taken.records[0]
        named = None if verdict.award is None or not self.benefit.award.money else explain.yuan_in_words(verdict.award)
        return {
            "title": self.say(self.benefit.title),
            "clause": clause(self.benefit.clause),
            "determination": row(facts.get(self.benefit.subject.key), verdict),
            "verdict_words": self.say(explain.WORDS[verdict.verdict]),
            "award_words": self.say(named),
            "lines": [self._line(line, facts) for line in explain.lines(self.benefit, verdict, facts=facts)],
        }

    def _line(self, line: explain.Line, facts: dict[str, Any]) -> dict[str, Any]:
        return {
            "key": line.key,
            "text": self.say(line.text),
            "holds": line.holds,
            "clause": clause(line.clause),
            "values": [
                {
                    "fact": v.fact,
                    "text": self.say(v.text),
                    "value": raw.isoformat() if isinstance(raw := facts.get(v.fact), dt.date) else raw,
                    "words": self.say(v.value),
                    "source": self.say(v.source),
                }
                for v in line.values
            ],
            "missing": line.missing,
            "open": line.open,
        }

    def of_counts(self, reading: Reader, taken: Taken) -> dict[str, Any]:
        """What was counted, which of the records count, and why not."""
        facts, counts, judged = taken.records[0], [], []
        for counter in reading.counters:
            fact, rows = counter.plan.fact, taken.tables.get(counter.table)
            found = counter.fill(facts, rows)
            counts.append({"fact": fact, "low": found[f"{fact}__low"], "high": found[f"{fact}__high"]})
            judged += [
                self._judged(counter, n, counter.judge(row, facts))
                for n, row in zip(taken.places.get(counter.table, ()), rows or (), strict=True)
            ]
        return {"counts": counts, "counted": judged}

    def _judged(self, counter: Counter, number: int, found: tuple) -> dict[str, Any]:
        holds, _mask, conditions = found
        where = self.benefit.counted.where
        lines = [{"key": key, "text": self.say(where[key].text), "holds": held} for key, held in conditions.items()]
        return {"table": counter.table, "record": number, "counts": holds, "lines": lines}

    def of_policy(self, verdict: Verdict, on: dt.date, *, figures: Values) -> dict[str, Any]:
        """The figures in force, readings, exclusions, and what would have to be known next."""
        benefit, about = self.benefit, self.benefit.subject.facts
        return {
            "figures": [self._figure(f) for f in explain.figures(benefit, on=on, values=figures)],
            "readings": [{"code": r.code, "text": self.say(r.text)} for r in readings_of(benefit)],
            "exclusions": [{**e, "title": self.say(Text(**e["title"]))} for e in exclusions(benefit, on)],
            "next_facts": [
                {"fact": n, "text": self.say(about[n].about.text), "takes": takes(about[n].about)} for n in verdict.missing
            ],
        }

    def open_points(self, verdict: Verdict, figures: Values, *, trial: set[str]) -> list[dict[str, Any]]:
        """What the document leaves open here, and whether a decision, a sample or a what-if fills it."""

        def filled_by(key: str) -> str | None:
            if key in trial:
                return "what-if"
            return "sample" if key in figures.samples else "decision" if key in figures.given else None

        return [
            {
                "key": p.key,
                "question": self.say(p.text),
                "decides": self.say(p.decides or self.benefit.lead),
                "in_the_way": p.key in verdict.open,
                "filled_by": filled_by(p.key),
            }
            for p in explain.open_points(self.benefit)
        ]

    def _figure(self, figure: explain.Figure) -> dict[str, Any]:
        return {
            "key": figure.key,
            "text": self.say(figure.text),
            "words": self.say(figure.value),
            "since": figure.since and figure.since.isoformat(),
            "clause": clause(figure.clause),
            "sample": figure.sample,
        }
