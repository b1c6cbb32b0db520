"""Routes of a claim, evidence and funding lines that several benefits share. Working days and publicity days are open points."""

from leye.rulebook.kernel.benefit import Evidence, Step
from leye.rulebook.kernel.text import Text as T

STATION = Step(T("社区（村）服务站", "Community station"), T("受理", "accepts"))
TOWN = Step(T("街镇社保所", "Subdistrict office"), T("审核", "checks"))
TOWN_ACCEPTS = Step(T("街镇社保所", "Subdistrict office"), T("受理", "accepts"))
BUREAU_ACCEPTS = Step(T("区人力社保局", "Bureau"), T("受理并审核", "accepts and checks"))
BUREAU = Step(T("区人力社保局", "Bureau"), T("审批", "approves"))
PUBLICITY = Step(T("公示", "Public notice"), T("公布结果，接受异议", "publishes the result and takes objections"))
FINANCE = Step(T("区财政局", "Finance bureau"), T("拨付", "pays"))
PARK = Step(T("海淀园管委会", "Park committee"), T("受理并审核", "accepts and checks"))
ASSESSMENT = Step(T("区政府办", "District government office"), T("年度考核并评定", "assesses the year and rates"))
GUARANTOR = Step(T("担保机构", "Guarantor"), T("评估并担保", "assesses and guarantees"))
BANK = Step(T("经办银行", "Handling bank"), T("发放贷款", "lends"))
AID = Step(T("区公共就业创业服务机构", "District employment service"), T("提供专业援助", "gives specialist help"))

BY_PERSON = (STATION, TOWN, BUREAU, PUBLICITY, FINANCE)
BY_EMPLOYER = (TOWN_ACCEPTS, BUREAU, PUBLICITY, FINANCE)
BUREAU_THEN_FINANCE = (BUREAU_ACCEPTS, BUREAU, PUBLICITY, FINANCE)
BY_RATING = (ASSESSMENT, PUBLICITY, FINANCE)
BY_LOAN = (TOWN_ACCEPTS, BUREAU, GUARANTOR, BANK)
BY_STATION = (STATION, TOWN)
SERVICE = (STATION, TOWN, AID)

IDENTITY = Evidence(T("居民身份证", "Identity card"), "police")
HOUSEHOLD = Evidence(T("户籍及农转非信息", "Household registration and its conversion"), "police")
UNEMPLOYMENT = Evidence(T("失业登记信息", "Registration of unemployment"), "hrss")
RECOGNITION = Evidence(T("就业困难人员认定信息", "Recognition as hard to place"), "hrss")
CONTRACTS = Evidence(T("劳动合同", "Labour contracts"))
INSURANCE_MONTHS = Evidence(T("社会保险缴费记录", "Social insurance contribution records"), "insurance")
LICENCE = Evidence(T("营业执照信息", "Business licence"), "market")
FLEXIBLE_STATEMENT = Evidence(T("灵活就业情况说明（承诺）", "Statement of flexible work, with a promise of truth"))
DIPLOMA = Evidence(T("学历信息", "Diploma"), "education")
VETERAN = Evidence(T("退役军人信息", "Veteran's record"), "veterans")
LOW_INCOME = Evidence(T("低收入家庭信息", "Low-income family record"), "civil")
ATTENDANCE = Evidence(T("培训考勤记录", "Attendance of the course"), "hrss")
RATING = Evidence(T("年度考核结果", "Yearly assessment"), "assessment")
TITLE = Evidence(T("市级示范基地认定文件", "The city's recognition as demonstration base"))
USE_PLAN = Evidence(T("奖励资金使用方案", "Plan for the use of the award"))
PROJECT_PLAN = Evidence(T("创业项目计划", "Plan of the venture"))
SERVICE_RECORDS = Evidence(T("就业服务记录", "Records of employment services"), "casework")
TRAINING_PLAN = Evidence(T("培训计划与学员名册", "Training plan and roll of trainees"))
PLACEMENT_RECORDS = Evidence(T("安置人员名单及参保记录", "List of people placed and their insurance records"))

FUNDS = {
    "district-employment": T("区就业创业专项资金", "District employment and entrepreneurship funds"),
    "unit-rewards": T("区考核奖励经费", "District reward funds for units"),
    "interest-subsidy": T("创业担保贷款贴息资金", "Interest subsidy funds for guaranteed loans"),
    "training": T("职业培训补贴资金", "Vocational training funds"),
}
