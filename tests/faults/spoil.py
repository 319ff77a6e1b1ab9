"""Contents of a file with something done to them, the same for the same chance."""

import io
import random
import zipfile

from disrupt.store.driver import PAGE

NASTY = (
    *(b"\0", b'"', b'""', b"\r", b"\n\n", b",", b";", b"\\", b"{", b"}", b"[" * 99, b'"' * 99),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc0\x80", "\u202e".encode(), b"\x1b[31m"),
    *(b"-1", b"9" * 400, b"1e999", b"NaN", b"null", b"true", b"=1+1", b"0000-00-00", b"9999-12-31"),
    *(b"PK\x03\x04", b"<!DOCTYPE x>", b"]]>", b"&#0;", b"../../x", b"%s%n", b"\xf0\x9f\x9a\x93"),
)

Chance = random.Random


def spoilt(content: bytes, chance: Chance) -> bytes:
    """With one to four things done to it."""
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(WAYS)(content, chance)
    return content


def _places(content: bytes, chance: Chance) -> tuple[int, int]:
    first, second = sorted(chance.randint(0, len(content)) for _ in range(2))
    return first, second


def _flip(content: bytes, chance: Chance) -> bytes:
    at = chance.randrange(len(content) or 1)
    return (
        content[:at]
        + bytes(b ^ (1 << chance.randrange(8)) for b in content[at : at + 1])
        + content[at + 1 :]
    )


def _cut(content: bytes, chance: Chance) -> bytes:
    first, second = _places(content, chance)
    return chance.choice((content[:first], content[first:], content[:first] + content[second:]))


def _double(content: bytes, chance: Chance) -> bytes:
    first, second = _places(content, chance)
    return content[:second] + content[first:]


def _insert(content: bytes, chance: Chance) -> bytes:
    first, _ = _places(content, chance)
    return content[:first] + chance.choice(NASTY) + content[first:]


def _swap(content: bytes, chance: Chance) -> bytes:
    first, second = _places(content, chance)
    return content[second:] + content[first:second] + content[:first]


WAYS = (_flip, _flip, _cut, _double, _insert, _insert, _insert, _swap)


def spoilt_pages(content: bytes, chance: Chance) -> bytes:
    """One page of a register spoilt, put in another's place, or gone; the rest as it was."""
    pages = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    at, other = chance.randrange(len(pages)), chance.randrange(len(pages))
    pages[at] = chance.choice((_flip(pages[at], chance), pages[other], spoilt(pages[at], chance)))
    return b"".join(pages)


def spoilt_book(content: bytes, chance: Chance) -> bytes:
    """A workbook of which one part is spoilt, packed as it should be."""
    old, new = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    chosen = chance.choice(old.namelist())
    with zipfile.ZipFile(new, "w") as packed:
        for name in old.namelist():
            part = old.read(name)
            packed.writestr(name, spoilt(part, chance) if name == chosen else part)
    return new.getvalue()
