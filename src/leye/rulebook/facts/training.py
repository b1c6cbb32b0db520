"""Facts of a training course."""

from leye.rulebook.facts import words as w
from leye.rulebook.kernel.fact import Subject, choice, number, truth
from leye.rulebook.kernel.text import Text as T

ORGANISERS = {"enterprise": T("企业", "Enterprise"), "provider": T("培训机构", "Training provider")}


class Training(Subject, name="training", key="training", text=T("培训班", "Training course")):
    """A course for skills."""

    organiser = choice(T("组织方", "Organiser"), "hrss", ORGANISERS)
    high_skill = truth(T("高技能人才培养", "Trains high skills"), "hrss")
    trainees = number(T("培训合格人数", "Trainees"), "hrss", w.PEOPLE)
