"""The search index asked in widening rings: the same, its beginning, a part, its sound, like it."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    false,
    intersect,
    select,
    text,
    true,
    tuple_,
    union,
)

from disrupt import names
from disrupt.formats import FORMATS
from disrupt.store.index import CODE, SOUND, WORD, index_text
from disrupt.store.schema import index_entry, index_key

AFTER_ALL = "\U0010ffff"
PART = 3
ALIKE = 4
ALIKE_AT_MOST = 200
REFERENCE = re.compile(r"(.+-[0-9]{4}-)([0-9]{1,4})")
# No name has more, and each word is a search of its own.
WORDS_AT_MOST = 12
NO_WALL = true()

Subject = tuple[str, int]
Ids = Select[Any]

entry, key = index_entry.c, index_key.c


@dataclass(frozen=True)
class Query:
    """What was typed, in every form in which it may be found."""

    text: str
    words: tuple[str, ...]
    squashed: str
    codes: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Query":
        tidied = {form.tidy(text) for form in FORMATS.values()} | {_numbered(text)}
        codes = frozenset(code for each in {text, *tidied} if (code := names.code(each)))
        return cls(text, names.words(text)[:WORDS_AT_MOST], names.squashed(text), codes)


def _numbered(text: str) -> str:
    """A reference with the noughts before its number, which people leave out."""
    found = REFERENCE.fullmatch(text.strip())
    return f"{found[1]}{int(found[2]):04}" if found else text


def _same(form: str, text: str) -> Ids:
    return select(key.entry_id).where(key.form == form, key.key == text)


def _beginning(form: str, text: str) -> Ids:
    return select(key.entry_id).where(key.form == form, key.key >= text, key.key < text + AFTER_ALL)


def _part(form: str, text: str) -> Ids:
    """A part of a word. What is shorter than three letters is only looked for at a beginning."""
    if len(text) < PART:
        return _beginning(form, text)
    return select(index_text.c.rowid).where(index_text.c.folded.op("MATCH")(f'"{text}"'))


def _sounding(form: str, text: str) -> Ids:
    return _same(SOUND, names.sound(text)) if form == WORD else _same(form, text)


RINGS: tuple[Callable[[str, str], Ids], ...] = (_same, _beginning, _part, _sounding)


class Lookup:
    """One search, over the fields that the searcher may see."""

    def __init__(
        self,
        connection: Connection,
        query: Query,
        allowed: Collection[tuple[str, str]],
        within: ColumnElement[bool] = NO_WALL,
    ) -> None:
        self._connection = connection
        self._query = query
        self._seen = tuple_(entry.source_kind, entry.field).in_(sorted(allowed)) & within

    def rings(self, limit: int) -> Iterator[tuple[int, Subject]]:
        """Subjects, each with the number of the narrowest ring it stands in, until it is enough.

        Whoever is merely like what was typed is looked for only where nobody else was found.
        """
        found: set[Subject] = set()
        for kind, number in self._connection.execute(self._its_own()):
            found.add((kind, number))
            yield 0, (kind, number)
        for ring, statement in enumerate(self._statements(limit)):
            if len(found) >= limit or (found and ring == self._widest):
                return
            for kind, number in self._connection.execute(statement.limit(limit + len(found))):
                if (kind, number) not in found:
                    found.add((kind, number))
                    yield ring, (kind, number)

    def entries(self, subjects: Collection[Subject]) -> Iterator[Row[Any]]:
        """Everything searchable that the searcher may see of these subjects."""
        of_them = tuple_(entry.subject_kind, entry.subject_id).in_(sorted(subjects))
        yield from self._connection.execute(select(index_entry).where(of_them, self._seen))

    @cached_property
    def _widest(self) -> int:
        """A number with which something begins is not looked for in the middle of others."""
        codes = self._query.codes if any(map(str.isdigit, self._query.squashed)) else ()
        begun = [self._subjects([_beginning(CODE, code)]).limit(1) for code in codes]
        is_known = any(self._connection.execute(each).first() for each in begun)
        return RINGS.index(_part) if is_known else len(RINGS)

    def _statements(self, limit: int) -> Iterator[Any]:
        for widest in range(1, len(RINGS) + 1):
            yield self._ring(RINGS[:widest], limit)
        yield union(self._subjects(self._alike()))

    def _its_own(self) -> Any:  # noqa: ANN401 - a select of two columns
        """Whatever bears this very reference, however many others name it."""
        same = key.form == CODE, key.key.in_(sorted(self._query.codes))
        return self._subjects([select(key.entry_id).where(*same)]).where(entry.field == "reference")

    def _ring(self, forms: tuple[Callable[[str, str], Ids], ...], limit: int) -> Any:  # noqa: ANN401
        """Every word typed, each in any of these forms; or all of it, run together or as a code."""
        query = self._query
        whole = [(WORD, query.squashed)] * bool(query.squashed) + [(CODE, c) for c in query.codes]
        of_all = self._subjects(form(*each) for each in whole for form in forms)
        # Of what many thousands begin with, no more than is asked for is put together.
        ways = [select(of_all.distinct().limit(2 * limit).subquery())]
        if len(query.words) > 1:
            each_word = (self._subjects(f(WORD, word) for f in forms) for word in query.words)
            ways.append(select(intersect(*each_word).subquery()))
        return union(*ways)

    def _subjects(self, ids: Iterable[Any]) -> Any:  # noqa: ANN401 - a select of two columns
        found = select(entry.subject_kind, entry.subject_id)
        return found.where(entry.id.in_(union(*ids)), self._seen)

    def _alike(self) -> Iterator[Any]:
        """Whatever shares letters with it, for a slip of the finger; the asker measures that."""
        letters = self._query.squashed
        threes = {letters[at : at + PART] for at in range(len(letters) - PART + 1)}
        if len(letters) >= ALIKE:
            any_of = " OR ".join(f'"{three}"' for three in sorted(threes))
            matching = select(index_text.c.rowid).where(index_text.c.folded.op("MATCH")(any_of))
            yield select(matching.order_by(text("rank")).limit(ALIKE_AT_MOST).subquery())
        else:
            yield select(key.entry_id).where(false())
