"""PNC and CRO numbers: how they are typed and written, and the letter that checks them."""

import re

# The stroke parts year from serial. Length says nothing: a short year with a full serial
# is as long as a long year with a short one.
PNC_TYPED = r"(19|20)?([0-9]{2})/([0-9]{1,7})([A-Z])"
PNC = r"(?:19|20)[0-9]{2}/[0-9]{7}[A-Z]"
CRO = r"([0-9]{1,6})/([0-9]{2})([A-Z])"
CRO_SF = r"SF(39|[4-8][0-9]|9[0-5])/([0-9]{1,6})([A-Z])"

CHECK_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"


def pnc_written(found: re.Match[str]) -> str:
    century, year, serial, letter = found.groups()
    return f"{century or _century(year)}{year}/{serial.zfill(7)}{letter}"


def pnc_doubt(text: str) -> str | None:
    year, serial = text[:-1].split("/")
    return _letter_doubt(text[-1], _check_letter(year[2:], serial))


def cro_written(found: re.Match[str]) -> str:
    serial, year, letter = found.groups()
    return f"{serial.zfill(6)}/{year}{letter}"


def cro_doubt(text: str) -> str | None:
    if text.startswith("SF"):
        return _sf_doubt(text)
    serial, year = text[:-1].split("/")
    return _letter_doubt(text[-1], _check_letter(year, serial.zfill(6)))


def _century(year: str) -> str:
    """The oldest criminal record files are of 1939, so a lower year is of this century."""
    return "19" if year >= "39" else "20"


def _check_letter(year: str, serial: str) -> str:
    """What belongs behind two digits of the year and a serial number, here padded already."""
    return CHECK_LETTERS[int(year + serial) % len(CHECK_LETTERS)]


def _letter_doubt(letter: str, right: str) -> str | None:
    if letter == right:
        return None
    return f"The check letter should be {right}: one character may be mistyped."


def _sf_doubt(text: str) -> str | None:
    """The published standards pad the serial of an SF number differently; either letter will do."""
    year, serial = text[2:-1].split("/")
    right = dict.fromkeys((_check_letter(year, serial), _check_letter(year, serial.zfill(6))))
    if text[-1] in right:
        return None
    expected = " or ".join(right)
    return f"The check letter may be wrong: {expected} was expected, but standards differ for SF."
