"""Runs every benchmark beside this file and says which missed its goal: `make bench`."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def scripts() -> list[Path]:
    """The benchmarks: every script here that can be run by itself, but this one."""
    found = (path for path in sorted(HERE.glob("*.py")) if path != Path(__file__).resolve())
    return [path for path in found if "__main__" in path.read_text(encoding="utf-8")]


def run(script: Path, *, quick: bool, figures: Path) -> int:
    """Runs one benchmark in a process of its own and returns its exit status."""
    command = [sys.executable, str(script), "--json", str(figures)]
    return subprocess.run([*command, "--quick"] if quick else command, check=False).returncode


def run_all(*, quick: bool) -> dict[str, dict[str, object]]:
    """Every benchmark's status, seconds and figures, by its name."""
    results: dict[str, dict[str, object]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for script in scripts():
            print(f"\n== {script.stem}", flush=True)
            figures = Path(folder) / f"{script.stem}.json"
            began = time.monotonic()
            status = run(script, quick=quick, figures=figures)
            results[script.stem] = {
                "status": status,
                "seconds": round(time.monotonic() - began, 1),
                "figures": json.loads(figures.read_text()) if figures.exists() else None,
            }
    return results


def main() -> int:
    """Runs all; 1 when any benchmark missed its goal or failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small amounts, a minute in all")
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    options = parser.parse_args()
    results = run_all(quick=options.quick)
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n")
    print()
    for name, result in results.items():
        print(f"{name:<28} {'ok' if result['status'] == 0 else 'MISSED':<7} {result['seconds']} s")
    missed = [name for name, result in results.items() if result["status"] != 0]
    print(f"{len(results)} benchmarks, {len(missed)} missed", *missed)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
