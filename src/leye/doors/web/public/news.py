"""What is new: the document, figures that changed and points that the district decided, newest first; derived, never written."""

import datetime as dt
from dataclasses import dataclass

from leye.records.entitlements.decisions import decisions
from leye.rulebook import haidian_2018 as document
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Dated
from leye.rulebook.kernel.text import Text


@dataclass(frozen=True)
class Item:
    """Something that changed on a day: the document itself (`benefit` is None), or a figure of a benefit."""

    on: dt.date
    text: Text
    benefit: type[Benefit] | None


def news(day: dt.date, most: int = 4) -> list[Item]:
    """The newest items up to a day."""
    found = [Item(document.ISSUED_ON, document.TITLE, None)]
    for benefit in shelf.all():
        for parameter in benefit.parameters.values():
            changes = parameter.values if isinstance(parameter, Dated) else ()
            found += [Item(since, parameter.text, benefit) for since in changes if document.ISSUED_ON < since <= day]
    decided = [d for d in decisions() if not d.sample and d.since <= day]
    found += [Item(d.since, shelf.parameters()[d.parameter].text, shelf.get(d.parameter.split(".")[0])) for d in decided]
    return sorted(found, key=lambda item: item.on, reverse=True)[:most]
