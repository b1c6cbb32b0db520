"""/check/employer/list/: the firm's list to take away, each hire with its verdict and reason."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from leye.doors.web.decisions import today, values_on
from leye.doors.web.frame import public_page
from leye.doors.web.screening import annotated, employer_form, hire_verdicts

FORMS = {
    "csv": ("text/csv; charset=utf-8", annotated.as_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", annotated.as_workbook),
}


@public_page(posts=True)
def page(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect("check-employer")
    day = today()
    form = employer_form.read(request.POST, None, on=day)
    outcome = hire_verdicts.outcome(form.hires.hires, form.employer(), on=day, values=values_on(day))
    ending = request.POST.get("as") if request.POST.get("as") in FORMS else "xlsx"
    kind, made = FORMS[ending]
    answer = HttpResponse(made(annotated.rows(form.hires, outcome.judged)), content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="hires-{form.year}.{ending}"'
    return answer
