"""The few exceptions of this program; each message is one sentence a user can act on."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command's exit status says; documented in docs/cli.md."""

    OK = 0
    FAILED = 1
    USAGE = 2
    CONFIG = 3
    INCONCLUSIVE = 4
    BROWSER = 5
    STATE = 6
    DELIVERY = 7


class WatcherError(Exception):
    """Anything a user can mend; the message says what, where and how."""

    exit_code = ExitCode.FAILED


class ConfigError(WatcherError):
    """`watcher.toml`, a site definition or a secret's source is wrong; holds every problem found."""

    exit_code = ExitCode.CONFIG

    def __init__(self, *problems: str) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class BrowserError(WatcherError):
    """No browser can be started."""

    exit_code = ExitCode.BROWSER


class StateError(WatcherError):
    """The state folder or its database cannot be used."""

    exit_code = ExitCode.STATE


class DeliveryError(WatcherError):
    """An alert could not be handed to a target; `permanent` ones are not tried again."""

    exit_code = ExitCode.DELIVERY

    def __init__(self, message: str, *, permanent: bool = False) -> None:
        self.permanent = permanent
        super().__init__(message)
