"""When to check: one job per account, derived from the record, so a restart neither forgets nor repeats."""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

log = structlog.get_logger()

# A clock that moved by more than this is told and all next runs are derived anew.
CLOCK_JUMP = timedelta(seconds=60)
WATCH_EVERY = 15.0
STOP_WITHIN = 8.0


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often an account is checked; up to `jitter` is added to each pause."""

    every: timedelta
    jitter: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Work:
    """What the daemon drives: a check of one account, the outbox, and the record of last checks."""

    check: Callable[[str], Awaitable[None]]
    deliver: Callable[[], Awaitable[None]]
    last_check: Callable[[str], datetime | None]
    beat: Callable[[], Awaitable[None]]


def next_run(last: datetime | None, rhythm: Rhythm, *, now: datetime, luck: float) -> datetime:
    """When to check next: a pause after the last check, or at once when that time is past.

    `luck` from 0 to 1 places the run within the jitter. A last check that lies in the future
    (the clock was set back) counts as one made now.
    """
    if last is None:
        return now + rhythm.jitter * luck * 0.1
    due = min(last, now) + rhythm.every + rhythm.jitter * luck
    return max(due, now)


class Daemon:
    """Runs until told to stop: checks at their times, the outbox every few seconds."""

    def __init__(
        self, work: Work, rhythms: Mapping[str, Rhythm], *, deliver_every: timedelta, at_once: int
    ) -> None:
        self._work = work
        self._rhythms = rhythms
        self._deliver_every = deliver_every
        self._places = asyncio.Semaphore(at_once)
        self._busy: set[str] = set()
        self._stop = asyncio.Event()
        self._luck = random.Random()  # noqa: S311 - spreads load, guards nothing
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )

    async def run(self) -> None:
        """Work until SIGTERM, SIGINT or `stop()`; returns within ten seconds after that."""
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, self.stop)
        self._scheduler.add_listener(self._tell_error, EVENT_JOB_ERROR)
        self._scheduler.start()
        for account in self._rhythms:
            self._plan(account)
        self._scheduler.add_job(
            self._work.deliver, "interval", seconds=self._deliver_every.total_seconds(), id="outbox"
        )
        watch = asyncio.create_task(self._watch())
        await self._stop.wait()
        log.info("stopping", checks_under_way=len(self._busy))
        watch.cancel()
        self._scheduler.shutdown(wait=False)
        await self._let_checks_end()

    def stop(self) -> None:
        """End soon; what was recorded stays, what was not delivered is in the outbox."""
        self._stop.set()

    def next_runs(self) -> dict[str, datetime]:
        """When each account is checked next."""
        jobs = self._scheduler.get_jobs()
        return {job.id: job.next_run_time for job in jobs if job.id in self._rhythms}

    def _plan(self, account: str) -> None:
        last = self._work.last_check(account)
        rhythm, luck = self._rhythms[account], self._luck.random()
        due = next_run(last, rhythm, now=datetime.now(UTC), luck=luck)
        self._scheduler.add_job(
            self._check, DateTrigger(due), args=[account], id=account, replace_existing=True
        )
        log.info("planned", account=account, at=due.isoformat(timespec="seconds"))

    async def _check(self, account: str) -> None:
        if account in self._busy:
            return
        self._busy.add(account)
        try:
            async with self._places:
                if not self._stop.is_set():
                    await self._work.check(account)
        finally:
            self._busy.discard(account)
            if not self._stop.is_set():
                self._plan(account)

    async def _watch(self) -> None:
        """Plan what fell out of the plan, and everything anew when the clock was moved."""
        wall, steady = datetime.now(UTC), time.monotonic()
        while True:
            await asyncio.sleep(WATCH_EVERY)
            passed = timedelta(seconds=time.monotonic() - steady)
            moved = abs(datetime.now(UTC) - wall - passed) > CLOCK_JUMP
            wall, steady = datetime.now(UTC), time.monotonic()
            if moved:
                log.warning("clock moved", now=wall.isoformat(timespec="seconds"))
            planned = self.next_runs()
            for account in self._rhythms:
                if account not in self._busy and (moved or account not in planned):
                    self._plan(account)
            await self._work.beat()

    async def _let_checks_end(self) -> None:
        give_up = time.monotonic() + STOP_WITHIN
        while self._busy and time.monotonic() < give_up:
            await asyncio.sleep(0.1)
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
            with suppress(asyncio.CancelledError, TimeoutError):
                await asyncio.wait_for(task, 1)

    def _tell_error(self, event: JobExecutionEvent) -> None:
        log.error("job failed", job=event.job_id, error=type(event.exception).__name__)
