"""`make desk-user`: the first account, a new password, a closed one."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.desk.accounts.accounts import Unfit, close, make
from tests.desk.conftest import PASSWORD
from tests.desk.live import python
from tests.desk.places import make_site
from tests.projects import run, said

SHOW = """
from plugins.desk.accounts.models import User
for user in User.objects.all():
    print(user.username, user.is_moderator, user.is_active, [user.check_password(each) for each in {passwords!r}])
"""


def test_an_account_is_made_renewed_and_closed(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    made, renewed = (run(site, "desk-user", "morgan", "--generate").stdout for _ in range(2))
    assert "morgan: made, and may log in" in made and "morgan: renewed" in renewed
    show = SHOW.format(passwords=[each.strip().rpartition(" ")[2] for each in (made, renewed)])
    assert python(site, show) == "morgan True True [False, True]\n"
    assert run(site, "desk-user", "morgan", "--off").returncode == 0
    assert python(site, show).startswith("morgan False False ")
    unfit = run(site, "desk-user", "")
    assert unfit.returncode == 2 and "NAME=morgan" in unfit.stderr and "Traceback" not in said(unfit)


@pytest.mark.parametrize(
    ("name", "password", "sentence"),
    [
        ("", PASSWORD, "cannot be blank"),
        ("a b/c", PASSWORD, "valid username"),
        ("sam", "", "too short"),
        ("sam", "password1234", "too common"),
        ("samantha.jones", "samantha.jones", "too similar"),
    ],
)
def test_what_does_not_fit_is_said(db: str, name: str, password: str, sentence: str) -> None:
    with pytest.raises(Unfit, match=sentence):
        make(name, password)


def test_only_an_account_that_is_there_can_be_closed(db: str) -> None:
    with pytest.raises(Unfit, match="none has it"):
        close("nobody")
