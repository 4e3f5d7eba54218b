"""The values that travel through the core: controls, settings, readings, changes, events.

Everything here is immutable and knows nothing of browsers, disks, clocks or networks.
Times are aware `datetime`s in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a control is for a person who uses it."""

    SWITCH = "switch"
    CHECKBOX = "checkbox"
    TOGGLE_BUTTON = "toggle-button"
    RADIO = "radio"
    SELECT = "select"
    SEGMENTED = "segmented"
    VALUE_ROW = "value-row"
    SLIDER = "slider"
    NUMBER = "number"

    @property
    def is_boolean(self) -> bool:
        """Whether the control is on or off (or mixed), rather than one of several options."""
        return self in (Kind.SWITCH, Kind.CHECKBOX, Kind.TOGGLE_BUTTON)


class How(StrEnum):
    """How a value was obtained; the later ones are weaker evidence."""

    ACCESSIBILITY = "ax"
    NATIVE = "native"
    NATIVE_HIDDEN = "native-hidden"
    ATTRIBUTE = "attribute"
    ACTION = "action"
    TEXT = "text"
    CLASS = "class"
    KNOB = "knob"
    COLOUR = "colour"
    ODD_ONE_OUT = "odd-one-out"


@dataclass(frozen=True, slots=True)
class Value:
    """A value as read: `text` is "on", "off", "mixed", an option's label, or None (nothing chosen).

    `unreadable` holds the reason when the reader could not be sure; `text` is then None. An
    unreadable value is never compared: unknown is not a value.
    """

    text: str | None = None
    unreadable: str | None = None

    @property
    def known(self) -> bool:
        """Whether the value may be compared with another."""
        return self.unreadable is None

    def __str__(self) -> str:
        if self.unreadable is not None:
            return "unreadable"
        return "nothing chosen" if self.text is None else self.text


ON = Value("on")
OFF = Value("off")
MIXED = Value("mixed")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page, in CSS pixels from the page's top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Control:
    """One thing on a page that holds a setting, as one reading saw it.

    `page` is the definition's page key. `section` is the path of headings, outermost first.
    `group` is the row or field set a repeated name belongs to. `marks` are attributes that
    may name the setting in the markup ("name", "id", "data-testid", …), as (attribute, value).
    `drawn` is False for controls in panels that are in the page but not shown. `picture` is the
    digest of the control's own picture; pictures of equal look have equal digests.
    """

    page: str
    name: str
    kind: Kind
    value: Value
    description: str | None = None
    section: tuple[str, ...] = ()
    group: str | None = None
    options: tuple[str, ...] | None = None
    disabled: bool = False
    how: How = How.ACCESSIBILITY
    drawn: bool = True
    marks: tuple[tuple[str, str], ...] = ()
    box: Box | None = None
    picture: str | None = None


class Outcome(StrEnum):
    """How a check, or one page of it, ended. Everything but OK is inconclusive."""

    OK = "ok"
    SIGN_IN_REQUIRED = "sign_in_required"
    SIGN_IN_REFUSED = "sign_in_refused"
    CHALLENGE = "challenge"
    BLOCKED = "blocked"
    CONSENT_WALL = "consent_wall"
    LAYOUT_CHANGED = "layout_changed"
    PARTIAL = "partial"
    LEFT_SITE = "left_site"
    PAGE_GONE = "page_gone"
    TIMEOUT = "timeout"
    NETWORK_ERROR = "network_error"
    BROWSER_CRASHED = "browser_crashed"
    DEFINITION_ERROR = "definition_error"
    INTERNAL_ERROR = "internal_error"

    @property
    def conclusive(self) -> bool:
        """Whether values read under this outcome may be compared."""
        return self is Outcome.OK


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one check read on one page. `capture` is the digest of the stored capture."""

    page: str
    url: str
    outcome: Outcome
    reason: str | None = None
    controls: tuple[Control, ...] = ()
    language: str | None = None
    capture: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All controls of one account's pages from one check."""

    account: str
    at: datetime
    outcome: Outcome
    reason: str | None = None
    pages: tuple[PageReading, ...] = ()

    @property
    def controls(self) -> tuple[Control, ...]:
        """The controls of all conclusive pages, in page order."""
        return tuple(c for p in self.pages if p.outcome.conclusive for c in p.controls)


