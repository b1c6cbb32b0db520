"""The ground as a Django app: in production nothing starts without its keys."""

from django.apps import AppConfig


class GroundConfig(AppConfig):
    """Registers the checks; refuses to start a production installation that has no key file."""

    name = "leye.ground"
    label = "ground"

    def ready(self) -> None:
        """Checks are registered by import; the keys are read before any request is."""
        from django.conf import settings

        from leye.ground import durability, keys  # noqa: F401  (registers its check)

        if not settings.DEMO:
            keys.ring()
