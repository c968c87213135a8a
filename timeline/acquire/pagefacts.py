"""What a web page states about itself: title, author, date, address, site; the only door to htmldate.

The date is looked for where publishers put it, best first. A date in the footer of a page never dates it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from timeline.acquire.view import one_line

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title"),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "date.published", "dc.date.issued",
        "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date",
        "pubdate", "publish-date", "publish_date", "publication_date", "article.published", "originalpublicationdate",
        "cxenseparse:recs:publishtime", "date",
    ),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod"),
    "source": ("og:site_name", "application-name", "publisher", "dc.publisher"),
    "url": ("og:url", "twitter:url", "parsely-link"),
    "language": ("og:locale", "dc.language", "content-language"),
}  # fmt: skip
_LD = {
    "title": ("headline", "name"),
    "author": ("author", "creator"),
    "published": ("datePublished", "dateCreated", "uploadDate"),
    "modified": ("dateModified",),
    "source": ("publisher",),
    "url": ("url", "mainEntityOfPage", "@id"),
    "language": ("inLanguage",),
}
_ARTICLE = re.compile(r"Article|Posting|Report|Review$|^CreativeWork$")
_MAX_LD = 500_000  # characters of one block
_ISO = re.compile(r"(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_WEB = re.compile(r"https?://[^\s\"'<>]{3,1900}", re.IGNORECASE)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s\"'<>]{3,1900})"
)
_HOME = re.compile(r"https?://[^/]+/?|/|(?:\.\./)+(?:index\.html?)?|/?index\.html?|\.\.")
_DIGITS = re.compile(r"\d{2}")
_SITE_SUFFIX = re.compile(r"\s+(?:[|»·•—–-]|::)\s+[^|»·•—–]{2,40}$")
_DATE_BOXES = (
    ".//time | .//*[self::p or self::div or self::span or self::li or self::small or self::em or self::td]"
    "[contains(@class,'date') or contains(@class,'Date') or contains(@class,'time') or contains(@class,'publish')"
    " or contains(@class,'posted') or contains(@class,'byline') or contains(@class,'dateline')"
    " or contains(@id,'date') or contains(@id,'publish') or contains(@id,'byline')]"
)
_OUTSIDE = re.compile(
    r"foot|comment|related|side-?bar|copyright|recommend|popular|most-|widget|teaser|archive|weather|masthead|promo"
    r"|nav|menu|card|modified|updated",
    re.IGNORECASE,
)
_ROUND_TITLE = 3  # elements up from the headline; the date stands beside it
_MAX_BOX = 120  # characters of a line that dates a page
_MAX_BOXES = 20
_SAME = timedelta(minutes=30)  # between what two programs of one site note as the moment of publication
_EARLIEST, _LATEST = "1970-01-01", "2100-12-31"  # never the clock

Stated = Mapping[str, str]


def facts_of(tree: Any, source: str, address: str = "") -> dict[str, str]:
    """What the page says about itself, by our names.

    `published-by` says what stated the date; `published-also` holds the dates stated elsewhere that cannot be the
    same, by rank: "2013-01-16 (meta)".

    Args:
        tree: the parsed page; left as it is.
        source: its HTML, for the comments that programs leave when they save a page.
        address: where it was saved from, when that is known from elsewhere.
    """
    linked, named = _linked_data(tree), _meta(tree)
    facts = {ours: linked.get(ours) or named.get(ours) or "" for ours in (*_META,)}
    facts |= {name: "" for name in ("author", "source") if _WEB.match(facts[name])}  # a reference, not a name
    facts["title"] = linked.get("title") or _heading(tree) or _without_site(named.get("title") or _title(tree))
    facts["language"] = tree.get("lang") or facts["language"]
    facts["url"] = _address(tree, facts["url"], source, address)
    dates = _published(tree, linked, named)
    if dates:
        (facts["published"], facts["published-by"]), *others = dates
        rivals = {value[:10]: by for value, by in reversed(others) if not _is_same(value, facts["published"])}
        facts["published-also"] = ", ".join(f"{day} ({by})" for day, by in reversed(rivals.items()))
    return {name: value for name, value in facts.items() if value}


def _published(tree: Any, linked: Stated, named: Stated) -> list[tuple[str, str]]:
    """Every date the page is said to be of, as written there in ISO 8601, with who says so; the best first."""
    candidates = (
        (linked.get("published", ""), "JSON-LD"),
        (named.get("published", ""), "meta"),
        (_marked_time(tree), "time element"),
    )
    said = [(value, by) for value, by in candidates if _ISO.match(value)]
    if not said and (shown := _date_near_title(tree)):
        said = [(shown, "the page")]
    return said


def _is_same(value: str, other: str) -> bool:
    """Whether two dates are one day, or one moment told in two zones."""
    if value[:10] == other[:10]:
        return True
    with suppress(ValueError, TypeError):  # no time, or only one of them with its zone
        moments = [datetime.fromisoformat(text) for text in (value, other)]
        return len(value) > len("2013-01-15") and abs(moments[0] - moments[1]) < _SAME
    return False


def _meta(tree: Any) -> dict[str, str]:
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        if name and name not in said:
            said[name] = one_line(element.get("content") or "")
    return {ours: next((said[name] for name in theirs if said.get(name)), "") for ours, theirs in _META.items()}


def _linked_data(tree: Any) -> dict[str, str]:
    """The JSON-LD of the page's article, the first that is one."""
    for element in tree.iter("script"):
        if (element.get("type") or "").strip().lower() != "application/ld+json":
            continue
        for node in _nodes(element.text or ""):
            return {
                ours: next((v for key in theirs if (v := _said(node.get(key)))), "") for ours, theirs in _LD.items()
            }
    return {}


