"""Facts of an application for a post that the document gives an order to."""

from leye.rulebook.facts import words as w
from leye.rulebook.kernel.fact import Subject, choice, truth
from leye.rulebook.kernel.text import Text as T

POSTS = {
    "grassroots": T("基层社会管理服务岗位", "Grassroots public service post"),
    "public_service": T("城市公共服务类岗位", "Urban public service post"),
    "welfare": T("政府出资的公益性岗位", "Welfare post funded by the government"),
    "other": T("其他岗位", "Other post"),
}


class PostApplication(Subject, name="post_application", key="application", text=T("岗位申请", "Application for a post")):
    """One person's application for one post."""

    post_kind = choice(T("岗位类别", "Kind of post"), "hrss", POSTS)
    graduate = truth(w.GRADUATE, "education")
    hard_to_place = truth(w.HARD_TO_PLACE, "hrss")
    in_district = truth(w.IN_DISTRICT, "police", w.IN_DISTRICT_MEANING)
