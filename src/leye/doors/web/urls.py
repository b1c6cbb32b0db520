"""Addresses of the web pages; path = page file = template."""

from django.conf import settings
from django.urls import path

from leye.doors.web import preferences
from leye.doors.web.public import design, home, policies, policy, readings, robots, stations, what_if
from leye.doors.web.public.check import employer, employer_list, loan, post, resident

urlpatterns = [
    path("", home.page, name="home"),
    path("policies/", policies.page, name="policies"),
    path("policies/<slug:slug>/", policy.page, name="policy"),
    path("readings/", readings.page, name="readings"),
    path("check/", resident.page, name="check"),
    path("check/loan/", loan.page, name="check-loan"),
    path("check/post/", post.page, name="check-post"),
    path("check/employer/", employer.page, name="check-employer"),
    path("check/employer/list/", employer_list.page, name="check-employer-list"),
    path("stations/", stations.page, name="stations"),
    path("preferences/", preferences.page, name="preferences"),
    path("robots.txt", robots.page, name="robots"),
]
if settings.DEMO:  # a trial of figures reads the whole district: in production it waits for officers who can sign in
    urlpatterns += [path("design/", design.page, name="design"), path("what-if/", what_if.page, name="what-if")]
