"""What is new is derived: the document, and what the district decided, newest first; samples are no news."""

import datetime as dt

from leye.doors.web.public import news
from leye.records.entitlements.decisions import Decision

DAY = dt.date(2026, 11, 24)


def decision(since: dt.date, *, sample: bool = False) -> Decision:
    """A decision on the rate of flexible work."""
    return Decision("flexible-work-insurance.rate", 1_200, since, "No. 1", "bureau", sample)


def test_the_document_stands_at_the_end():
    assert [item.on for item in news.news(DAY)] == [dt.date(2018, 9, 10)]


def test_a_decision_is_news_from_its_day_on(monkeypatch):
    made = (decision(dt.date(2026, 3, 1)), decision(dt.date(2027, 1, 1)), decision(dt.date(2026, 5, 1), sample=True))
    monkeypatch.setattr(news, "decisions", lambda: made)
    first, last = news.news(DAY)
    assert (first.on, first.benefit.slug) == (dt.date(2026, 3, 1), "flexible-work-insurance")
    assert last.benefit is None


def test_only_the_newest_are_told(monkeypatch):
    monkeypatch.setattr(news, "decisions", lambda: tuple(decision(dt.date(2026, month, 1)) for month in range(1, 10)))
    assert [item.on.month for item in news.news(DAY)] == [9, 8, 7, 6]
