"""What went wrong is told on a page of our own: what, why, and what to do."""

import pytest
from django.test import RequestFactory

from leye.doors.web import errors
from leye.doors.web.frame import public_page
from leye.ground.refusals import Refusal


@pytest.mark.parametrize(
    ("view", "status", "said"),
    [
        (errors.bad_request, 400, "没能读懂这次提交"),
        (errors.forbidden, 403, "您不能查看这一页"),
        (errors.not_found, 404, "没有找到这一页"),
    ],
)
def test_each_fault_has_its_page(rf: RequestFactory, view, status, said):
    answer = view(rf.get("/somewhere/"), Exception())
    assert answer.status_code == status
    assert said in answer.content.decode()
    assert "12333" in answer.content.decode()


def test_our_own_fault_blames_nobody(rf):
    answer = errors.broken(rf.get("/somewhere/"))
    assert answer.status_code == 500
    assert "这是我们的问题" in answer.content.decode()


def test_an_unknown_address_leads_back(english):
    answer = english.get("/policies/no-such-benefit/")
    assert answer.status_code == 404
    assert 'href="/"' in answer.content.decode()
    assert "This page was not found" in answer.content.decode()


def test_a_refusal_is_a_page_of_409_with_its_sentence(rf):
    @public_page()
    def page(request):
        raise Refusal("line_exhausted", "The line has 300 yuan left.")

    answer = page(rf.get("/"))
    assert answer.status_code == 409
    assert "The line has 300 yuan left." in answer.content.decode()
