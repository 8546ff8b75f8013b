"""A page as schema.org describes it, in JSON-LD."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from ..shared.clinic import Clinic

Node = dict[str, Any]
Crumbs = Sequence[tuple[str, str]]
"""Name and address below the site's root: the way to a page from its language's home, itself included."""
KINDS = {"article": "MedicalWebPage", "page": "WebPage"}


@pass_context
def linked_data(context: Context, title: str, description: str, crumbs: Crumbs) -> Node:
    """The page, its place, its publisher, and its article if it has one; every address absolute.

    Who reviewed an article medically is never said here: no record of a review is checked yet.
    """
    clinic: Clinic = context["CLINIC"]
    url = f"{clinic.url}/{crumbs[-1][1]}"
    article = context.get("article")
    nodes = [_page(context, clinic, url, _text(title), _text(description)), _breadcrumbs(clinic, url, crumbs)]
    if article:
        nodes.append(_article(article, clinic, url, _text(description)))
    return {
        "@context": "https://schema.org",
        "@graph": [*nodes, _site(context, clinic), _clinic(clinic, len(crumbs) == 1)],
    }


def _text(words: str) -> str:
    """On one line; a template's block is Markup, and escaped."""
    return " ".join((words.unescape() if isinstance(words, Markup) else words).split())


def _page(context: Context, clinic: Clinic, url: str, title: str, description: str) -> Node:
    kind = next((kind for key, kind in KINDS.items() if context.get(key)), "CollectionPage")
    page = {
        "@type": kind,
        "@id": url,
        "url": url,
        "name": title,
        "description": description,
        "inLanguage": context["lang"],
        "isPartOf": {"@id": f"{clinic.url}/#website"},
        "breadcrumb": {"@id": f"{url}#breadcrumb"},
    }
    return page | (
        {"medicalAudience": {"@type": "MedicalAudience", "audienceType": "Patient"}} if kind[0] == "M" else {}
    )


def _breadcrumbs(clinic: Clinic, url: str, crumbs: Crumbs) -> Node:
    items = [
        {"@type": "ListItem", "position": place, "name": _text(name), "item": f"{clinic.url}/{address}"}
        for place, (name, address) in enumerate(crumbs, start=1)
    ]
    return {"@type": "BreadcrumbList", "@id": f"{url}#breadcrumb", "itemListElement": items}


def _article(article: Any, clinic: Clinic, url: str, description: str) -> Node:
    image = getattr(article, "image", "")
    return {
        "@type": "BlogPosting",
        "@id": f"{url}#article",
        "headline": str(article.title),
        "description": description,
        "datePublished": article.date.isoformat(),
        "dateModified": getattr(article, "modified", article.date).isoformat(),
        "inLanguage": article.lang,
        "author": [_author(author, clinic) for author in article.authors],
        "publisher": {"@id": f"{clinic.url}/#clinic"},
        "mainEntityOfPage": {"@id": url},
        "articleSection": str(article.category),
        "keywords": [str(tag) for tag in getattr(article, "tags", ())],
        **({"image": [f"{clinic.url}/{quote(image)}"]} if image else {}),
    }


def _author(author: Any, clinic: Clinic) -> Node:
    if author.name == clinic.name:
        return {"@id": f"{clinic.url}/#clinic"}
    known: Mapping[str, str] = next((person for person in clinic.people if person.get("name") == author.name), {})
    title = {"jobTitle": known["role"]} if known.get("role") else {}
    return {"@type": "Person", "name": author.name, "url": f"{clinic.url}/{author.url}", **title}


def _site(context: Context, clinic: Clinic) -> Node:
    return {
        "@type": "WebSite",
        "@id": f"{clinic.url}/#website",
        "url": f"{clinic.url}/",
        "name": clinic.name,
        "description": context["TAGLINE"] or clinic.name,
        "publisher": {"@id": f"{clinic.url}/#clinic"},
    }


def _clinic(clinic: Clinic, is_home: bool) -> Node:
    """How to reach it, on the home page; elsewhere its name is enough, and pages stay light."""
    known = {"telephone": clinic.phone, "email": clinic.email, "address": _address(clinic.address)}
    given = {key: value for key, value in known.items() if value and is_home}
    return {
        "@type": "MedicalClinic",
        "@id": f"{clinic.url}/#clinic",
        "name": clinic.name,
        "url": f"{clinic.url}/",
        **given,
    }


def _address(address: Mapping[str, str]) -> Node:
    keys = {
        "street": "streetAddress",
        "city": "addressLocality",
        "region": "addressRegion",
        "postcode": "postalCode",
        "country": "addressCountry",
    }
    given = {keys[key]: value for key, value in address.items() if key in keys and value}
    return {"@type": "PostalAddress", **given} if given else {}
