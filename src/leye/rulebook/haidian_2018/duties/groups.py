"""Whom and which posts the document names: six priority groups, six kinds of public service posts."""

from leye.rulebook.haidian_2018.duties.duty import Duty
from leye.rulebook.kernel.text import Text as T

PRIORITY_GROUPS = Duty(
    "priority-groups",
    "3.1",
    T("重点群体", "Priority groups"),
    (
        T("高校毕业生", "College graduates"),
        T("就业困难群体", "People hard to place"),
        T("农业户籍及农转非劳动力", "Labour of rural or converted registration"),
        T("“两类”人员", "The “two kinds” of people (the document does not define them)"),
        T("复转军人", "Veterans"),
        T("随军家属", "Families of servicemen"),
    ),
)
PUBLIC_SERVICE_POSTS = Duty(
    "public-service-posts",
    "2.4.2",
    T("城市公共服务类岗位", "Urban public service posts"),
    (
        T("环卫作业", "Sanitation"),
        T("园林绿化", "Greening"),
        T("市政市容", "Municipal upkeep"),
        T("公共物业", "Public property"),
        T("给水排水", "Water and drainage"),
        T("保安辅警", "Security and auxiliary police"),
    ),
)
DUTIES = (PRIORITY_GROUPS, PUBLIC_SERVICE_POSTS)
