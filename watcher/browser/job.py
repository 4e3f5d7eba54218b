"""What goes to the browser worker and what comes back: plain values, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass, field

from watcher.capture import Capture
from watcher.model import Outcome
from watcher.sites.model import Page, SignIn


@dataclass(frozen=True, slots=True)
class Credentials:
    """What signs an account in. It travels to the worker on its standard input only."""

    username: str = ""
    password: str = field(default="", repr=False)
    totp: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Job:
    """One visit: open a context (with the saved session), sign in if needed, capture the pages.

    `session` is Playwright's storage state as JSON text, or None. `sign_in_allowed` is False
    after a refusal: then a missing session ends as `sign_in_refused` without an attempt.
    `hosts` are the only hosts that may be navigated to. `allow_private` lets pages reach
    loopback and private addresses (the base's own host may always be one).
    """

    account: str
    base: str
    hosts: tuple[str, ...]
    sign_in: SignIn | None
    pages: tuple[Page, ...]
    credentials: Credentials = Credentials()
    session: str | None = field(default=None, repr=False)
    sign_in_allowed: bool = True
    allow_requests: tuple[str, ...] = ()
    allow_private: bool = False
    locale: str = "en-US"
    timezone: str = "UTC"
    width: int = 1280
    height: int = 900
    pictures: bool = True


@dataclass(frozen=True, slots=True)
class PageResult:
    """How one page ended; `capture` is there when the page was reached and settled."""

    page: str
    url: str
    outcome: Outcome
    reason: str | None = None
    capture: Capture | None = None


@dataclass(frozen=True, slots=True)
class JobResult:
    """How the visit ended. `session` is the new storage state when the account is signed in."""

    outcome: Outcome
    reason: str | None = None
    pages: tuple[PageResult, ...] = ()
    session: str | None = field(default=None, repr=False)
    signed_in_anew: bool = False
    password_refused: bool = False
