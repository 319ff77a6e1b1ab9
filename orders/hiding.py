"""Names left out of free words: as a list writes them, as they are spoken, in any capitals."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from re import Match, Pattern

Hide = Callable[[str], str]
APOSTROPHES = "'‘’ʼ´`"
ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
ONE_LETTER = str.maketrans("ıİ", "ii")
"""A search in any capitals takes them for one, and capitals made small do not."""
UNSEEN = "Cf"
"""The sort of sign that stands in a text and is not seen, such as a space of no width."""
WORD = re.compile(r"\w+")


def hiding(
    names: Iterable[str], texts: Iterable[str], instead: str, keep: Collection[str] = ()
) -> Hide:
    """What puts other words where a name stands, whichever of its forms; but for names to keep.

    Of the many names of a register only those that may occur are looked for. Words in which
    nothing is hidden stay as they were written.
    """
    there = words_of(texts)
    kept = _occurring(keep, there)
    hidden = _occurring(names, there) - kept
    return _Hiding(hidden, kept, instead).hide if hidden else str


def words_of(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in _words(_even(text)))


def may_occur(name: str, words: Collection[str]) -> bool:
    """Whether some form of it is made of these words alone."""
    return bool(_occurring((name,), words))


class _Hiding:
    """In each text only those forms are looked for whose words stand in it, and in each once."""

    def __init__(
        self, hidden: Collection["_Form"], kept: Collection["_Form"], instead: str
    ) -> None:
        self._hidden, self._instead = frozenset(hidden), instead
        self._by_word: dict[str, list[_Form]] = defaultdict(list)
        for form in {*hidden, *kept}:
            self._by_word[max(form.words, key=len)].append(form)
        self._left: dict[str, str] = {}
        self._patterns: dict[frozenset[_Form], Pattern[str]] = {}

    def hide(self, said: str) -> str:
        if said not in self._left:
            self._left[said] = self._without_names(said)
        return self._left[said]

    def _without_names(self, said: str) -> str:
        even = _even(said)
        forms = self._occurring(frozenset(_words(even)))
        if forms.isdisjoint(self._hidden):
            return said
        left = self._pattern(forms).sub(self._hide_one, even)
        return said if left == even else left

    def _occurring(self, words: frozenset[str]) -> frozenset["_Form"]:
        forms = (form for word in words for form in self._by_word.get(word, ()))
        return frozenset(form for form in forms if form.words <= words)

    def _pattern(self, forms: frozenset["_Form"]) -> Pattern[str]:
        if forms not in self._patterns:
            hidden = forms & self._hidden
            self._patterns[forms] = _pattern(hidden, forms - hidden, self._instead)
        return self._patterns[forms]

    def _hide_one(self, found: Match[str]) -> str:
        return self._instead if found.lastindex else found.group()


def _pattern(hidden: Collection["_Form"], kept: Collection["_Form"], instead: str) -> Pattern[str]:
    """A group for each that is hidden. What was put there before is no name."""
    longest_first = sorted(
        {*hidden, *kept}, key=lambda form: (-len(form.says), form.says, form.is_whole)
    )
    each = (f"({form.pattern})" if form in hidden else form.pattern for form in longest_first)
    return re.compile("|".join((re.escape(instead), *each)))


def _even(text: str) -> str:
    """As two who type the same name would type it: accents and gaps alike."""
    if text.isascii():
        return " ".join(text.split())
    seen = "".join(sign for sign in text if unicodedata.category(sign) != UNSEEN)
    return " ".join(unicodedata.normalize("NFC", seen).split())


def _words(even: str) -> Iterable[str]:
    return WORD.findall(even.translate(ALIKE).translate(ONE_LETTER).casefold())


@dataclass(frozen=True)
class _Form:
    says: str
    is_whole: bool
    """Family and given name; else it may be a word too, which is written in small letters."""

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(_words(self.says))

    @property
    def pattern(self) -> str:
        as_said, in_capitals = re.escape(self.says), re.escape(self.says.upper())
        says = f"(?i:{as_said})" if self.is_whole else f"(?:{as_said}|{in_capitals})"
        return rf"(?<!\w){says}(?!\w)".replace("'", f"[{APOSTROPHES}]")


def _occurring(names: Iterable[str], words: Collection[str]) -> set[_Form]:
    """What has no word in it is no name; of most, none of its words stands there."""
    there = frozenset(words)
    evened = (_even(name).translate(ALIKE) for name in names)
    forms = (form for name in evened if not there.isdisjoint(_words(name)) for form in _forms(name))
    return {form for form in forms if form.words and form.words <= there}


def _forms(name: str) -> Iterator[_Form]:
    """As a list writes it, and as it is spoken; “Exley, Robin Lee” is Robin Exley too.

    With its reference behind it, it stands nowhere but as the program wrote it.
    """
    if name.endswith(")"):
        yield _Form(name, is_whole=True)
        return
    said = [part for part in name.split(", ") if part.strip() and not part.startswith("born ")]
    if len(said) == 1:
        yield _Form(said[0], is_whole=False)
    if len(said) == 2:
        family, given = said
        for each in dict.fromkeys((given, given.split()[0])):
            for form in (f"{family}, {each}", f"{family} {each}", f"{each} {family}"):
                yield _Form(form, is_whole=True)
