"""What readers meet first: the preview of their comment, and sending it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ...shared.comments_policy import PolicyUnreadable
from ..pages import spoken
from ..said import Said
from .form import Post, Refusal, read_post
from .hints import hints
from .intake import answered, take
from .policy import clinic_name, home_language, policy
from .posing import posing
from .private import UNAVAILABLE
from .threads import readable_threads
from .tokens import HOURS, Draft, Forged, Stale, nonce_of, sign

View = Callable[..., HttpResponse]
LATER = Refusal(
    503, (Said("Your comment could not be kept just now. Your text is below: wait a minute, then try again."),)
)
NOTHING = Post(Draft("", "", "", ""), "", None, None)


def posted(view: View) -> View:
    """Only for posts; whatever can't be reached just now leaves the reader with the text and a sentence."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            sentence = Said("Comments are written under an article. Go to the blog, and choose one.")
            return write(request, NOTHING, Refusal(405, (sentence,)))
        try:
            post = read_post(request)
            return write(request, post, post.refusal) if post.refusal else view(request, post)
        except UNAVAILABLE:
            return write(request, _typed(request), LATER)

    return answer


@posted
def preview(request: HttpRequest, post: Post) -> HttpResponse:
    return show_preview(request, post, ())


@posted
def submit(request: HttpRequest, post: Post) -> HttpResponse:
    try:
        nonce = nonce_of(post.token, post.draft)
    except Stale:
        said = Said("The preview was more than %(hours)d hours old. Here it is again.", {"hours": HOURS})
        return show_preview(request, post, (said,))
    except Forged:
        said = Said("This comment has not been shown to you yet. Look it over, then send it.")
        return show_preview(request, post, (said,))
    response = redirect("thanks", take(post.draft, nonce, timezone.now()))
    response.status_code = HTTPStatus.SEE_OTHER
    return response


def write(request: HttpRequest, post: Post, refusal: Refusal) -> HttpResponse:
    """The form, with what was typed."""
    context = {**_page(post), "sentences": refusal.sentences}
    response = render(request, "readers/write.html", context, status=refusal.status)
    if refusal.status in (429, 503):
        response.headers["Retry-After"] = "600" if refusal.status == 429 else "60"
    return response


def show_preview(request: HttpRequest, post: Post, sentences: tuple[Said, ...]) -> HttpResponse:
    found = [*hints(post.draft.name, post.draft.text, policy()), *posing(post.draft.name, clinic_name())]
    context = {
        **_page(post),
        "sentences": sentences,
        "hints": [hint for hint in found if hint.kind not in ("crisis", "testimonial")],
        "above": answered(post.draft.parent),
        "needs_help": any(hint.kind == "crisis" for hint in found),
        "token": sign(post.draft),
    }
    return render(request, "readers/preview.html", context, status=400 if sentences else 200)


def _page(post: Post) -> dict[str, object]:
    lang = post.thread.lang if post.thread else home_language()
    try:
        words = policy()
        notices = words.notices_in(lang)
        notices_lang = lang if lang in words.notices else next(iter(words.notices))
    except PolicyUnreadable:
        notices, notices_lang = (), lang
    return {
        "lang": spoken(lang),
        "draft": post.draft,
        "thread": post.thread,
        "article_url": f"{settings.BLOG_URL}{post.thread.url if post.thread else '/'}",
        "notices": notices,
        "notices_lang": notices_lang,
    }


def _typed(request: HttpRequest) -> Post:
    """What was typed, read once more without the database."""
    fields = request.POST
    draft = Draft(*(fields.get(name, "") for name in Draft._fields))
    return Post(draft, "", readable_threads(settings.PLACE.threads).get(draft.article), None)
