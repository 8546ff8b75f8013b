"""The accounts app."""

from __future__ import annotations

from django.apps import AppConfig


class Accounts(AppConfig):
    name = __package__ or ""

    def ready(self) -> None:
        from django.contrib.auth.signals import user_logged_in

        from .sessions import note_login

        user_logged_in.connect(note_login)
