"""The pinned packages: complete, hashed, and free of addresses."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
PINS = ROOT / ".ci" / "constraints.txt"


def pinned() -> dict[str, str]:
    found = re.findall(r"^([a-z0-9-]+)==(\S+)", PINS.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(found)


def wanted() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    return [Requirement(line) for line in lines]


def test_every_dependency_is_pinned_to_a_version_that_the_project_accepts() -> None:
    versions = pinned()
    wrong = [
        str(requirement)
        for requirement in wanted()
        if versions.get(requirement.name.lower(), "") not in requirement.specifier
    ]
    assert wrong == [], "run `make pins`"


def test_every_pin_carries_hashes() -> None:
    entries = re.split(r"^(?=\S)", PINS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [e.split()[0] for e in entries if "==" in e and "--hash=sha256:" not in e] == []


def test_the_pins_name_no_index_and_no_host() -> None:
    text = PINS.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(--(extra-)?index-url|--find-links|-i |-f |#)", text, re.MULTILINE)
