"""Django's settings for both sides of the desk; what may differ comes from the environment (docs/moderating.md)."""

from __future__ import annotations

import os
import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url

from .place import Place, host_of, listed, origin_of

PLACE = Place(Path(os.environ.get("DESK_ROOT", "")).resolve())
CLINIC = PLACE.clinic()
SIDE = os.environ.get("DESK_SIDE", "staff")
HERE = Path(__file__).parent

# Who may ask
SECRET_KEY = os.environ.get("DESK_SECRET") or PLACE.read_secret() or secrets.token_urlsafe(48)
BLOG_URL = os.environ.get("DESK_BLOG", "").rstrip("/")
CLINIC_URL = [CLINIC.url] if CLINIC else []
BLOG_ORIGINS = frozenset(map(origin_of, filter(None, [*listed("DESK_ORIGINS"), BLOG_URL, *CLINIC_URL])))
ALLOWED_HOSTS = ["127.0.0.1", "localhost", *map(host_of, CLINIC_URL), *listed("DESK_HOSTS")]
BEHIND_PROXY = os.environ.get("DESK_BEHIND_PROXY") == "1"
RATE_LIMITS = os.environ.get("DESK_RATE_LIMITS", "on") == "on"
HTTPS = os.environ.get("DESK_HTTPS") == "1"
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# The two sides: the public one knows no accounts, sessions or cookies
ROOT_URLCONF = f"{__package__}.urls_{SIDE}"
PUBLIC_MIDDLEWARE = [f"{__package__}.headers.guarded"]
STAFF_MIDDLEWARE = [
    f"{__package__}.headers.guarded",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    f"{__package__}.accounts.sessions.ended",
    "axes.middleware.AxesMiddleware",
]
MIDDLEWARE = PUBLIC_MIDDLEWARE if SIDE == "public" else STAFF_MIDDLEWARE
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "axes",
    f"{__package__}.accounts",
    f"{__package__}.comments",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "environment": f"{__package__}.pages.environment",
            "context_processors": [f"{__package__}.comments.policy.named"],
        },
    }
]

# What is kept
SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": PLACE.database,
    "CONN_MAX_AGE": None,
    "OPTIONS": {
        "timeout": 5,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
    },
}
DATABASE_URL = "" if PLACE.is_trial else os.environ.get("DATABASE_URL", "")
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(DATABASE_URL, conn_max_age=None, conn_health_checks=True)
    if DATABASE_URL
    else SQLITE,
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "desk_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # of 300, Django's own, made-up names would push out a locked account
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20
FILE_UPLOAD_HANDLERS = [f"{__package__}.uploads.NoFiles"]

# Whom staff's news reach: a mail, or a webhook
MAIL_TO, WEBHOOK = listed("DESK_MAIL_TO"), os.environ.get("DESK_WEBHOOK", "")
if PLACE.is_trial:
    MAIL_TO, WEBHOOK = [], ""
DEFAULT_FROM_EMAIL = os.environ.get("DESK_MAIL_FROM", "desk@localhost")
SMTP = urlsplit(os.environ.get("DESK_SMTP", "smtp://localhost:25"))
SMTP_PORTS = {"smtp+tls": 587, "smtps": 465}
EMAIL_HOST, EMAIL_PORT = SMTP.hostname or "localhost", SMTP.port or SMTP_PORTS.get(SMTP.scheme, 25)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(SMTP.username or ""), unquote(SMTP.password or "")
EMAIL_USE_TLS, EMAIL_USE_SSL = SMTP.scheme == "smtp+tls", SMTP.scheme == "smtps"
EMAIL_TIMEOUT = 20

# Who logs in, and for how long
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL, LOGIN_REDIRECT_URL = "login", "queue"
SESSION_COOKIE_NAME = "desk"
SESSION_COOKIE_AGE = 30 * 60  # seconds without a click
SESSION_SAVE_EVERY_REQUEST = SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_LONGEST = timedelta(hours=10)
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = HTTPS
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = f"{__package__}.errors.csrf_failed"
CSRF_TRUSTED_ORIGINS = listed("DESK_ORIGINS")

# Guessing is slowed by account: counters in the cache, forgotten after the pause; no address is noted anywhere
AXES_HANDLER = "axes.handlers.cache.AxesCacheHandler"
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_CLIENT_IP_CALLABLE = f"{__package__}.accounts.sessions.no_address"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = f"{__package__}.errors.locked_out"
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # it asks for addresses, which are not kept; the desk isn't public

# How it speaks
TIME_ZONE = CLINIC.time_zone if CLINIC else "UTC"
USE_I18N = False
LANGUAGE_CODE = "en"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": True,  # gunicorn's: of a damaged request it would note the address and the path
    "filters": {"wordless": {"()": f"{__package__}.errors.Wordless"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "filters": ["wordless"]}},
    "root": {"handlers": ["stderr"], "level": "ERROR"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "axes": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
    },
}
