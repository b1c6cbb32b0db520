"""Tests about the tests' own ground: a data folder apart, warnings and undefined template variables as errors."""

import warnings

import pytest
from django.conf import settings
from django.db import connection
from django.template import engines


def test_tests_keep_their_data_apart_from_the_checkout(leye_home):
    assert leye_home == settings.HOME
    assert not leye_home.is_relative_to(settings.CHECKOUT)


@pytest.mark.django_db
def test_the_test_database_is_a_real_one_on_disk_or_on_a_server(leye_home):
    name = str(connection.settings_dict["NAME"])
    on_disk = connection.vendor == "sqlite" and name == str(leye_home / "test.sqlite3")
    on_server = connection.vendor == "postgresql" and name.startswith("test_")
    assert on_disk or on_server


def test_a_warning_is_an_error():
    with pytest.raises(UserWarning):
        warnings.warn("nobody reads warnings", stacklevel=1)


def test_an_undefined_template_variable_is_an_error():
    with pytest.raises(pytest.fail.Exception, match="nowhere"):
        engines["django"].from_string("{{ nowhere }}").render({})
