"""Facts of a community station in a settlement period."""

from leye.rulebook.facts import words as w
from leye.rulebook.kernel.fact import Subject, number
from leye.rulebook.kernel.text import Text as T


class StationPeriod(Subject, name="station_period", key="station", text=T("社区（村）服务站（结算期）", "Station's period")):
    """A community or village station and what it achieved in a period."""

    placements = number(
        T("通过精细化服务实现就业的登记失业人员数", "Registered unemployed people brought into work through refined services"),
        "casework",
        w.PEOPLE,
        T("服务须发生在就业之前", "The service must come before the job"),
    )
