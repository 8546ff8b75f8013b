"""The addresses of the staff's side: for the clinic's own network, or behind its VPN."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.urls import path

from .comments import removing, ruling, staff
from .style import stylesheet

urlpatterns = [
    path("", staff.queue, name="queue"),
    path("state/<str:state>/", staff.queue, name="state"),
    path("comments/<uuid:comment_id>/", staff.one, name="comment"),
    path("comments/<uuid:comment_id>/decide", ruling.rule, name="decide"),
    path("comments/<uuid:comment_id>/remove", removing.remove, name="remove"),
    path("comments/<uuid:comment_id>/reply", ruling.answer, name="reply"),
    path("history/", staff.history, name="history"),
    path("login/", LoginView.as_view(template_name="staff/login.html"), name="login"),
    path("logout/", LogoutView.as_view(next_page="login"), name="logout"),
    path(
        "password/",
        PasswordChangeView.as_view(template_name="staff/password.html", success_url="/?done=password"),
        name="password",
    ),
    path("desk.css", stylesheet, name="style"),
]
handler400 = f"{__package__}.errors.bad_request"
handler403 = f"{__package__}.errors.forbidden"
handler404 = f"{__package__}.errors.not_found"
handler500 = f"{__package__}.errors.server_error"
