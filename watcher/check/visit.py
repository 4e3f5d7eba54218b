"""Visits: what is asked of the browser for an account, and what came back, links followed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from watcher.browser.job import Credentials, Job, JobResult, PageResult
from watcher.capture import Capture
from watcher.check.discover import new_pages
from watcher.model import Account, Outcome
from watcher.sites.model import Page, Site

Say = Callable[[str], None]


class Browser(Protocol):
    """What a check needs of the browser: one visit at a time, ended by its deadline."""

    async def visit(self, job: Job, *, deadline: float, progress: Say | None = None) -> JobResult:
        """Carry out the job."""
        ...


@dataclass(frozen=True, slots=True)
class Watched:
    """An account as a check needs it: its facts, its site, where the site is, how to sign in.

    `pages` limits the visit to these page keys; empty means all. `deadline` is in seconds.
    """

    account: Account
    site: Site
    base: str
    credentials: Credentials = Credentials()
    allow_private: bool = False
    timezone: str = "UTC"
    pages: tuple[str, ...] = ()
    deadline: float = 180.0


def wanted_pages(watched: Watched, known: Mapping[str, str]) -> tuple[Page, ...]:
    """The definition's pages, then those found earlier (`known`: page key to address)."""
    declared = {page.key: page for page in watched.site.pages}
    found = {key: Page(key=key, url=url) for key, url in known.items() if key not in declared}
    pages = (*declared.values(), *(found.values() if watched.site.area else ()))
    return tuple(p for p in pages if not watched.pages or p.key in watched.pages)


def job_for(
    watched: Watched, pages: tuple[Page, ...], session: str | None, *, sign_in_allowed: bool
) -> Job:
    """The job that reads these pages of an account."""
    return Job(
        account=watched.account.key,
        base=watched.base,
        hosts=watched.site.hosts,
        sign_in=watched.site.sign_in,
        pages=pages,
        credentials=watched.credentials,
        session=session,
        sign_in_allowed=sign_in_allowed,
        allow_requests=watched.site.allow_requests,
        allow_private=watched.allow_private,
        locale=watched.account.locale,
        timezone=watched.timezone,
    )


async def visit(browser: Browser, watched: Watched, job: Job, say: Say) -> JobResult:
    """Read the job's pages, then those of the settings area that they link to, and so on."""
    result = await browser.visit(job, deadline=watched.deadline, progress=say)
    while result.outcome.conclusive and watched.site.area and not watched.pages:
        fresh = _pages_not_yet_read(result, watched)
        if not fresh:
            break
        say(f"found {len(fresh)} more page(s) in the settings area")
        more = replace(job, pages=fresh, session=result.session or job.session)
        result = _joined(
            result, await browser.visit(more, deadline=watched.deadline, progress=say)
        )
    return result


def _pages_not_yet_read(result: JobResult, watched: Watched) -> tuple[Page, ...]:
    read = [page.url for page in result.pages]
    read += [page.capture.url for page in result.pages if page.capture]
    read += [_absolute(watched.base, page.url) for page in watched.site.pages]
    captures = captures_of(result.pages)
    taken = {page.page for page in result.pages}
    pages = new_pages(captures, watched.site, base=watched.base, known=read)
    return tuple(page for page in pages if page.key not in taken)


def _absolute(base: str, url: str) -> str:
    return url if "://" in url else base.rstrip("/") + "/" + url.lstrip("/")


def captures_of(pages: Iterable[PageResult]) -> tuple[Capture, ...]:
    """The captures of the pages that were reached."""
    return tuple(page.capture for page in pages if page.capture is not None)


def _joined(first: JobResult, second: JobResult) -> JobResult:
    return JobResult(
        outcome=first.outcome if second.outcome.conclusive else _softened(second.outcome),
        reason=second.reason,
        pages=first.pages + second.pages,
        session=second.session or first.session,
        signed_in_anew=first.signed_in_anew or second.signed_in_anew,
        password_refused=second.password_refused,
    )


def _softened(outcome: Outcome) -> Outcome:
    """What was read before the trouble stays read; the check as a whole is partial."""
    return outcome if outcome in (Outcome.CHALLENGE, Outcome.SIGN_IN_REFUSED) else Outcome.PARTIAL
