"""The interface's own words: what each operation is called and does, in both languages, for OpenAPI and the reference page."""

from typing import Any

from leye.rulebook.kernel.text import Text

GROUPS = {
    "policy": Text("政策", "Policy"),
    "determinations": Text("核定", "Determinations"),
}
OPERATIONS: dict[str, tuple[str, Text, Text]] = {
    "list_benefits": (
        "policy",
        Text("列出政策待遇", "List the benefits"),
        Text("文件中的全部待遇，可按对象、主体、条款筛选。", "Every benefit of the document, by audience, subject or clause."),
    ),
    "read_benefit": (
        "policy",
        Text("一项待遇的全部内容", "Read one benefit"),
        Text(
            "条款、牵头与责任单位、条件、标准、待定事项、理解、材料、办理路径、资金、例子、互斥关系、所用情况。",
            "Clause, offices, conditions, award, figures, open points, readings, evidence, route, funding, exclusions, examples.",
        ),
    ),
    "list_facts": (
        "policy",
        Text("列出各类主体及其情况", "List subjects and facts"),
        Text("可以核定的主体，以及每类主体的情况名称。", "Whom determinations are about, and the names of their facts."),
    ),
    "read_facts": (
        "policy",
        Text("一类主体的情况", "Read the facts of a subject"),
        Text(
            "每项情况的名称、类型、单位、可取的值、含义和来源登记。", "Name, type, unit, values, meaning and register of each fact."
        ),
    ),
    "list_parameters": (
        "policy",
        Text("标准与待定事项", "List figures and open points"),
        Text(
            "文件载明的标准及其起始日期、文件未明确的事项，以及区里作出的决定（示例值有标记）。",
            "Figures of the document with their dates, what it leaves open, and what the district decided (samples are marked).",
        ),
    ),
    "list_readings": (
        "policy",
        Text("理解与待定事项", "List readings and open points"),
        Text("对文件含混之处的理解，供主管部门确认。", "How ambiguities of the document were read, for the bureau to confirm."),
    ),
    "determine": (
        "determinations",
        Text("核定待遇", "Determine entitlements"),
        Text(
            "对一个主体（facts）或至多一千个主体（records）逐项核定。不保存任何内容。金额以分为单位。",
            "Decide every benefit for one subject (facts) or up to a thousand (records). Nothing is stored. Sums are in fen.",
        ),
    ),
    "explain": (
        "determinations",
        Text("说明理由", "Explain a determination"),
        Text(
            "一个主体、一项待遇：逐条条件、取值与来源、标准、理解、互斥、待定事项、还需知道什么。不保存任何内容。",
            "Conditions with values and sources, figures, readings, exclusions, open points, what to ask next. Nothing is stored.",
        ),
    ),
}

PAGE = {
    "title": Text("开放接口", "Open interface"),
    "lead": Text(
        "政策的条件、标准和核定，程序可以直接读取和调用。不用登录，不保存任何内容。",
        "The policy's conditions and figures, and determinations by them, for programs. No sign-in; nothing is stored.",
    ),
    "schema": Text("OpenAPI 文档", "The OpenAPI document"),
    "example": Text("例子", "An example"),
    "example_why": Text(
        "没有提供的情况按“未知”处理，不会当作“否”。金额以分为单位，日期写作 2018-12-31。",
        "What is left out is unknown and never counts as no. Sums are in fen, days are written 2018-12-31.",
    ),
    "parameters": Text("查询参数", "Parameters"),
    "body": Text("请求内容", "Body"),
    "problems": Text("出错时的答复", "Problems"),
    "problems_why": Text(
        "各种错误都以 application/problem+json 答复（RFC 9457），errors 逐条指出位置和原因。",
        "Every error is answered as application/problem+json (RFC 9457); errors names each place and reason.",
    ),
    "body_on": Text("核定日期，不写为当天", "Day of determination; today if left out"),
    "body_set": Text("试算的数值：元、百分比", "What-if values, in yuan and per cent"),
    "body_samples": Text("是否使用演示环境的示例值，不写为是", "Whether sample values of the demo count; true if left out"),
    "body_subject": Text("主体的类别", "Kind of subject"),
    "body_benefit": Text("哪一项待遇", "The benefit"),
    "body_facts": Text("一个主体的情况", "Facts of one subject"),
    "body_records": Text("多个主体的情况，每个带标识，至多 1000 个", "Facts of several subjects, each with its key, at most 1,000"),
    "body_benefits": Text("只核定这些待遇，不写为全部", "Only these benefits; all if left out"),
    "body_tables": Text("要逐条计数的名单，例如招用名单 hire", "Lists that are counted, such as hires"),
}


def said(name: str) -> dict[str, Any]:
    """The words of an operation as arguments of its route."""
    group, title, what = OPERATIONS[name]
    return {"operation_id": name, "summary": title.en, "description": what.en, "tags": [group]}
