"""`make desk-user`: the first account, a new password, a closed one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.places import make_site
from tests.desk.test_backup import python, run
from tests.projects import said

LOG_IN = """
from pathlib import Path
from plugins.shared.site import Site
from plugins.desk.start import start
start(Site(Path.cwd()))
from plugins.desk.accounts.models import User
from django.contrib.auth.hashers import check_password
for user in User.objects.all():
    print(user.username, user.is_moderator, user.is_active, check_password({password!r}, user.password))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("accounts") / "site")


def test_an_account_is_made_renewed_and_closed(site: Path) -> None:
    made = run(site, "desk-user", "morgan", "--generate")
    assert "morgan: made, and may log in" in made.stdout
    password = made.stdout.strip().rpartition(" ")[2]
    assert python(site, LOG_IN.format(password=password)) == "morgan True True True\n"
    renewed = run(site, "desk-user", "morgan", "--generate")
    assert "morgan: renewed" in renewed.stdout
    assert python(site, LOG_IN.format(password=password)) == "morgan True True False\n"
    assert run(site, "desk-user", "morgan", "--off").returncode == 0
    assert python(site, LOG_IN.format(password="")) == "morgan False False False\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("desk-user", "a b/c"), "valid username"),
        (("desk-user", "nobody", "--off"), "none has it"),
        (("desk-user", "sam"), "too short"),
    ],
    ids=str,
)
def test_what_does_not_fit_is_said(site: Path, words: tuple[str, ...], sentence: str) -> None:
    result = run(site, *words)
    assert result.returncode == 1 and sentence in said(result) and "Traceback" not in said(result)
