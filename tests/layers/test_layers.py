"""The direction of the data, kept by reading every module's imports and sizes."""

import ast
import statistics
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "watcher"

# Values in, values out: these may know each other and the pure parts of the standard library.
CORE = (
    "model",
    "capture",
    "extract",
    "identify",
    "compare",
    "confirm",
    "judge",
    "words",
    "sites.model",
    "documents.text",
)
PURE = {
    "__future__",
    "abc",
    "bisect",
    "collections",
    "copy",
    "dataclasses",
    "datetime",
    "difflib",
    "enum",
    "fractions",
    "functools",
    "hashlib",
    "heapq",
    "html",
    "itertools",
    "json",
    "math",
    "operator",
    "re",
    "statistics",
    "string",
    "textwrap",
    "types",
    "typing",
    "unicodedata",
    "urllib.parse",
}
# Reading clocks, even from a pure module, makes the core depend on when it runs.
CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}
LONGEST_FUNCTION = 50
LONGEST_MODULE = 400


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def in_core(name: str) -> bool:
    return any(name == core or name.startswith(core + ".") for core in CORE)


def core_modules() -> list[Path]:
    return [path for path in modules() if in_core(dotted(path))]


def label(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(module: ast.Module) -> Iterator[str]:
    """Every imported module; `from a import b` counts as `a.b` where that is a module of ours."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if is_module(inner) else str(node.module)


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def foreign(path: Path) -> list[str]:
    """The imports of a core module that the core may not have."""
    return [name for name in imports(tree(path)) if not allowed_in_core(name)]


def allowed_in_core(name: str) -> bool:
    if name.startswith("watcher."):
        return in_core(name.removeprefix("watcher."))
    return name in PURE or name.partition(".")[0] in PURE


@pytest.mark.parametrize("path", core_modules(), ids=label)
def test_the_core_imports_only_itself_and_the_pure_standard_library(path: Path) -> None:
    assert foreign(path) == []


@pytest.mark.parametrize("path", core_modules(), ids=label)
def test_the_core_never_reads_a_clock(path: Path) -> None:
    calls = [
        f"{label(path)}:{node.lineno} {node.func.attr}()"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]
    assert calls == []


def test_only_the_browser_part_knows_playwright() -> None:
    knowing = {
        dotted(path)
        for path in modules()
        if any(name.split(".")[0] == "playwright" for name in imports(tree(path)))
    }
    assert {name for name in knowing if not name.startswith("browser")} == set()


def test_reading_recorded_captures_needs_no_browser() -> None:
    names = ", ".join(f"watcher.{dotted(path)}" for path in core_modules())
    code = f"import sys, {names}; sys.exit('playwright' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0


def test_every_error_is_caught_in_one_place_at_most() -> None:
    places = [
        f"{label(path)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and is_broad(node)
    ]
    assert len(places) <= 1, places
    assert all("check" in place for place in places)


def is_broad(handler: ast.ExceptHandler) -> bool:
    caught = handler.type
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(
        name is None or (isinstance(name, ast.Name) and name.id in {"Exception", "BaseException"})
        for name in names
    )


Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> list[tuple[str, int]]:
    """Every function of the program and its length in lines, without its docstring."""
    return [
        (f"{label(path)}:{node.lineno} {node.name}", length(node))
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, Function)
    ]


def length(function: Function) -> int:
    assert function.end_lineno is not None
    lines = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        assert first.end_lineno is not None
        lines -= first.end_lineno - first.lineno + 1
    return lines


def test_functions_fit_on_a_screen() -> None:
    assert [f"{name}: {size}" for name, size in functions() if size > LONGEST_FUNCTION] == []


def test_most_functions_are_a_handful_of_lines() -> None:
    sizes = [size for _, size in functions()]
    assert not sizes or statistics.median(sizes) < 10


def test_modules_are_short_enough_to_read_in_one_go() -> None:
    sizes = {label(p): len(p.read_text(encoding="utf-8").splitlines()) for p in modules()}
    assert {name: size for name, size in sizes.items() if size > LONGEST_MODULE} == {}


def test_site_definitions_are_data_and_hold_no_python() -> None:
    assert list((ROOT / "selectors").rglob("*.py")) == []


def test_every_exemption_from_a_rule_says_why() -> None:
    silent = []
    folders = ("watcher", "benchmarks", "tests")
    for path in (file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))):
        with tokenize.open(path) as source:
            silent += [
                f"{label(path)}:{token.start[0]} {token.string}"
                for token in tokenize.generate_tokens(source.readline)
                if token.type == tokenize.COMMENT and is_silent_exemption(token.string)
            ]
    assert silent == []


def is_silent_exemption(comment: str) -> bool:
    """Whether a comment switches a rule off without a word after the rule's code."""
    for marker in ("noqa", "type: ignore", "pragma:"):
        _, found, rest = comment.partition(marker)
        if found:
            _code, _, reason = rest.lstrip(": ").partition(" ")
            return not reason.strip(" #-:")
    return False
