"""The ladder of services: three tiers, what each gives, and the fixed order up to a welfare post."""

from leye.rulebook.haidian_2018.duties.duty import Duty
from leye.rulebook.kernel.text import Text as T

TIERS = Duty(
    "service-tiers",
    "2.6.1",
    T("三级分级服务", "Service in three tiers"),
    (T("社区（村）", "Community"), T("街（镇）", "Subdistrict or town"), T("区", "District")),
)
STATION_FUNCTIONS = Duty(
    "station-functions",
    "2.6.1",
    T("社区服务站基本管理服务", "Basic services of a community station"),
    (
        T("求职登记", "Registration of job seekers"),
        T("就业援助", "Employment aid"),
        T("就业失业管理", "Management of employment and unemployment"),
        T("创业咨询", "Advice on starting a business"),
    ),
)
SPECIALIST_PACKAGE = Duty(
    "specialist-package",
    "2.6.1",
    T("区级专业援助", "Specialist help of the district"),
    (
        T("困难诊断", "Diagnosis of difficulties"),
        T("职业素质测评", "Vocational assessment"),
        T("个性化职业指导", "Individual vocational guidance"),
        T("就业岗位或创业项目定向匹配", "Targeted matching with posts or projects"),
        T("职业培训", "Vocational training"),
        T("政策帮扶", "Help with policies"),
    ),
)
FULL_SERVICE = Duty(
    "full-service",
    "2.6.2",
    T("全方位就业创业服务", "Full-range service"),
    (
        T("树立正确就业观念", "A sound view of work"),
        T("提升求职技能", "Job-search skills"),
        T("提高职业技能", "Vocational skills"),
        T("宣讲就业创业政策", "Explaining policies"),
        T("办理劳动保障业务", "Labour and insurance errands"),
    ),
)
DUTIES = (TIERS, STATION_FUNCTIONS, SPECIALIST_PACKAGE, FULL_SERVICE)
