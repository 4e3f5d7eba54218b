"""What the browser held for one page at one moment, as data; the raw material of every reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from watcher.model import Box


@dataclass(frozen=True, slots=True)
class Accessible:
    """The browser's own accessibility properties of one node, as far as it exposes it."""

    role: str
    name: str = ""
    description: str = ""
    value: str = ""
    checked: str = ""  # "true", "false", "mixed", or "" where it does not apply
    pressed: str = ""
    disabled: bool = False
    expanded: str = ""
    required: bool = False
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """One node of a frame's flat tree (slotted nodes under their slot), in document order.

    `parent` is an index into the frame's nodes, -1 for the root. `tag` is the lower-case element
    name, "#text" for text, "::before"/"::after" for drawn content. `styles` are those of
    `STYLES`, in that order, empty for nodes that are not laid out.
    """

    parent: int
    tag: str
    text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    box: Box | None = None
    styles: tuple[str, ...] = ()
    checked: bool = False
    selected: bool = False
    clickable: bool = False
    ax: Accessible | None = None
    picture: str | None = None


STYLES: tuple[str, ...] = (
    "display",
    "visibility",
    "opacity",
    "cursor",
    "background-color",
    "border-top-left-radius",
    "color",
    "background-image",
    "overflow-x",
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One document. `parent` is the index of the frame that holds it (-1 for the page itself)
    and `owner` the index of its frame element among that frame's nodes."""

    url: str
    nodes: tuple[Node, ...]
    parent: int = -1
    owner: int = -1
    language: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """A request that was not a plain GET, and whether the guard let it through."""

    method: str
    url: str
    blocked: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """What was waited for, and what was still moving when the wait ended."""

    quiet: bool
    waited_ms: int
    waited_for: tuple[str, ...] = ()
    moving: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Capture:
    """One page at one moment. `page` is the definition's page key, `picture` a PNG of the page."""

    page: str
    url: str
    title: str
    taken_at: datetime
    frames: tuple[Frame, ...]
    settled: Settled
    status: int = 0
    browser: str = ""
    locale: str = ""
    width: int = 1280
    height: int = 900
    requests: tuple[Request, ...] = ()
    picture: bytes | None = field(default=None, repr=False)
