"""What a site definition says, as values: addresses, sign-in, pages, known settings, documents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from watcher.model import Polarity, Topic


class Verb(StrEnum):
    """The gestures a definition may ask for; there is no gesture on a control."""

    GOTO = "goto"
    FILL = "fill"
    CLICK = "click"
    PRESS = "press"
    TOTP = "totp"
    WAIT = "wait"
    WAIT_URL = "wait_url"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Step:
    """One declared gesture.

    `target` is a Playwright selector (or the address for GOTO, a URL glob for WAIT_URL).
    `text` is what to type for FILL: literal text with the placeholders {username} and {password};
    the key name for PRESS. `optional` steps may find nothing and are then passed over.
    `branches` belongs to EITHER: the first branch whose first step's target shows up is taken.
    """

    verb: Verb
    target: str = ""
    text: str = ""
    optional: bool = False
    branches: tuple[tuple[Step, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """How to recognise a state: any selector that is present, or any address part that matches."""

    selectors: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignIn:
    """The way in: steps, the proof of being signed in, and what a challenge or refusal looks like."""

    steps: tuple[Step, ...]
    signed_in: Marks
    signed_out: Marks = Marks()
    challenge: Marks = Marks()
    refused: Marks = Marks()


@dataclass(frozen=True, slots=True)
class Page:
    """One settings page: its address (relative to the base) and the steps that open a dialog.

    `proof` must be present before anything read there counts. `opens` are disclosures.
    """

    key: str
    url: str
    title: str = ""
    steps: tuple[Step, ...] = ()
    proof: Marks = Marks()


@dataclass(frozen=True, slots=True)
class Default:
    """A default value by region ("*" for everywhere) and the date from which it held."""

    value: str
    region: str = "*"
    since: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class PinnedSetting:
    """Facts about a known setting: its stable key and what it means.

    `labels` are (language, wording) pairs; `marks` are (attribute, value) pairs that name it in
    the markup. A control is this setting when a mark or a label fits.
    """

    key: str
    page: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    topic: Topic = Topic.OTHER
    polarity: Polarity = Polarity.UNKNOWN
    recommended: str = ""
    defaults: tuple[Default, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A policy, terms or help page that should announce changes."""

    key: str
    url: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the service's terms say on automated access, quoted, with the date it was read."""

    clause: str = ""
    source: str = ""
    date: str = ""
    forbids_automation: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """A watched service. `key` is the file's name without ending; `base` may be set per account.

    `hosts` may be visited besides the base's own host. `allow_requests` are URL globs of
    non-GET requests that reading needs; all other writes are blocked. `area` holds path globs of
    the settings area: links found there are followed, so that a setting on a new page is seen.
    """

    key: str
    name: str
    base: str
    sign_in: SignIn
    pages: tuple[Page, ...]
    hosts: tuple[str, ...] = ()
    allow_requests: tuple[str, ...] = ()
    settings: tuple[PinnedSetting, ...] = ()
    documents: tuple[Document, ...] = ()
    terms: Terms = Terms()
    verified: str = "never against the live service"
    fingerprint: str = ""
    area: tuple[str, ...] = ()
