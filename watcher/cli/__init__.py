"""The `watcher` command: every subcommand, one error style, documented exit codes."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

from watcher import __version__
from watcher.cli.setup import Options
from watcher.errors import WatcherError

# Each command lives in a module that is imported only when it is asked for, so that `--help`
# and shell completion answer at once.
COMMANDS = {
    "demo": "watcher.cli.demo:demo",
    "init": "watcher.cli.files:init",
    "sites": "watcher.cli.sites:sites",
    "login": "watcher.cli.login:login",
    "check": "watcher.cli.check:check",
    "run": "watcher.cli.run:run",
    "settings": "watcher.cli.lists:settings",
    "history": "watcher.cli.lists:history",
    "events": "watcher.cli.lists:events",
    "notify": "watcher.cli.notify:notify",
    "doctor": "watcher.cli.doctor:doctor",
    "schema": "watcher.cli.files:schema",
    "completion": "watcher.cli.files:completion",
    "version": "watcher.cli.files:version",
}


class Commands(click.Group):
    """The subcommands in the order a newcomer meets them, loaded when used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Every command's name."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, or None."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, name = place.split(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)  # noqa: S101 - the table above is ours
        return command


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    envvar="WATCHER_CONFIG",
    help="The configuration file (default: watcher.toml here, else the user's configuration folder).",
)
@click.option(
    "--state",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="WATCHER_STATE",
    help="The folder of the database, captures and sessions (default: as the configuration says).",
)
@click.version_option(__version__, message="settings-watcher %(version)s")
@click.pass_context
def cli(ctx: click.Context, config: Path | None, state: Path | None) -> None:
    """Watch privacy settings: sign in on a schedule, read every one, tell what changed.

    Start with `watcher demo` (no account, no network), then `watcher init`.

    Exit status: 0 done; 1 failed; 2 wrong usage; 3 configuration or secret wrong;
    4 a check was inconclusive; 5 no browser; 6 state folder unusable; 7 an alert was not delivered.
    """
    ctx.obj = Options(config=config, state=state)


def main() -> None:
    """Run the command line; a user's mistake ends in one sentence and its exit status."""
    try:
        cli.main(standalone_mode=False)
    except click.exceptions.Exit as finished:
        sys.exit(finished.exit_code)
    except click.ClickException as mistake:
        mistake.show()
        sys.exit(mistake.exit_code)
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(130)
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
        sys.exit(130)
    except BrokenPipeError:
        # The reader of a pipe (say `head`) has gone; there is nobody to tell.
        sys.stderr.close()
        sys.exit(0)
    except WatcherError as error:
        for line in str(error).splitlines():
            click.echo(f"watcher: {line}", err=True)
        sys.exit(int(error.exit_code))
