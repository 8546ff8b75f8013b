"""Makes and closes accounts."""

from __future__ import annotations

from axes.utils import reset
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from .models import User


class Unfit(ValueError):
    """The name or the password can't be used; the sentence says why."""


def make(name: str, password: str) -> str:
    """Make a moderator's account, or give it a new password; which of both. Raises Unfit."""
    user = User.objects.filter(username=name).first() or User(username=name)
    verb = "made" if user._state.adding else "renewed"
    try:
        user.set_password(password)
        user.clean_fields()
        validate_password(password, user)
    except ValidationError as error:
        raise Unfit(" ".join(error.messages)) from error
    user.is_active = True
    with transaction.atomic():
        user.save()
        user.groups.set([Group.objects.get(name="moderator")])
    reset(username=name)
    return verb


def close(name: str) -> None:
    """The account can't log in, and its sessions end. Raises Unfit."""
    if not User.objects.filter(username=name).update(is_active=False):
        raise Unfit("must be the name of an account; none has it")
