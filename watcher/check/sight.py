"""Whether the watcher still sees an account's settings, and when to say that it does not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from watcher.model import EventKind, Outcome, Reading
from watcher.store.rows import AccountState

# After these only a person may go on; trying again would lock the account or annoy the service.
NEEDS_A_PERSON = frozenset({Outcome.SIGN_IN_REFUSED, Outcome.CHALLENGE})

# One failed check is weather; the third in a row is told.
PATIENCE = 3


@dataclass(frozen=True, slots=True)
class Sight:
    """The account's state after a check, and the event this calls for, if any."""

    state: AccountState
    event: EventKind | None = None


def look(before: AccountState, reading: Reading, *, patience: int = PATIENCE) -> Sight:
    """The state after `reading`: one BLIND event for a stretch of failures, one SEES_AGAIN after."""
    if reading.outcome.conclusive:
        return _sees(before, reading.at)
    return _fails(before, reading, patience)


def _sees(before: AccountState, at: datetime) -> Sight:
    state = AccountState(account=before.account, last_good_at=at)
    return Sight(state, EventKind.SEES_AGAIN if before.blind_told else None)


def _fails(before: AccountState, reading: Reading, patience: int) -> Sight:
    stopped = reading.outcome in NEEDS_A_PERSON
    state = replace(
        before,
        failures=before.failures + 1,
        blind_since=before.blind_since or before.last_good_at or reading.at,
        blind_reason=reading.reason or reading.outcome.value,
    )
    if stopped:
        state = replace(
            state, stopped=reading.outcome, stopped_reason=reading.reason, stopped_at=reading.at
        )
    if before.blind_told or not (stopped or state.failures >= patience):
        return Sight(state)
    return Sight(replace(state, blind_told=True), EventKind.BLIND)
