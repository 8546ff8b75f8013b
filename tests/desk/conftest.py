"""Django woken for the tests, on SQLite and on a real PostgreSQL, each test in a transaction that is taken back."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import dj_database_url
import pytest

from tests import projects
from tests.desk.places import make_site

FOLDER = Path(tempfile.mkdtemp(prefix="desk-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
SITE = make_site(FOLDER / "site")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # where a browser runs beside, its loop stands in the same thread
os.environ.update(DESK_ROOT=str(SITE), DJANGO_SETTINGS_MODULE="plugins.desk.settings", DESK_BLOG="http://blog.test")

import django  # noqa: E402 - needs the environment above

from plugins.desk.place import Place  # noqa: E402

Place(SITE).make_ready()
django.setup()

from django.conf import settings  # noqa: E402
from django.core.cache import cache  # noqa: E402
from django.db import connections, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import override_settings, setup_test_environment  # noqa: E402
from django.utils import timezone  # noqa: E402

from plugins.desk.start import set_up  # noqa: E402
from tests.desk.live import Live, live  # noqa: E402
from tests.desk.postgres import postgresql  # noqa: E402

setup_test_environment()
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; what is tested is elsewhere


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    with postgresql() as url:
        yield url


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The name of the database that Django speaks to."""
    before = connections.settings["default"]
    if request.param == "postgresql":
        parsed = dj_database_url.parse(request.getfixturevalue("postgresql_url"))
        connections.settings["default"] = {**before, **parsed, "OPTIONS": {}}
    else:
        connections.settings["default"] = {**before, "NAME": SITE / ".site" / "desk" / "tests.sqlite3"}
    connections["default"] = connections.create_connection("default")
    set_up()
    yield request.param
    connections["default"].close()
    connections.settings["default"] = before
    connections["default"] = connections.create_connection("default")


@pytest.fixture
def db(database: str) -> Iterator[str]:
    """What the test writes is taken back at its end."""
    with transaction.atomic():
        yield database
        transaction.set_rollback(True)


@pytest.fixture
def public(db: str) -> Iterator[Client]:
    """A reader's browser, as far as Django goes."""
    with override_settings(
        SIDE="public",
        ROOT_URLCONF="plugins.desk.urls_public",
        MIDDLEWARE=settings.PUBLIC_MIDDLEWARE,
        RATE_LIMITS=False,
    ):
        yield Client(raise_request_exception=False)


@pytest.fixture
def moderator(db: str):
    """A moderator who is logged in."""
    from plugins.desk.accounts.accounts import make
    from plugins.desk.accounts.models import User

    cache.clear()
    make("morgan", PASSWORD)
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(username="morgan"), "django.contrib.auth.backends.ModelBackend")
    return client


PASSWORD = "a long enough word"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """All its processes at work, one for each module."""
    with live(make_site(tmp_path_factory.mktemp("desk") / "site"), DESK_RATE_LIMITS="off") as started:
        yield started


@pytest.fixture(scope="session")
def open_blog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, published with comments open for ever; to be copied."""
    root = projects.copy_project(tmp_path_factory.mktemp("open") / "site")
    projects.edit(root / "content/policy/clinic.yaml", "  open: false", "  open: true")
    projects.edit(root / "content/policy/clinic.yaml", "  days: 365", "  days: 0")
    result = projects.run(root, "publish")
    assert result.returncode == 0, projects.said(result)
    return root


@pytest.fixture
def counted(public: Client, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Posts are counted, as they are in earnest, while the clock stands: no ten minutes end in between."""
    moment = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: moment)
    with override_settings(RATE_LIMITS=True):
        yield


@pytest.fixture
def own_postgresql_url() -> Iterator[str]:
    """A PostgreSQL that no other test writes to."""
    with postgresql() as url:
        yield url
