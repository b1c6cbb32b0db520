"""Who is planted: edges of age, of the year and of the registers, and a clear yes for every benefit that people bring."""

import datetime

import polars as pl

from leye.doors.console.demo_district import stories as s
from leye.doors.console.demo_district.chance import DAY
from leye.doors.console.demo_district.stories import EVE, Story, on

NEXT = DAY + datetime.timedelta(days=1)


def age_lines() -> list[Story]:
    """On, before and after the day of 35 and 40; and the leap day."""
    found = []
    for sex, years in (("F", 35), ("M", 40)):
        for why, born in (
            ("on the day", DAY),
            ("the day before", EVE),
            ("the day after", NEXT),
            ("on the leap day", on("1984-02-29")),
        ):
            birth = born if why.endswith("leap day") else born.replace(year=born.year - years)
            rows = s.local("agricultural", birth) + s.works("flexible") + s.insured("own")
            found.append(Story(f"of {years} {why}, in flexible work", sex, birth, rows, name="田宝芝" if sex == "F" else "田永年"))
    return found


def founders() -> list[Story]:
    """Founders with and without a registration on the day before."""
    born = on("1990-06-15")
    base = s.works("self_employed", since="2018-05-02") + s.owns("2018-05-02") + s.insured("own", months=7)
    before = s.registered("2017-11-01", until="2018-05-02")
    return [
        Story("founder, rural, no age line", "F", born, s.local("converted", born) + base, name="何创业"),
        Story("founder, registered until the day before", "M", born, s.local("urban", born) + base + before, name="何登科"),
        Story(
            "founder, registration ended earlier",
            "M",
            born,
            s.local("urban", born) + base + s.registered("2017-01-01", until="2017-11-01"),
        ),
        Story("founder, graduate of the year", "F", born, s.local("urban", born) + base + s.graduated("2018-07-01")),
        Story("founder without contributions this month", "F", born, s.local("agricultural", born) + s.owns("2018-05-02")),
    ]


def served() -> list[Story]:
    """The ladder of help, training, and those who only wish to found something."""
    born = on("1968-04-04")
    out = s.local("urban", born) + s.registered("2017-03-01") + s.hard()
    young = on("1994-10-10")
    at_work = s.works("formal", employer=3) + s.insured("employee", employer=3)
    failed, learns = s.found("basic_services_failed") + s.found("specialist_help_failed"), s.found("in_training")
    seeks, twelve_days = s.registered("2018-08-01"), s.found("attended_days", 12)
    minimum = s.local("urban", born) + s.hard("minimum_living")
    return [
        Story("hard to place and employed", "M", born, s.local("urban", born) + s.hard() + at_work),
        Story("basic services failed", "F", born, out + s.found("basic_services_failed")),
        Story("specialist help failed too", "F", born, out + failed + s.found("post_conditions_met")),
        Story("specialist help failed, conditions not looked at", "M", born, out + s.found("specialist_help_failed")),
        Story("registered and in training", "M", young, s.local("urban", young) + seeks + learns + twelve_days),
        Story("rural and in training, days not counted yet", "F", young, s.local("agricultural", young) + learns),
        Story("intends a business", "F", young, s.local("urban", young) + s.found("intends_business")),
        Story("in a welfare post", "M", born, minimum + s.works("welfare_post", employer=5)),
    ]  # fmt: skip


def borrowers() -> list[Story]:
    """Loans at both ends of the band, and two years after graduation to the day."""
    born = on("1994-03-03")
    out = s.local("urban", born) + s.registered("2018-09-01")
    return [
        Story("loan at the floor", "M", born, out + s.asks_loan(300_000)),
        Story("loan at the ceiling, in partnership", "F", born, out + s.asks_loan(1_000_000, applicant="partnership")),
        Story("loan below the floor", "F", born, out + s.asks_loan(299_999)),
        Story("graduated two years ago to the day", "F", born, out + s.graduated("2016-12-31") + s.asks_loan(500_000)),
        Story("graduated two years and a day ago", "F", born, out + s.graduated("2016-12-30") + s.asks_loan(500_000)),
        Story("veteran, risk not judged yet", "M", born, out + s.left_service("2017-12-01") + s.asks_loan(500_000, safe=None)),
        Story("veteran of the district", "M", born, out + s.left_service("2017-12-01") + s.asks_loan(80_000, qualified=None)),
    ]


