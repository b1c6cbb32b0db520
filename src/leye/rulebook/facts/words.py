"""Words that several facts share: sexes, kinds of household registration, forms of work."""

from leye.rulebook.kernel.text import Text as T

SEX = {"F": T("女", "Woman"), "M": T("男", "Man")}
HUKOU = {
    "agricultural": T("农业户籍", "Agricultural"),
    "converted": T("农转非", "Converted from agricultural"),
    "urban": T("城镇（非农业）户籍", "Urban"),
}
WORK = {
    "employed": T("单位就业", "Employed by an employer"),
    "flexible": T("灵活就业", "In flexible work"),
    "self_employed": T("自主创业、个体经营", "Self-employed"),
    "unemployed": T("失业、未就业", "Out of work"),
    "student": T("在校学习", "Studying"),
    "retired": T("已退休", "Retired"),
}
PEOPLE, MONTHS, DAYS = T("人", "people"), T("个月", "months"), T("天", "days")
IN_DISTRICT = T("户籍在本区", "Household registered in the district")
IN_DISTRICT_MEANING = T(
    "政策所称“地区”“本区”劳动力，按户籍在海淀区理解", "The document's “local” labour, read as registered in Haidian"
)
REGISTERED = T("办理了失业登记且有效", "Validly registered as unemployed")
HARD_TO_PLACE = T("认定为就业困难人员且有效", "Recognised as hard to place")
GRADUATE = T("高校毕业生", "College graduate")
GRADUATED_ON = T("毕业日期", "Day of graduation")
VETERAN = T("复员、转业、退役军人", "Demobilised, transferred or retired serviceman")
LOW_INCOME = T("低收入家庭成员", "Member of a low-income family")
OFFICIAL = T("合同期满的大学生村官", "College-graduate village official whose contract has ended")
BORN = T("出生日期", "Date of birth")
INSURED = T("当月缴纳了社会保险", "Social insurance paid for the month")
BASE = T("月缴费基数", "Monthly contribution base")
