"""How things look on a terminal: tables of settings, cards of events; page text is only ever text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from rich import box
from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from watcher.model import Control, Direction, Event, Severity, Value
from watcher.words.neutral import visible

COLOURS = {
    Severity.INFO: "dim",
    Severity.NOTICE: "cyan",
    Severity.WARNING: "yellow",
    Severity.CRITICAL: "bold red",
}
DIRECTIONS = {
    Direction.MORE_SHARING: "more of your data is shared",
    Direction.LESS_SHARING: "less of your data is shared",
    Direction.UNKNOWN: "unclear whether more or less is shared",
}


def when(moment: datetime | None) -> str:
    """A time as a person reads it, in the machine's own time zone."""
    return "never" if moment is None else f"{moment.astimezone():%Y-%m-%d %H:%M}"


def text(value: str | None, style: str = "") -> Text:
    """Text of a page for the terminal: no markup, no control characters, no hidden direction."""
    return Text(visible(value or ""), style=style)


def value_text(value: Value | None) -> Text:
    """A value with the colour of its state."""
    if value is None:
        return Text("-", style="dim")
    styles = {"on": "bold green", "off": "bold"}
    return text(str(value), style=styles.get(value.text or "", "" if value.known else "yellow"))


def place(control: Control) -> str:
    """Where a control stands: its page, section and group."""
    return " › ".join(part for part in (control.page, *control.section, control.group) if part)


def grid(*headers: str) -> Table:
    """An empty table in the one style that all lists share."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for header in headers:
        table.add_column(header, overflow="fold")
    return table


def controls_table(controls: Iterable[Control]) -> Table:
    """What was read, one row for each control, in page order."""
    table = grid("where", "setting", "value", "kind")
    for control in controls:
        kind = control.kind.value + (", locked" if control.disabled else "")
        table.add_row(
            text(place(control), "dim"),
            text(control.name or "(no name)"),
            value_text(control.value),
            Text(kind, style="dim"),
        )
    return table


def event_card(event: Event) -> RenderableType:
    """One event as a card: what, where, before and after, since when, how bad, what the policy said."""
    judgement = event.judgement
    colour = COLOURS[judgement.severity]
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="dim", no_wrap=True)
    rows.add_column(overflow="fold")
    for label, cell in _event_rows(event):
        rows.add_row(label, cell)
    number = f" event {event.id} " if event.id else " event "
    return Panel(
        rows,
        title=text(judgement.title, colour),
        title_align="left",
        subtitle=Text(number, style="dim"),
        subtitle_align="right",
        border_style=colour,
        expand=True,
    )


def _event_rows(event: Event) -> Iterable[tuple[str, Text]]:
    judgement, control = event.judgement, event.after or event.before
    yield "account", text(event.account)
    if control is not None:
        yield "where", text(place(control))
        yield "setting", text(control.name)
        if control.description:
            yield "it says", text(control.description, "italic")
    if event.before is not None or event.after is not None:
        yield "value", _before_after(event)
    yield from ((f"{'' if i else 'details'}", text(d)) for i, d in enumerate(event.details))
    if event.since is not None:
        yield "last seen as before", Text(when(event.since))
    yield "seen", Text(when(event.at))
    yield "how bad", _how_bad(event)
    if judgement.policy:
        yield "the policy", text(judgement.policy)
    if event.page_url:
        yield "page", text(event.page_url, "underline")


def _before_after(event: Event) -> Text:
    before = value_text(event.before.value) if event.before else Text("not there", style="dim")
    after = value_text(event.after.value) if event.after else Text("gone", style="dim")
    return Text.assemble(before, "  →  ", after)


def _how_bad(event: Event) -> Text:
    judgement = event.judgement
    topic = judgement.topic.value.replace("_", " ")
    guess = " (guessed)" if judgement.guessed else ""
    return Text.assemble(
        (judgement.severity.value, COLOURS[judgement.severity]),
        f": {topic}, {DIRECTIONS[judgement.direction]}{guess}. ",
        text(judgement.why),
    )


def print_json(console: Console, data: Any) -> None:
    """Machine-readable output: plain JSON, never wrapped or coloured."""
    console.file.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def print_events(console: Console, events: Sequence[Event]) -> None:
    """All events, one card below the other."""
    for event in events:
        console.print(event_card(event))
