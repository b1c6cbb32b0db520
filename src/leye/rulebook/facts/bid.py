"""Facts of a bid for a service that the government buys."""

from leye.rulebook.kernel.fact import Subject, truth
from leye.rulebook.kernel.text import Text as T


class Bid(Subject, name="bid", key="bid", text=T("政府购买服务投标", "Bid for a public contract")):
    """One bidder's offer in one tender."""

    equal_conditions = truth(T("与其他投标人条件同等", "In equal conditions with the other bidders"), "procurement")
    places_local = truth(T("安置了地区城乡劳动力或就业困难群体", "Places local labour or hard-to-employ people"), "hrss")
