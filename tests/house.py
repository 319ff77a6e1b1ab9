"""Every file of ours as its rules look at it."""

import ast
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
# What is drawn with speaks a language of its own.
DRAWN = (".ttf", ".svg", ".qss")
ROOMS = ("disrupt", "orders", "reports", "ui")


class Source(NamedTuple):
    """A file, by its place in the house."""

    name: str
    text: str

    def each(self, *kinds: type[ast.AST]) -> list[Any]:
        return [node for node in _nodes(self.text) if isinstance(node, kinds)]

    def functions(self) -> list[Any]:
        return self.each(ast.FunctionDef, ast.AsyncFunctionDef)

    def calls(self, *names: str) -> list[Any]:
        """What is called by one of these names, whatever stands before its last dot."""
        return [call for call in self.each(ast.Call) if named(call.func) in names]

    def says(self, pattern: str) -> list[str]:
        """The texts in the code that have it in them."""
        texts = [each.value for each in self.each(ast.Constant) if isinstance(each.value, str)]
        return [text for text in texts if re.search(pattern, text)]

    def has(self, pattern: str) -> list[str]:
        return [found[0] for found in re.finditer(pattern, self.text)]

    def lies_in(self, places: str) -> bool:
        return re.fullmatch(places, self.name) is not None


@cache
def _nodes(text: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(text)))


def named(node: ast.AST) -> str:
    """The last word of a name, or what a constant says."""
    return str(getattr(node, "id", getattr(node, "attr", getattr(node, "value", ""))))


def places(function: Any) -> list[str]:
    """What a function takes by its place; itself not counted."""
    found = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    return [name for name in found if name not in ("self", "cls")]


def imported(nodes: Iterable[ast.AST]) -> set[str]:
    """The modules that these nodes import."""
    nodes = list(nodes)
    whole = {each.name for node in nodes if isinstance(node, ast.Import) for each in node.names}
    return whole | {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}


def _read(path: Path) -> Source:
    return Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


CODE = [_read(path) for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
CODE.append(_read(ROOT / "main.py"))
WORDS = [
    _read(path) for path in sorted((ROOT / "resources").rglob("*.*")) if path.suffix not in DRAWN
]
OUR_WORDS = [
    source for source in WORDS if not source.has("SIL OPEN FONT|Bitstream Vera|ISC License")
]
