"""The doors that have an address: the web pages and the open interface."""

from django.urls import include, path

from leye.doors.api.urls import api
from leye.doors.web import errors

urlpatterns = [
    path("api/v1/", api.urls),
    path("", include("leye.doors.web.urls")),
]
handler400, handler403, handler404, handler500 = errors.bad_request, errors.forbidden, errors.not_found, errors.broken
