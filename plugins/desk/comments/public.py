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
from ..errors import UNAVAILABLE, note
from ..pages import about
from ..said import Said
from .form import Post, Refusal, read_post
from .hints import in_crisis, personal
from .intake import answered, take
from .policy import clinic_name, home_language, people, policy
from .posing import posing
from .text import TEXT_MOST
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
        except UNAVAILABLE as error:
            note(error)
            return write(request, _typed(request), LATER)

    return answer


@posted
def preview(request: HttpRequest, post: Post) -> HttpResponse:
    return _show(request, post, ())


@posted
def submit(request: HttpRequest, post: Post) -> HttpResponse:
    try:
        nonce = nonce_of(post.token, post.draft)
    except Stale:
        said = Said("The preview was more than %(hours)d hours old. Here it is again.", {"hours": HOURS})
        return _show(request, post, (said,))
    except Forged:
        said = Said("You have not seen your comment like this yet. Look it over, then send it.")
        return _show(request, post, (said,))
    response = redirect("thanks", take(post.draft, nonce, timezone.now()))
    response.status_code = HTTPStatus.SEE_OTHER
    return response


def write(request: HttpRequest, post: Post, refusal: Refusal) -> HttpResponse:
    """The form, with what was typed."""
    context = {
        **_page(post),
        "sentences": refusal.sentences,
        "is_final": refusal.is_final,
        "needs_help": _needs_help(post.draft),
    }
    response = render(request, "readers/write.html", context, status=refusal.status)
    if refusal.status in (429, 503):
        response.headers["Retry-After"] = "600" if refusal.status == 429 else "60"
    return response


def _needs_help(draft: Draft) -> bool:
    """Also for whoever writes a word of crisis into what can't be sent; for everybody while the words are unknown.

    What is far too long is looked at where it begins and ends: half a megabyte would keep a server busy for seconds.
    """
    text = draft.text if len(draft.text) <= TEXT_MOST else f"{draft.text[:TEXT_MOST]}\n{draft.text[-TEXT_MOST:]}"
    try:
        return in_crisis(draft.name[:TEXT_MOST], text, policy())
    except PolicyUnreadable:
        return True


def _show(request: HttpRequest, post: Post, sentences: tuple[Said, ...]) -> HttpResponse:
    name, text = post.draft.name, post.draft.text
    context = {
        **_page(post),
        "sentences": sentences,
        "hints": [*personal(name, text), *posing(name, clinic_name(), people())],
        "above": answered(post.draft.parent),
        "needs_help": in_crisis(name, text, policy()),
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
        **about(post.thread),
        "draft": post.draft,
        "notices": notices,
        "notices_lang": notices_lang,
    }


def _typed(request: HttpRequest) -> Post:
    """What was typed, read once more without the database."""
    fields = request.POST
    draft = Draft(*(fields.get(name, "") for name in Draft._fields))
    return Post(draft, "", readable_threads(settings.PLACE.threads).get(draft.article), None)
