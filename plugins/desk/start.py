"""Wakes Django for one site, and makes its database on first use."""

from __future__ import annotations

import os

import django
from django.core.management import call_command
from django.db import connection

from ..shared.site import Site
from .place import Place


def start(site: Site) -> None:
    """Wake Django, and bring the database up to date; once in a process."""
    wake(site)
    set_up()


def start_trial(site: Site) -> Place:
    """The same for a desk to try things out: this process and those it starts know no other."""
    os.environ["DESK_TRIAL"] = "1"
    start(site)
    return Place(site.root)


def wake(site: Site) -> None:
    """Make the desk's folder and wake Django; once in a process."""
    Place(site.root).make_ready()
    os.environ["DESK_ROOT"] = str(site.root)
    os.environ["DJANGO_SETTINGS_MODULE"] = f"{__package__}.settings"
    django.setup()


def set_up() -> None:
    """Bring the database's tables up to date."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    connection.close()
