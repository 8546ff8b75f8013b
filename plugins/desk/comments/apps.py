"""The comments app."""

from __future__ import annotations

from django.apps import AppConfig


class Comments(AppConfig):
    name = __package__ or ""
    label = "comments"
    default_auto_field = "django.db.models.BigAutoField"
