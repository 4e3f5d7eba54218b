"""New settings pages, found by the links of pages that were read; a new switch often has its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from fnmatch import fnmatchcase
from urllib.parse import urldefrag, urljoin, urlsplit

from watcher.capture import Capture
from watcher.sites.model import Page, Site

# A GET on one of these may end the session or start something; no settings page needs them.
_ACTS = re.compile(
    r"log.?out|sign.?out|log.?off|delete|deactivate|remove|revoke|download|export|unsubscribe",
    re.IGNORECASE,
)
_MOST_PAGES = 30


def new_pages(
    captures: Iterable[Capture], site: Site, *, base: str, known: Collection[str]
) -> tuple[Page, ...]:
    """The pages of the settings area that are linked but not among the `known` addresses.

    At most 30, in the order of their first link, each keyed by its path.
    """
    seen = {address(url) for url in known}
    pages: list[Page] = []
    for url, text in _links(captures):
        place = address(url)
        if place in seen or not in_area(url, site, base=base):
            continue
        seen.add(place)
        pages.append(Page(key=page_key(url), url=url, title=text))
    return tuple(pages[:_MOST_PAGES])


def in_area(url: str, site: Site, *, base: str) -> bool:
    """Whether an address belongs to the site's declared settings area and only shows something."""
    parts = urlsplit(url)
    hosts = {urlsplit(base).netloc, *site.hosts}
    if parts.scheme not in ("http", "https") or parts.netloc not in hosts:
        return False
    if _ACTS.search(f"{parts.path}?{parts.query}"):
        return False
    return any(fnmatchcase(parts.path, pattern) for pattern in site.area)


def address(url: str) -> str:
    """What makes two addresses the same page: all but the fragment and a trailing slash."""
    return urldefrag(url).url.rstrip("/")


def page_key(url: str) -> str:
    """A readable key for a found page, from its path and query."""
    parts = urlsplit(url)
    slug = re.sub(r"[^a-z0-9]+", "-", f"{parts.path} {parts.query}".lower()).strip("-")
    return slug or "start"


def _links(captures: Iterable[Capture]) -> Iterator[tuple[str, str]]:
    for capture in captures:
        for frame in capture.frames:
            for node in frame.nodes:
                href = dict(node.attributes).get("href") if node.tag == "a" else None
                if href:
                    name = node.ax.name if node.ax else ""
                    yield urljoin(frame.url or capture.url, href), name
