"""The code on the recovery sheet: 136 random bits and a checksum that finds a slip of the pen."""

import hashlib
import secrets

from disrupt.errors import Trouble

# Crockford's letters: no I, L, O or U, and each of them is read as what it is mistaken for.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = str.maketrans("OILU", "011V")
RANDOM = 17
CHECK = 3
LENGTH = 32
GROUP = 4


def new_code() -> str:
    random = secrets.token_bytes(RANDOM)
    return _grouped(_spelt(random + _check(random)))


def is_code(text: str) -> bool:
    """Whether the text has the shape of a code, right or wrong."""
    letters = _letters(text)
    return len(letters) == LENGTH and all(letter in LETTERS for letter in letters)


def read_code(text: str) -> str:
    """The code as it stands on the sheet, however it was typed."""
    letters = _letters(text)
    if not is_code(text) or not _adds_up(letters):
        raise Trouble(
            "That is not the code on the recovery sheet: a character is mistyped or missing.",
            "Type its eight groups of four again. O and 0, and I, L and 1, count as the same.",
        )
    return _grouped(letters)


def _letters(text: str) -> str:
    return "".join(text.upper().replace("-", " ").split()).translate(READ_AS)


def _adds_up(letters: str) -> bool:
    number = 0
    for letter in letters:
        number = number * len(LETTERS) + LETTERS.index(letter)
    whole = number.to_bytes(RANDOM + CHECK)
    return _check(whole[:RANDOM]) == whole[RANDOM:]


def _check(random: bytes) -> bytes:
    return hashlib.sha256(b"disrupt recovery" + random).digest()[:CHECK]


def _spelt(content: bytes) -> str:
    number = int.from_bytes(content)
    places = range(LENGTH - 1, -1, -1)
    return "".join(LETTERS[number >> (5 * place) & 31] for place in places)


def _grouped(letters: str) -> str:
    return " ".join(letters[at : at + GROUP] for at in range(0, LENGTH, GROUP))
