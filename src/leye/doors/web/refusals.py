"""Refusals in the reader's language, by their code; one without its own words is told in its own sentence."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leye.ground.refusals import Refusal

SENTENCES: dict[str, str | Promise] = {
    "empty_list": _("名单是空的。请连同表头一起粘贴，或者上传文件。"),
    "empty_file": _("文件是空的。请重新导出，确认里面有内容。"),
    "file_too_large": _("文件太大。请分成几份，每份不超过 3 MB。"),
    "too_many_rows": _("行数太多。请分成几份，每份不超过 5,000 行。"),
    "too_many_columns": _("列数太多。请删去与名单无关的列。"),
    "too_many_texts": _("文件内容太多。请只保留名单所在的工作表。"),
    "cell_too_long": _("有一个单元格过长，可能是引号没有成对。请检查后再试。"),
    "line_too_long": _("有一行过长，可能是引号没有成对。请检查后再试。"),
    "unbalanced_quotes": _("有一处引号没有成对，行与行连在了一起。请检查后再试。"),
    "no_header": _("没有找到表头。请在名单第一行写上列名，例如：姓名、人员类别、本区户籍、招用日期。"),
    "missing_columns": _("缺少必要的列。名单至少要有“姓名”（或“身份证号”）和“招用日期”。"),
    "not_a_workbook": _("这不是可以读取的 Excel 文件。请另存为 .xlsx 或 .csv 后再上传。"),
    "unfit_workbook": _("这个 Excel 文件无法安全读取。请把名单复制到新的工作簿后再上传。"),
    "damaged_workbook": _("这个 Excel 文件已损坏。请重新保存后再上传。"),
    "mixed_encoding": _("文件的文字编码有误。请另存为 UTF-8 编码的 CSV，或者直接粘贴。"),
    "zero_byte": _("文件里有无法识别的字符。请重新导出后再试。"),
    "no_sheet": _("文件里没有可见的工作表。"),
    "xls_refused": _("这是旧版 .xls 文件，或者设了密码。请在 Excel 里另存为不带密码的 .xlsx 后再上传，或者直接复制粘贴。"),
    "utf16_refused": _("这是“Unicode 文本”格式。请在 Excel 里另存为 .xlsx 或“CSV UTF-8”后再上传，或者直接复制粘贴。"),
    "foreign_file": _("这不是表格文件。请上传 .xlsx 或 .csv，或者直接复制粘贴名单。"),
    "no_kind": _("请选择单位类型。"),
    "no_year": _("年度请填四位数，例如 2026。"),
    "year_before": _("这项奖励从 2018 年开始。请填 2018 年或以后的年度。"),
    "no_sum": _("已发奖励请填金额，例如 10000；没有发过填 0。"),
}


def sentence(refusal: Refusal) -> str:
    """What happened, why, and what to do."""
    said = SENTENCES.get(refusal.code)
    return refusal.message if said is None else str(said)
