"""Text broken into lines: between words, and within a word that is wider than a line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from reports.letters import runs
from reports.packs.spans import Span, Style
from reports.styles import BOLD, REGULAR

Look = tuple[str, bool]
"""The font, and whether it is quiet."""


@dataclass(frozen=True)
class _Bit:
    """Letters of one word that are written alike."""

    letters: str
    font: str
    quiet: bool
    wide: float

    @property
    def look(self) -> Look:
        return self.font, self.quiet


_Word = tuple[_Bit, ...]
Line = tuple[_Word, ...]


def broken(spans: Iterable[Span], style: Style, wide: float) -> Iterator[Line]:
    for line in _own_lines(spans):
        yield from _in_lines(_words(line, style), style, wide)


def _own_lines(spans: Iterable[Span]) -> Iterator[list[Span]]:
    line: list[Span] = []
    for span in spans:
        first, *others = span.text.splitlines() or [""]
        line.append(Span(first, span.strong, span.quiet))
        for other in others:
            yield line
            line = [Span(other, span.strong, span.quiet)]
    yield line


def _words(line: Iterable[Span], style: Style) -> Iterator[_Word]:
    word: list[_Bit] = []
    for span in line:
        own = BOLD if span.strong else style.font
        # The runs of a text begin and end with letters.
        edges = " " * span.text[:1].isspace(), " " * span.text[-1:].isspace()
        of = [(own, edges[0]), *_fonts(span.text, own), (own, edges[1])]
        for font, letters in of:
            head, *others = letters.split(" ")
            word += _bit(head, font, span, style)
            for other in others:
                if word:
                    yield tuple(word)
                word = _bit(other, font, span, style)
    if word:
        yield tuple(word)


def _fonts(text: str, own: str) -> Iterator[tuple[str, str]]:
    return ((own if font == REGULAR else font, letters) for font, letters in runs(text))


def _bit(letters: str, font: str, span: Span, style: Style) -> list[_Bit]:
    if not letters:
        return []
    return [_Bit(letters, font, span.quiet, style.wide(letters, font))]


def _in_lines(words: Iterable[_Word], style: Style, wide: float) -> Iterator[Line]:
    space = _space(style)
    line: list[_Word] = []
    used = 0.0
    for word in words:
        takes = sum(bit.wide for bit in word)
        if line and used + space + takes > wide:
            yield tuple(line)
            line, used = [], 0.0
        if takes > wide:
            *full, word = _chopped(word, style, wide)
            yield from ((part,) for part in full)
            takes = sum(bit.wide for bit in word)
        used += takes + (space if line else 0)
        line.append(word)
    yield tuple(line)


def _chopped(word: _Word, style: Style, wide: float) -> Iterator[_Word]:
    """What is wider than a line, in parts that are not."""
    part: list[_Bit] = []
    used = 0.0
    for bit in word:
        letters = ""
        for letter in bit.letters:
            takes = style.wide(letter, bit.font)
            if used + takes > wide and (part or letters):
                yield (*part, *_again(bit, letters, style))
                part, letters, used = [], "", 0.0
            letters, used = letters + letter, used + takes
        part += _again(bit, letters, style)
    yield tuple(part)


def _again(bit: _Bit, letters: str, style: Style) -> list[_Bit]:
    wide = style.wide(letters, bit.font)
    return [_Bit(letters, bit.font, bit.quiet, wide)] if letters else []


def width_of(line: Line, style: Style) -> float:
    bits = sum(bit.wide for word in line for bit in word)
    return bits + _space(style) * max(len(line) - 1, 0)


@cache
def _space(style: Style) -> float:
    return style.wide(" ", style.font)


def looks_of(line: Line) -> Iterator[tuple[Look, str]]:
    """What is written alike in one go; a space goes with the word before it."""
    spaced = [bit for word in line for bit in _spaced(word)]
    if spaced:
        last = spaced[-1]
        spaced[-1] = _Bit(last.letters.rstrip(" "), last.font, last.quiet, last.wide)
    for look, bits in groupby(spaced, lambda bit: bit.look):
        yield look, "".join(bit.letters for bit in bits)


def _spaced(word: _Word) -> Iterator[_Bit]:
    *first, last = word
    yield from first
    yield _Bit(f"{last.letters} ", last.font, last.quiet, last.wide)
