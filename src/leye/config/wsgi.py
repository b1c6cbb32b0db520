"""The WSGI entry that granian serves; it refuses to start on a database that could lose a commit."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leye.config.settings")
application = get_wsgi_application()

from leye.ground.durability import assert_durable  # noqa: E402  (needs the settings)

assert_durable()
