"""Django's settings: SQLite or PostgreSQL by one URL, two profiles (demo, production), durability on.

Environment: LEYE_PROFILE (demo | production), LEYE_HOME (data folder), LEYE_DATABASE_URL, LEYE_SECRET_KEY, LEYE_KEYS (key file),
LEYE_HOSTS (comma separated), LEYE_DECISIONS (the district's dated decisions on open points, a TOML file).
"""

from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()
PACKAGE = Path(__file__).resolve().parent.parent
CHECKOUT = PACKAGE.parent.parent
PROFILE = env.str("LEYE_PROFILE", default="demo")
if PROFILE not in ("demo", "production"):
    raise ImproperlyConfigured(f"LEYE_PROFILE is {PROFILE!r}: it must be demo or production")
DEMO = PROFILE == "demo"
IN_CHECKOUT = (CHECKOUT / "pyproject.toml").exists()
HOME = Path(env.str("LEYE_HOME", default=str((CHECKOUT if IN_CHECKOUT else Path.cwd()) / "var")))
HOME.mkdir(parents=True, exist_ok=True)

DECISIONS = env.str("LEYE_DECISIONS", default=str(PACKAGE / "config" / "demo_decisions.toml") if DEMO else "")
KEYS_FILE = env.str("LEYE_KEYS", default=str(HOME / "keys.json") if DEMO else "")

SECRET_KEY = env.str("LEYE_SECRET_KEY", default="demo-only-" + "x" * 50 if DEMO else "")
if not SECRET_KEY:
    raise ImproperlyConfigured("LEYE_SECRET_KEY is missing: the production profile needs a long random text there")
if len(SECRET_KEY) < 32:
    raise ImproperlyConfigured("LEYE_SECRET_KEY is too short to be safe: put a random text of at least 50 characters there")
DEBUG = False
ALLOWED_HOSTS = env.list("LEYE_HOSTS", default=["*"] if DEMO else [])

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_cotton.apps.SimpleAppConfig",
    "csp",
    "ninja",
    "leye.ground",
    "leye.records.units",
    "leye.records.people",
    "leye.records.employers",
    "leye.records.employment",
    "leye.records.entitlements",
    "leye.doors.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "leye.config.urls"
WSGI_APPLICATION = "leye.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SQLITE_INIT = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA mmap_size=134217728;PRAGMA journal_size_limit=27103364;"
    "PRAGMA cache_size=-64000;PRAGMA temp_store=MEMORY;PRAGMA foreign_keys=ON;PRAGMA secure_delete=ON;"
)


def database(url: str) -> dict[str, Any]:
    """The connection that the URL names, durable on both engines; statement time-outs only on PostgreSQL."""
    found = env.db_url_config(url)
    if found["ENGINE"].endswith("sqlite3"):
        found["OPTIONS"] = {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": SQLITE_INIT}
    else:
        found["ENGINE"] = "django.db.backends.postgresql"
        found["CONN_MAX_AGE"] = 0
        found["OPTIONS"] = {"pool": {"min_size": 1, "max_size": 8, "timeout": 10}}
    return found


DATABASES = {"default": database(env.str("LEYE_DATABASE_URL", default=f"sqlite:///{HOME / 'leye.sqlite3'}"))}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django_cotton.cotton_loader.Loader", "django.template.loaders.filesystem.Loader"],
                )
            ],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "django.templatetags.i18n",
                "django.templatetags.static",
                "leye.doors.web.templatetags.words",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "leye.doors.web.context.profile",
            ],
        },
    }
]
COTTON_DIR = "components"

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [PACKAGE / "static"]
WHITENOISE_USE_FINDERS = DEMO

SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [SELF],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
SECURE_REFERRER_POLICY = "same-origin"
if not DEMO:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
