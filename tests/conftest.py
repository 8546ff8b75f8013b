"""What tests of several parts share: a real browser, and the whole project published once."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import ARGUMENTS, REMEDY, find
from tests.release.project import original
from tests.theme.conftest import build
from tests.waiting import PATIENCE

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background ignores Ctrl-C, which tests send

MILLISECONDS = 1000 * PATIENCE
expect.set_options(timeout=MILLISECONDS)

settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")  # the same examples each time, and no clock decides


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, one for each worker; it can reach 127.0.0.1 and nothing else."""
    path = find()
    assert path, REMEDY
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS), timeout=MILLISECONDS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with nothing remembered from other tests."""
    context = browser.new_context()
    context.set_default_timeout(MILLISECONDS)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def live_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that has one of everything (tests/theme/site), built as it is when live."""
    return build(tmp_path_factory.mktemp("live"), 'STAGE="live"')


@pytest.fixture(scope="session")
def published() -> Path:
    """A copy of the project with its blog in output/; tests leave it as it is."""
    return original()
