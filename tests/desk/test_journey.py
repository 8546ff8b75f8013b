"""From form to published page, as a reader and a moderator meet it: a real browser, no JavaScript."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.desk.live import Live, make_account
from tests.desk.places import SLEEP
from tests.waiting import until

FORM = f"""<!DOCTYPE html><html lang="en"><title>Sleep</title><form method="post" action="ADDRESS/comments/preview">
<input type="hidden" name="article" value="{SLEEP}"><label>Name <input name="name"></label>
<label>Text <textarea name="text"></textarea></label><input name="website" hidden><button>Preview</button></form>"""


@pytest.fixture(scope="module")
def password(desk: Live) -> str:
    return make_account(desk.root, "morgan")


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A telephone's browser without JavaScript that notes what the policy stopped."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.complaints = []  # type: ignore[attr-defined]
    page.on("console", lambda message: page.complaints.append(message.text))  # type: ignore[attr-defined]
    yield page
    context.close()


def write(page: Page, desk: Live, name: str, text: str) -> None:
    """Fill in the form of the article's page, on the blog's address."""
    page.route(
        "**/posts/sleep/",
        lambda route: route.fulfill(body=FORM.replace("ADDRESS", desk.public), content_type="text/html"),
    )
    page.goto(f"{desk.public}/posts/sleep/")
    page.fill("[name=name]", name)
    page.fill("[name=text]", text)
    page.click("button")


def send(page: Page) -> None:
    """From the preview; it is there when the page says so."""
    page.get_by_role("button", name="Send it to the clinic").click()
    expect(page.get_by_role("heading", name="Thank you: a person will look at it")).to_be_visible()


def test_a_reader_writes_and_a_moderator_approves(plain: Page, desk: Live, password: str) -> None:
    name = "Robin"
    write(plain, desk, name, "I slept.\n\nCall 555-010-0199 <script>alert(1)</script>")
    expect(plain.get_by_role("heading", name="Look over your comment")).to_be_visible()
    expect(plain.get_by_text("This looks like a telephone number")).to_be_visible()
    plain.get_by_label("Comment", exact=True).fill("I slept <i>well</i>.")
    plain.get_by_role("button", name="See it again").click()
    expect(plain.locator("article.comment")).to_contain_text("I slept <i>well</i>.")
    send(plain)
    withdrawal = plain.get_by_role("link", name="/comments/withdraw/").get_attribute("href")

    log_in(plain, desk, password)
    plain.get_by_role("link", name=name).click()
    expect(plain.get_by_text("Dark, cool and quiet.")).to_be_visible()
    expect(plain.get_by_text("I slept <i>well</i>.").first).to_be_visible()
    plain.get_by_role("button", name="Approve").click()
    file = desk.root / "content" / "comments.jsonl"
    until(lambda: file.exists() and name in file.read_text(encoding="utf-8"))
    line = next(line for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()) if line["name"] == name)
    assert line["text"] == "I slept <i>well</i>." and line["article"] == SLEEP

    plain.goto(desk.public + withdrawal)
    plain.get_by_role("button", name="Delete my comment").click()
    expect(plain.get_by_role("heading", name="Your comment is gone")).to_be_visible()
    until(lambda: name not in file.read_text(encoding="utf-8"))
    log_out(plain, desk)
    assert [complaint for complaint in plain.complaints if "Content Security Policy" in complaint] == []  # type: ignore[attr-defined]


def log_in(page: Page, desk: Live, password: str) -> None:
    page.goto(desk.staff)
    page.get_by_label("Name").fill("morgan")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Waiting")).to_be_visible()


def log_out(page: Page, desk: Live) -> None:
    page.goto(desk.staff)
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", name="Log in to the desk")).to_be_visible()
    page.goto(desk.staff)
    expect(page.get_by_role("heading", name="Log in to the desk")).to_be_visible()


def test_a_moderator_needs_no_mouse(page: Page, desk: Live, password: str) -> None:
    write(page, desk, "Keys", "by keyboard alone")
    page.get_by_role("button", name="Send it to the clinic").press("Enter")
    expect(page.get_by_role("heading", name="Thank you: a person will look at it")).to_be_visible()
    log_in(page, desk, password)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to main content")
    page.get_by_role("link", name="Keys").press("Enter")
    page.get_by_label("Reason", exact=True).focus()
    page.keyboard.type("a test")
    for name in ("Approve", "Reject"):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text(name)
    page.keyboard.press("Space")
    expect(page.get_by_role("heading", name="Waiting")).to_be_visible()
    expect(page.locator(".queue").get_by_role("link", name="Keys")).to_have_count(0)
    expect(page.locator(".said")).to_have_text("Rejected: Keys")


def test_enter_at_the_preview_sends_nothing_and_no_change_is_lost(page: Page, desk: Live) -> None:
    write(page, desk, "Hasty", "Call 555-010-0199")
    before = desk.rows("SELECT count(*) FROM comments_comment")
    page.get_by_label("Comment", exact=True).fill("Call me")
    page.get_by_label("Nickname").press("Enter")
    expect(page.locator("article.comment")).to_contain_text("Call me")
    expect(page.locator(".said")).to_have_count(0)  # it was looked at, not sent and refused
    page.get_by_label("Comment", exact=True).fill("Call me soon")
    page.get_by_role("button", name="Send it to the clinic").click()
    expect(page.locator(".said")).to_contain_text("You have not seen your comment like this yet")
    assert desk.rows("SELECT count(*) FROM comments_comment") == before
    send(page)


@pytest.mark.parametrize("state", ["", "approved"], ids=["waiting", "approved"])
def test_enter_in_a_field_decides_nothing(page: Page, desk: Live, password: str, state: str) -> None:
    name = f"Enter {state}"
    write(page, desk, name, "typed in haste")
    send(page)
    log_in(page, desk, password)
    page.get_by_role("link", name=name, exact=True).click()
    if state:
        page.get_by_role("button", name="Approve").click()
        expect(page.locator(".said")).to_have_text(f"Approved: {name}")
        page.get_by_role("navigation").get_by_role("link", name="Approved").click()
        expect(page.get_by_role("heading", name="Approved", exact=True)).to_be_visible()
        page.locator(".queue").get_by_role("link", name=name, exact=True).click()
    page.locator("summary").filter(has_text="Redact").click()
    address = page.url
    for label in ("Reason", "Name", "Reason for redacting"):
        field = page.get_by_label(label, exact=True)
        field.fill("a word")
        field.press("Enter")
        page.wait_for_timeout(300)
        assert page.url == address, label
        expect(field).to_have_value("a word")


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_no_page_has_a_barrier_or_a_violation(browser: Browser, desk: Live, password: str, scheme, width: int) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=False)
    page = context.new_page()
    violations: list[str] = []
    page.on("console", lambda message: violations.append(message.text))
    write(page, desk, "Robin", "I want to die. Call 555-010-0199")
    seen(page, "Look over your comment")
    send(page)
    seen(page, "Thank you: a person will look at it")
    link = page.get_by_role("link", name="/comments/withdraw/").get_attribute("href")
    write(page, desk, "", "no name")
    seen(page, "Your comment was not sent")
    page.goto(f"{desk.staff}/login/")
    seen(page, "Log in to the desk")
    log_in(page, desk, password)
    seen(page, "Waiting")
    page.get_by_role("link", name="Robin").first.click()
    expect(page.get_by_role("heading", name="A comment, waiting")).to_be_visible()
    for summary in page.locator("summary").all():
        summary.click()
    seen(page, "A comment, waiting")
    page.get_by_role("button", name="Approve").click()
    expect(page.locator(".said")).to_have_text("Approved: Robin")
    page.get_by_role("link", name="Approved").click()
    seen(page, "Approved")
    page.locator(".queue").get_by_role("link", name="Robin").first.click()
    page.get_by_role("button", name="Remove for good").click()
    seen(page, "Remove this comment for good?")
    page.get_by_role("link", name="Keep it").click()
    page.get_by_text("Reply as the clinic").click()
    page.get_by_label("Reply", exact=True).fill("Please call the office.")
    page.get_by_role("button", name="Look it over").click()
    seen(page, "Publish this reply?")
    for path, heading in (("history/", "History"), ("password/", "Change your password"), ("no/", "That did not work")):
        page.goto(f"{desk.staff}/{path}")
        seen(page, heading)
    page.goto(desk.public + link)
    seen(page, "Take your comment back?")
    page.get_by_role("button", name="Delete my comment").click()
    seen(page, "Your comment is gone")
    assert [line for line in violations if "violates" in line or "Content Security Policy" in line] == []
    context.close()


def seen(page: Page, heading: str) -> None:
    """Nothing for axe to say, nothing to scroll sideways, once that page is there with its stylesheet."""
    expect(page.get_by_role("heading", name=heading, exact=True, level=1)).to_be_visible()
    page.wait_for_load_state()
    results = Axe().run(page).response["violations"]
    assert results == [], (page.url, [(each["id"], [node["html"] for node in each["nodes"]]) for each in results])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
