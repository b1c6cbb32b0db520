"""The doors that have an address: the web pages and the open interface."""

from django.urls import include, path

from leye.doors.api.urls import api

urlpatterns = [
    path("api/v1/", api.urls),
    path("", include("leye.doors.web.urls")),
]
