"""Staffing of community stations: two who answer first, and at least one dedicated worker."""

from leye.rulebook.haidian_2018.duties.duty import Duty
from leye.rulebook.kernel.text import Text as T

FIRST_RESPONSIBLE = Duty(
    "community-first-responsible",
    "2.1.4",
    T("社区就业工作第一责任人", "Those who answer first for employment in a community"),
    (T("居委会主任", "Head of the residents' committee"), T("服务站站长", "Head of the service station")),
)
DEDICATED_WORKER = Duty(
    "dedicated-worker", "2.1.4", T("每站固定安排从事就业工作的专职工作者", "Dedicated employment workers per station"), least=1
)
UNIT_HEAD = Duty("unit-first-responsible", "3.1", T("单位主要负责同志为第一责任人", "The head of each unit answers first"), least=1)
DUTIES = (FIRST_RESPONSIBLE, DEDICATED_WORKER, UNIT_HEAD)