@dataclass(frozen=True, slots=True)
class Setting:
    """A control known again over time, under a key that outlives labels, order and redesign.

    `control` is how it was last seen; `missed` counts the agreeing readings without it and
    `missing_since` is the time of the first of them.
    """

    key: str
    account: str
    control: Control
    first_seen: datetime
    last_seen: datetime
    missing_since: datetime | None = None
    missed: int = 0


class ChangeKind(StrEnum):
    """The pure differences between what is known and what was read."""

    APPEARED = "appeared"
    DISAPPEARED = "disappeared"
    FLIPPED = "flipped"
    REWORDED = "reworded"
    DESCRIPTION_CHANGED = "description_changed"
    OPTIONS_CHANGED = "options_changed"
    MOVED = "moved"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    DOCUMENT_CHANGED = "document_changed"
    SPLIT = "split"
    MERGED = "merged"
    IDENTITY_UNCERTAIN = "identity_uncertain"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `setting` is the key, `before`/`after` the control on either side.

    `also` holds the further controls of a split (after), a merge (before) or an uncertain
    identity (the other candidates). `doubt` says why a difference may be the reader's own.
    """

    kind: ChangeKind
    setting: str
    before: Control | None
    after: Control | None
    also: tuple[Control, ...] = ()
    doubt: str | None = None


class Role(StrEnum):
    """What an account's values stand for."""

    UNTOUCHED = "untouched"
    OPTED_OUT = "opted-out"
    FRESH = "fresh"


class Topic(StrEnum):
    """What a setting or a sentence is about."""

    AI_TRAINING = "ai_training"
    AI_PERSONALISATION = "ai_personalisation"
    THIRD_PARTY_SHARING = "third_party_sharing"
    AD_PERSONALISATION = "ad_personalisation"
    DISCOVERABILITY = "discoverability"
    LOCATION = "location"
    CONTACTS_UPLOAD = "contacts_upload"
    ACTIVITY_HISTORY = "activity_history"
    BIOMETRICS = "biometrics"
    MESSAGING = "messaging"
    MARKETING = "marketing"
    TELEMETRY = "telemetry"
    OTHER = "other"


class Polarity(StrEnum):
    """What "on" means for the person's data."""

    ON_SHARES = "on_shares"
    ON_PROTECTS = "on_protects"
    CHOICE = "choice"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """Whether a change gives more or less of the person's data away."""

    MORE_SHARING = "more_sharing"
    LESS_SHARING = "less_sharing"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """How loudly to tell it, from quiet to loud."""

    INFO = "info"
    NOTICE = "notice"
    WARNING = "warning"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for the quietest; compare ranks, not the words."""
        return list(Severity).index(self)


class EventKind(StrEnum):
    """What a stored event says."""

    APPEARED = "appeared"
    DISAPPEARED = "disappeared"
    FLIPPED = "flipped"
    DEFAULT_FLIPPED = "default_flipped"
    CHOICE_RESET = "choice_reset"
    REWORDED = "reworded"
    DESCRIPTION_CHANGED = "description_changed"
    OPTIONS_CHANGED = "options_changed"
    MOVED = "moved"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    DOCUMENT_CHANGED = "document_changed"
    LAYOUT_CHANGED = "layout_changed"
    BLIND = "blind"
    SEES_AGAIN = "sees_again"
    SPLIT = "split"
    MERGED = "merged"
    IDENTITY_UNCERTAIN = "identity_uncertain"
    FLAPPING = "flapping"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a change means. `guessed` is True where no definition states topic or polarity.

    `policy` is one sentence on what the watched documents said that day, or None where the
    question does not arise. `title` is one line; `why` is one sentence giving the reason for the
    severity.
    """

    kind: EventKind
    topic: Topic
    direction: Direction
    severity: Severity
    guessed: bool
    title: str
    why: str
    policy: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """The facts of an account that the core needs; secrets never come this far."""

    key: str
    site: str
    role: Role = Role.UNTOUCHED
    region: str | None = None
    locale: str = "en-US"
    plan: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A confirmed change, as stored. `id` is given by the store; 0 before that."""

    account: str
    at: datetime
    judgement: Judgement
    setting: str | None = None
    before: Control | None = None
    after: Control | None = None
    since: datetime | None = None
    page_url: str | None = None
    details: tuple[str, ...] = field(default=())
    id: int = 0
