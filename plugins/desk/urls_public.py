"""The addresses that readers may reach. The desk of the staff is none of them."""

from __future__ import annotations

from django.urls import path

from .comments import private, public
from .style import stylesheet

urlpatterns = [
    path("comments/preview", public.preview, name="preview"),
    path("comments/submit", public.submit, name="submit"),
    path("comments/thanks/<str:token>", private.thanks, name="thanks"),
    path("comments/withdraw/<str:token>", private.withdraw, name="withdraw"),
    path("comments/desk.css", stylesheet, name="style"),
]
handler400 = f"{__package__}.errors.bad_request"
handler403 = f"{__package__}.errors.forbidden"
handler404 = f"{__package__}.errors.not_found"
handler500 = f"{__package__}.errors.server_error"