def _nodes(text: str) -> Iterator[Mapping[str, Any]]:
    if len(text) > _MAX_LD:
        return
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            if _ARTICLE.search(_said(node.get("@type"))):
                yield node
            waiting.append(node.get("@graph"))


def _said(value: Any) -> str:
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, list):
        return ", ".join(said for item in value[:20] if (said := _said(item)))
    if isinstance(value, dict):
        return _said(value.get("name") or value.get("@id") or "")
    return ""


def _heading(tree: Any) -> str:
    """The one heading of the first order; where there are several the page is a list."""
    found = [one_line(" ".join(element.itertext())) for element in tree.iter("h1") if not _leads_home(element)]
    titles = [text for text in found if len(text.split()) > 2]
    return titles[0] if len(set(titles)) == 1 else ""


def _leads_home(heading: Any) -> bool:
    """Whether it is the name of the site, which links to its first page."""
    link = heading.find(".//a")
    return link is not None and (link.get("rel") == "home" or bool(_HOME.fullmatch(link.get("href") or "")))


def _title(tree: Any) -> str:
    return next((one_line(element.text or "") for element in tree.iter("title")), "")


def _without_site(title: str) -> str:
    return _SITE_SUFFIX.sub("", title)


def _address(tree: Any, stated: str, source: str, given: str) -> str:
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    saved = _SAVED_FROM.search(source[:4096])
    for address in (*links, stated, given, saved[1] if saved else ""):
        if match := _WEB.fullmatch(address.strip()):
            return match[0]
    return ""


def _marked_time(tree: Any) -> str:
    """The date of a `<time>` that says it is the publication, else of the only one above or in the article."""
    times = [t for t in tree.iter("time") if _ISO.match(t.get("datetime") or "") and not _is_outside(t)]
    marked = [t for t in times if t.get("pubdate") is not None or (t.get("itemprop") or "").lower() == "datepublished"]
    first = (marked or times)[:1] if marked or len({t.get("datetime")[:10] for t in times}) == 1 else []
    micro = [e for e in tree.xpath("//*[@itemprop='datePublished']") if _ISO.match(e.get("content") or "")]
    return next((str(e.get("datetime") or e.get("content")) for e in (*micro[:1], *first)), "")


def _is_outside(element: Any) -> bool:
    """Whether an element belongs to the page and not to its article: to the footer, a side column, a comment."""
    return any(
        ancestor.tag in ("footer", "nav", "aside")
        or (ancestor.tag not in ("html", "body") and _OUTSIDE.search(f"{ancestor.get('class')} {ancestor.get('id')}"))
        for ancestor in (element, *element.iterancestors())
    )


def _date_near_title(tree: Any) -> str:
    """What htmldate reads in the boxes that say they hold a date, none of which is part of the footer."""
    found = _round_title(tree).xpath(_DATE_BOXES)
    boxes = (one_line(" ".join(box.itertext())) for box in found if not _is_outside(box))
    lines = [text for text in boxes if _DIGITS.search(text) and len(text) <= _MAX_BOX][:_MAX_BOXES]
    if not lines:
        return ""
    return _found("".join(f"<p class='date'>{html.escape(text)}</p>" for text in lines))


def _round_title(tree: Any) -> Any:
    """The part of the page that the headline stands in; all of it where that cannot be told."""
    element = next(tree.iter("h1"), None)
    for _ in range(_ROUND_TITLE):
        parent = None if element is None else element.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        element = parent
    return tree if element is None or element.tag == "h1" else element


def _found(boxes: str) -> str:
    from htmldate import find_date

    page = f"<html><head><title></title></head><body><div>{boxes}</div></body></html>"
    found = find_date(page, extensive_search=False, original_date=True, url="", min_date=_EARLIEST, max_date=_LATEST)
    return found or ""
