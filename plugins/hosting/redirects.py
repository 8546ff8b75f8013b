"""Old addresses, and where they lead now."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote


class Redirect(NamedTuple):
    """``old`` as front matter has it, like /posts/old/ or /old.html; ``new`` below the site's root."""

    old: str
    new: str
    title: str
    lang: str

    @property
    def save_as(self) -> str:
        """The file that answers at the old address."""
        path = unquote(self.old).strip("/")
        return path if "." in posixpath.basename(path) else f"{path}/index.html"

    @property
    def link(self) -> str:
        """From the old page to the new, wherever the site lies."""
        way = posixpath.relpath(f"/{self.new}", posixpath.dirname(f"/{self.save_as}"))
        return f"{way}/" if self.new.endswith("/") else way


def redirect_lines(redirects: Iterable[Redirect], base: str) -> str:
    """The file `_redirects`, as Cloudflare Pages and Netlify read it; ``base`` is the site's folder on its host.

    An address that ends in a slash leads on without it, too: in one step.
    """
    lines = {
        f"{base}{old} {base}/{each.new} 301"
        for each in redirects
        for old in (
            {each.old.rstrip("/"), each.old.rstrip("/") + "/"} if each.save_as.endswith("/index.html") else {each.old}
        )
    }
    return "".join(f"{line}\n" for line in sorted(lines))
