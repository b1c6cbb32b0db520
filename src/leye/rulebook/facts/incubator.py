"""Facts of an incubator."""

from leye.rulebook.kernel.fact import Subject, truth
from leye.rulebook.kernel.text import Text as T


class Incubator(Subject, name="incubator", key="incubator", text=T("创业孵化基地", "Incubator")):
    """A base that takes in and raises new firms."""

    in_district = truth(T("海淀区的孵化基地", "A base of the district"), "market")
    demonstration_base = truth(T("获得“北京市创业孵化示范基地”称号", "Holds the city's title of demonstration base"), "assessment")
    award_paid = truth(T("曾获得过本项奖励", "The award was paid before"), "finance")
