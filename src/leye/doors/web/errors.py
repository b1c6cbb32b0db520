"""Pages for what went wrong: what happened, why, what to do, who helps."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leye.doors.web import refusals
from leye.ground.refusals import Refusal

Said = tuple[str | Promise, str | Promise, str | Promise]

WORDS: dict[int, Said] = {
    400: (_("没能读懂这次提交"), _("提交的内容不完整，或者太大。"), _("请返回上一页重新提交。")),
    403: (_("您不能查看这一页"), _("这一页只对有权限的工作人员开放。"), _("如果您认为应当能看，请联系本单位管理员。")),
    404: (_("没有找到这一页"), _("地址可能写错了，或者这一页已经移走。"), _("可以从首页搜索，或查看全部政策。")),
    500: (_("系统出了问题"), _("这是我们的问题，不是您的操作有误。"), _("请稍后再试。您刚才填的内容没有保存。")),
}


def _page(request: HttpRequest, status: int, said: Said) -> HttpResponse:
    title, why, todo = said
    return render(request, "errors/error.html", {"title": title, "why": why, "todo": todo, "status": status}, status=status)


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """A verb or reader that may not go on (409): its own sentence is the reason."""
    title, todo = _("这一步现在做不了"), _("请按提示修改后再试，或到就近的社保所咨询。")
    return _page(request, 409, (title, refusals.sentence(refusal), todo))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was sent could not be read."""
    return _page(request, 400, WORDS[400])


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not for this reader."""
    return _page(request, 403, WORDS[403])


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such address."""
    return _page(request, 404, WORDS[404])


def broken(request: HttpRequest) -> HttpResponse:
    """Our own fault."""
    return _page(request, 500, WORDS[500])
