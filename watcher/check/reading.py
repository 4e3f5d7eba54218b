"""From what the browser brought back to a reading: which pages count, and why others do not."""

from __future__ import annotations

from datetime import datetime

from watcher.browser.job import JobResult, PageResult
from watcher.extract import extract
from watcher.model import Control, Outcome, PageReading, Reading


def reading_of(account: str, at: datetime, result: JobResult) -> Reading:
    """The reading of one visit: the controls of every page that was reached and had settled."""
    pages = tuple(_page_reading(page) for page in result.pages)
    outcome, reason = _overall(result, pages)
    return Reading(account=account, at=at, outcome=outcome, reason=reason, pages=pages)


def _page_reading(result: PageResult) -> PageReading:
    if result.capture is None or not result.outcome.conclusive:
        return PageReading(result.page, result.url, result.outcome, result.reason)
    capture = result.capture
    controls = extract(capture)
    outcome, reason = _what_was_read(result, controls)
    language = next((f.language for f in capture.frames if f.language), None)
    return PageReading(result.page, capture.url, outcome, reason, controls, language)


def _what_was_read(
    result: PageResult, controls: tuple[Control, ...]
) -> tuple[Outcome, str | None]:
    assert result.capture is not None  # noqa: S101 - the caller has looked
    settled = result.capture.settled
    if not settled.quiet:
        moving = ", ".join(settled.moving) or "the page"
        return Outcome.PARTIAL, f"still moving after {settled.waited_ms / 1000:.0f} s: {moving}"
    if not any(frame.nodes for frame in result.capture.frames):
        return Outcome.PARTIAL, "the page is empty"
    return Outcome.OK, None


def _overall(result: JobResult, pages: tuple[PageReading, ...]) -> tuple[Outcome, str | None]:
    if not result.outcome.conclusive:
        return result.outcome, result.reason
    bad = [page for page in pages if not page.outcome.conclusive]
    if not bad:
        return Outcome.OK, None
    if len(bad) == len(pages):
        return bad[0].outcome, bad[0].reason
    return Outcome.PARTIAL, "; ".join(f"{p.page}: {p.outcome} ({p.reason})" for p in bad)
