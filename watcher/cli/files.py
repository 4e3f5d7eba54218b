"""The commands that write or print files: `init`, `schema`, `completion`, `version`."""

from __future__ import annotations

import json
import platform
from importlib.metadata import version as installed
from pathlib import Path

import click
from click.shell_completion import get_completion_class

from watcher import __version__
from watcher.cli.setup import Options
from watcher.config.schema import config_schema, site_schema
from watcher.config.starter import starter_config
from watcher.errors import ConfigError

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.option("--force", is_flag=True, help="Overwrite an existing file.")
@click.pass_obj
def init(options: Options, *, force: bool) -> None:
    """Write a commented watcher.toml to begin with."""
    path = options.config or Path("watcher.toml")
    if path.exists() and not force:
        raise ConfigError(f"{path} is there already; use --force to overwrite it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(starter_config(), encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{path} cannot be written: {error.strerror}") from error
    click.echo(f"{path} is written. Next: fill in one account, then `watcher doctor`.")


@click.command()
@click.argument("what", type=click.Choice(["config", "site"]), required=False)
@click.option(
    "--write",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write both schemas into this folder, for editors.",
)
def schema(what: str | None, write: Path | None) -> None:
    """Print the JSON Schema of watcher.toml or of a site definition."""
    schemas = {"config": config_schema(), "site": site_schema()}
    if write is None:
        click.echo(json.dumps(schemas[what or "config"], indent=1))
        return
    write.mkdir(parents=True, exist_ok=True)
    for name, content in schemas.items():
        path = write / f"{name}.schema.json"
        path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        click.echo(f"{path} is written")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that lets your shell complete `watcher` commands.

    For bash: watcher completion bash > ~/.local/share/bash-completion/completions/watcher
    """
    kind = get_completion_class(shell)
    assert kind is not None  # noqa: S101 - the choice above lists what click has
    root = ctx.find_root()
    click.echo(kind(root.command, {}, "watcher", "_WATCHER_COMPLETE").source())


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def version(*, as_json: bool) -> None:
    """Print the version, and those of the parts a bug report needs."""
    facts = {
        "settings-watcher": __version__,
        "python": platform.python_version(),
        "playwright": installed("playwright"),
        "apprise": installed("apprise"),
        "system": platform.platform(),
    }
    if as_json:
        click.echo(json.dumps(facts, indent=1))
        return
    for name, value in facts.items():
        click.echo(f"{name} {value}")
