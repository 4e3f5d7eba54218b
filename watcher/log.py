"""Log lines: one event is one line of key=value pairs; secrets and control characters never show."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, MutableMapping
from typing import Any, TextIO

import structlog

from watcher.words.neutral import visible

Redact = Callable[[str], str]


def log_to(stream: TextIO = sys.stderr, *, redact: Redact = str, as_json: bool = False) -> None:
    """Send all log lines to `stream`, as logfmt or JSON; `redact` sees every value first."""
    render: structlog.typing.Processor
    render = structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"])
    if as_json:
        render = structlog.processors.JSONRenderer(ensure_ascii=False)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _one_plain_line(redact),
            render,
        ],
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
    # Libraries may put a target's address or a page's text into their own records.
    logging.getLogger().handlers = [logging.NullHandler()]
    logging.getLogger("apprise").setLevel(logging.CRITICAL + 1)


def _one_plain_line(redact: Redact) -> structlog.typing.Processor:
    def clean(_logger: Any, _name: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        return {
            key: visible(redact(value)) if isinstance(value, str) else value
            for key, value in line.items()
        }

    return clean
