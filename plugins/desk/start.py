"""Wakes Django for one site, and makes its database on first use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.management import call_command
from django.db import DatabaseError, InterfaceError, connection

from ..shared.site import Site
from .environment import problems
from .place import Place
from .unready import Unready


def wake(site: Site) -> None:
    """Make the desk's folder and wake Django; once in a process. Raises Unready, OSError."""
    if findings := list(problems(os.environ)):
        raise Unready(findings)
    Place(site.root).make_ready()
    os.environ["DESK_ROOT"] = str(site.root)
    os.environ["DJANGO_SETTINGS_MODULE"] = f"{__package__}.settings"
    django.setup()


def set_up() -> None:
    """Bring the database's tables up to date."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    connection.close()


@contextmanager
def opened(site: Site) -> Iterator[None]:
    """A desk whose database can be used. Raises Unready where it can't, also later, and OSError."""
    wake(site)
    from .database import trouble_with

    try:
        set_up()
        yield
    except (DatabaseError, InterfaceError) as error:
        raise Unready([trouble_with(error)]) from error


@contextmanager
def opened_for_trial(site: Site) -> Iterator[Place]:
    """One to try things out: this process and those it starts know no other. Raises the same."""
    os.environ["DESK_TRIAL"] = "1"
    with opened(site):
        yield Place(site.root)
