"""Do the links of an article lead somewhere that readers can go?"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import unquote

from ..shared.finding import Finding, Level
from ..shared.slug import slugify
from .blog import MADE, Blog, Names
from .links import find_images_without_alt, find_links, without_code
from .record import Article

MARKED = re.compile(r"[{|](\w*)[}|](.*)", re.DOTALL)
UNSAFE = re.compile(r"(javascript|vbscript|file):", re.IGNORECASE)
OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
LISTED = {"tag": "topics", "category": "categories", "author": "authors"}


class Fault(NamedTuple):
    rule: str
    message: str


def check_links(blog: Blog) -> Iterator[Finding]:
    """Every finding on links and images; in a draft they are warnings, since it goes on being written."""
    for article in (article for article in blog.articles if article.source.is_readable):
        level: Level = "error" if blog.is_public(article) else "warning"
        first, text = article.source.body_line - 1, without_code(article.source.body)
        for link in find_links(text):
            if fault := fault_of(link.target, article, blog):
                yield Finding(article.path, first + link.line, fault.rule, fault.message, level)
        for line in find_images_without_alt(text):
            yield Finding(article.path, first + line, *images_speak(), level)


def fault_of(target: str, article: Article, blog: Blog) -> Fault | None:
    """What is wrong with one link, if anything."""
    target = target.strip()
    if target.startswith(f"{blog.clinic.url}/"):
        target = target.removeprefix(blog.clinic.url)
    marked = MARKED.fullmatch(target)
    if scheme := UNSAFE.match(target):
        return Fault("L104", f"must begin with https://; '{scheme[0]}' leads readers nowhere: take the link out")
    if not marked and (OUTSIDE.match(target) or target.startswith("#")):
        return None
    path = unquote(re.split("[?#]", marked[2] if marked else target)[0])
    if not marked:
        return address_is_there(path, blog) if path.startswith("/") else is_written_in_full(path, article, blog)
    if marked[1] == "filename":
        return source_is_public(_resolve(path, article), blog)
    if marked[1] in ("static", "attach"):
        return file_is_there(_resolve(path, article), blog)
    return list_is_there(marked[1], path, blog.names.get(article.lang, {}), blog)


def source_is_public(path: str, blog: Blog) -> Fault | None:
    """L101: {filename} names an article or page that readers can see: not a draft, a future one or none."""
    linked = blog.by_path.get(path)
    if linked is None:
        near = _near(path, blog.by_path)
        remedy = f"did you mean {{filename}}{_from_root(near)}?" if near else "check the file's name"
        return Fault("L101", f"must link to an article that is there; '{_from_root(path)}' isn't: {remedy}")
    if not blog.is_public(linked):
        return Fault("L101", _withheld(linked))
    return None


def address_is_there(path: str, blog: Blog) -> Fault | None:
    """L102: an address on this site is one that the site will have."""
    if path in blog.addresses or MADE.fullmatch(path):
        return None
    if f"{path}/" in blog.addresses:
        return Fault("L102", f"must end in a slash: write {path}/")
    if withheld := blog.withheld.get(path) or blog.withheld.get(f"{path}/"):
        return Fault("L102", _withheld(withheld))
    near = _near(path, blog.addresses)
    remedy = f"did you mean {near}?" if near else "take the link out, or link to an article by {filename}name.md"
    return Fault("L102", f"must link to an address that is there; '{path[:80]}' isn't: {remedy}")


def file_is_there(path: str, blog: Blog) -> Fault | None:
    """L103: {static} and {attach} name a file below content/images; nothing else goes out as a file."""
    if path in blog.files:
        return None
    near = _near(path, blog.files)
    remedy = f"did you mean {{static}}{_from_root(near)}?" if near else "put the file there, or take the link out"
    return Fault("L103", f"must name a file below content/images; '{_from_root(path)}' isn't one: {remedy}")


def is_written_in_full(path: str, article: Article, blog: Blog) -> Fault | None:
    """L104: a link begins with https://, a slash, {filename} or {static}: a bare name leads nowhere once built."""
    resolved = _resolve(path, article)
    if resolved in blog.by_path or _near(resolved, blog.by_path, sure=True):
        return Fault("L104", f"must be written {{filename}}{_from_root(_near(resolved, blog.by_path))}, not '{path}'")
    if near := _near(resolved, blog.files, sure=True):
        return Fault("L104", f"must be written {{static}}{_from_root(near)}, not '{path}'")
    if not path:
        return Fault("L104", "must lead somewhere: write the address between ( and ), or take the link out")
    return Fault("L104", f"must begin with https:// or a slash, or name a file by {{filename}}; '{path[:80]}' doesn't")


def list_is_there(what: str, name: str, listed: Names, blog: Blog) -> Fault | None:
    """L105: {tag}, {category} and {author} name one that a published article in the same language has."""
    if what == "index":
        return None
    if what not in LISTED:
        near = get_close_matches(what, ("filename", "static", "tag", "category", "author"), n=1)
        return Fault("L105", f"must be marked {{{near[0] if near else 'filename'}}}, not {{{what}}}")
    names = {blog.slugs[known]: known for known in listed.get(LISTED[what], ())}
    if slugify(name) in names:
        return None
    near = get_close_matches(slugify(name), names, n=1)
    remedy = f"did you mean {names[near[0]]}?" if near else "take the link out"
    return Fault("L105", f"must name a {what} that a published article has; '{name[:60]}' isn't one: {remedy}")


def images_speak() -> tuple[str, str]:
    """L106: an image says what it shows to who can't see it."""
    return "L106", 'must say what the image shows: ![what it shows](…); for mere decoration write <img alt="" src=…>'


def _withheld(article: Article) -> str:
    why = f"is published on {article.date:%Y-%m-%d}" if article.status != "draft" and article.date else "is a draft"
    return f"must not link to {article.path}, which {why}: take the link out until then"


def _resolve(path: str, article: Article) -> str:
    """From content/ when the path begins with a slash, else from the article's own folder; as Pelican does."""
    folder = article.path.split("/", 1)[0] if path.startswith("/") else posixpath.dirname(article.path)
    return posixpath.normpath(posixpath.join(folder, path.lstrip("/")))


def _from_root(path: str) -> str:
    return "/" + path.split("/", 1)[-1]


def _near(path: str, known: Iterable[str], *, sure: bool = False) -> str:
    """The known path that was meant: the same name in another folder, else (unless sure) the nearest spelling."""
    names, wanted = list(known), posixpath.basename(path.rstrip("/")).lower()
    same = [name for name in names if posixpath.basename(name.rstrip("/")).lower() == wanted]
    near = same or ([] if sure else get_close_matches(path, names, n=1, cutoff=0.6))
    return near[0] if near and path else ""