def applicants() -> list[Story]:
    """Applications for posts that give a priority."""
    born = on("1995-05-05")
    return [
        Story(
            "graduate at a grassroots post", "F", born, s.local("urban", born) + s.graduated("2018-07-01") + s.applies("grassroots")
        ),
        Story("graduate without a day", "M", born, s.local("urban", born) + s.graduated(None) + s.applies("grassroots")),
        Story("hard to place at a welfare post", "F", born, s.local("urban", born) + s.hard("disabled") + s.applies("welfare")),
        Story("kind of post not known", "F", born, s.local("urban", born) + s.hard("disabled") + s.applies(None)),
    ]


def strangers() -> list[Story]:
    """Cards of other places, rare characters, and people of whom little is known."""
    born, older = on("1980-01-20"), on("1970-01-20")
    earns = s.works("flexible") + s.insured("own")
    found = [
        Story(
            f"card of {document}",
            "M",
            born,
            s.works("formal", employer=1) + s.insured("employee", employer=1),
            name=name,
            document=document,
        )
        for document, name in (("hong_kong", "黎家乐"), ("macao", "何嘉豪"), ("taiwan", "林冠廷"), ("foreigner", "马克·李"))
    ]
    return [
        *found,
        Story("a name of rare characters", "F", born, s.local("urban", born), name="𠮷㛃龘"),
        Story("nothing known but the number", "M", born),
        Story("kind of household not known", "M", born, s.local(None, born) + earns),
        Story("place of household not known", "M", older, s.local("agricultural", older, here=None) + earns),
    ]  # fmt: skip


def hires() -> list[Story]:
    """Ten, six and three hires in the year; the first and last day of it; one person twice; subsidies that ended just so."""
    born, days = on("1985-09-09"), ["2018-01-01", "2018-12-31", *(f"2018-{m:02d}-15" for m in range(2, 10))]
    counted = (
        [(1, day) for day in days]
        + [(2, day) for day in days[2:8]]
        + [(3, day) for day in days[:3]]
        + [(4, day) for day in days[:4]]
    )
    found = []
    for number, (employer, day) in enumerate(counted):
        birth = born + datetime.timedelta(days=number)
        found.append(Story(f"hired by {employer} on {day}", "F", birth, taken(birth, employer=employer, day=day), name="招弟"))
    twice = s.hired(1, "2018-02-01", left="2018-03-01") + s.hired(1, "2018-05-01") + s.registered("2017-09-01", until="2018-02-01")
    found.append(Story("hired twice by one employer", "M", born, s.local("urban", born) + twice, name="冯再来"))
    for sex, birth in (("F", "1983-06-01"), ("F", "1983-06-02"), ("M", "1978-06-01")):
        rows = s.local("agricultural", on(birth)) + s.hired(2, "2018-06-01") + s.insured("employee", employer=2, months=7)
        found.append(Story(f"age on the day of hire, born {birth}", sex, on(birth), rows, name="高正好"))
    for ended in (EVE, DAY):
        rows = s.local("urban", born) + s.hired(2, "2015-10-01", subsidy_ended=ended) + s.insured("employee", employer=2)
        found.append(Story(f"city subsidy ended on {ended}", "M", born, rows, name="续保成"))
    return found


def taken(born: datetime.date, *, employer: int, day: str) -> s.Rows:
    """Registered until the hire, hired, working there, insured there in December."""
    until = s.registered("2017-10-01", until=day)
    return (
        s.local("urban", born)
        + until
        + s.hired(employer, day)
        + s.works("formal", employer=employer, since=day)
        + s.insured("employee", employer=employer, months=1)
    )


STORIES = [*age_lines(), *founders(), *served(), *borrowers(), *applicants(), *strangers(), *hires()]


def rows() -> dict[type, pl.DataFrame]:
    """The rows of all stories by model; the first story is person 1."""
    found: dict[type, list[dict]] = {}
    for person, story in enumerate(STORIES, start=1):
        for model, words in story.rows:
            found.setdefault(model, []).append({"person_id": person, **words})
    return {model: pl.DataFrame(words, infer_schema_length=None) for model, words in found.items()}
