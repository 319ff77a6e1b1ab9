"""How identifiers are written in Britain: what looks wrong is explained, and nothing is refused."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from disrupt import police_numbers
from disrupt.police_numbers import CRO, CRO_SF, PNC, PNC_TYPED

POLE = "NPCC Minimum POLE Data Standards Dictionary v1.1"

Reading = Callable[[str], str]
Doubt = Callable[[str], str | None]
Rewrite = tuple[str, Callable[[re.Match[str]], str]]  # as it may be typed, and written instead


@dataclass(frozen=True)
class Format:
    """How one kind of identifier is written: as kept, as shown, and why it may be doubted."""

    tidy: Reading
    doubt: Doubt
    source: str
    shown: Reading = str


# Spaces, brackets, dots and dashes that people put inside an identifier, and the
# invisible marks that come with text copied from elsewhere.
_GAPS = re.compile(r"[\s().\-\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\ufeff]+")


def _tidy(*rewrites: Rewrite) -> Reading:
    """The first rewrite that understands the text; what none understands stays as typed."""
    return lambda text: _rewritten(_GAPS.sub("", text).upper(), rewrites) or " ".join(text.split())


def _shown(parts: str) -> Reading:
    """The groups of the pattern with spaces between them."""
    return lambda text: _rewritten(text, ((parts, _parted),)) or text


def _rewritten(text: str, rewrites: tuple[Rewrite, ...]) -> str | None:
    tried = ((re.fullmatch(typed, text), written) for typed, written in rewrites)
    return next((written(found) for found, written in tried if found), None)


def _doubts(*rules: Doubt) -> Doubt:
    """What looks wrong first; a rule may rely on those before it, and a blank is no error."""

    def doubt(text: str) -> str | None:
        return next(filter(None, (rule(text) for rule in rules)), None) if text else None

    return doubt


def _must_be(pattern: str, otherwise: str) -> Doubt:
    return lambda text: None if re.fullmatch(pattern, text) else otherwise


def _whole(found: re.Match[str]) -> str:
    return found.group()


def _parted(found: re.Match[str]) -> str:
    return " ".join(part for part in found.groups() if part)


_NI = r"([A-Z]{2})([0-9]{2})([0-9]{2})([0-9]{2})([A-D]?)"
_NI_START = r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z].*"

_DRIVER = (
    r"[A-Z9]{5}"  # surname
    r"[0-9](?:[05][1-9]|[16][0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]"  # birth; month + 50 if a woman
    r"[A-Z9]{2}[A-Z0-9][A-Z]{2}"  # initials, then three that tell namesakes apart
    r"(?:[0-9]{2})?"  # issue of the card
)

_BRITISH_PLATE = (
    r"[A-HJ-PR-Y]{2}(?!00|01|50)[0-9]{2}[A-HJ-PR-Z]{3}"  # since 2001
    r"|[A-HJ-NPR-TV-Y][0-9]{1,3}[A-HJ-PR-Z]{3}"  # year first
    r"|[A-HJ-PR-Z]{3}[0-9]{1,3}[A-HJ-NPR-TV-Y]"  # year last
    r"|[A-Z]{1,3}[0-9]{1,4}|[0-9]{1,4}[A-Z]{1,3}"  # without a year
    r"|Q[0-9]{1,3}[A-HJ-PR-Z]{3}"  # year not known
)

_POSTCODE_PARTS = r"([A-Z]{1,2}[0-9][A-Z0-9]?|GIR) ?([0-9][A-Z]{2})"
_POSTCODE = (
    r"GIR ?0AA|[A-PR-UWYZ]"
    r"(?:[0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9][ABEHMNPRVWXY])"
    r" ?[0-9][ABD-HJLNP-UW-Z]{2}"
)

_BRITISH_PHONE = r"0[1-9][0-9]{8,9}"
_FOREIGN_PHONE = r"(?!44)[1-9][0-9]{6,14}"
_PHONE_WITHOUT_NOUGHT = r"[1-9][0-9]{8,9}"


def _strange_sign(text: str) -> str | None:
    # Letters and their accents, of any script.
    if all(sign in " -'’" or unicodedata.category(sign)[0] in "LM" for sign in text):
        return None
    return "A name has letters, hyphens and apostrophes only: another sign stands in this one."


_COUNT = r"[0-9]{1,12}"


def _counted(text: str) -> str:
    """Without the commas between its thousands and what stands before it; else as typed."""
    plain = " ".join(text.split())
    typed = re.fullmatch(rf"[0-9]{{1,3}}(,[0-9]{{3}}){{1,3}}|{_COUNT}", plain)
    return (plain.replace(",", "").lstrip("0") or "0") if typed else plain


FORMATS: Mapping[str, Format] = {
    "pnc": Format(
        tidy=_tidy((PNC_TYPED, police_numbers.pnc_written)),
        doubt=_doubts(
            _must_be(PNC, "A PNC number is like 2099/0000001G."), police_numbers.pnc_doubt
        ),
        source=f"{POLE}, DS_072",
    ),
    "cro": Format(
        tidy=_tidy((CRO, police_numbers.cro_written), (CRO_SF, _whole)),
        doubt=_doubts(
            _must_be(
                f"{CRO}|{CRO_SF}",
                "A CRO number is six digits, a stroke, two digits of the year and a letter; "
                "or SF, a year from 39 to 95, a stroke, digits and a letter.",
            ),
            police_numbers.cro_doubt,
        ),
        source=f"{POLE}, DS_071",
    ),
    "ni_number": Format(
        tidy=_tidy((r"[A-Z]{2}[0-9]{6}[A-Z]?", _whole)),
        doubt=_doubts(
            _must_be(_NI, "An NI number is two letters, six digits and a letter from A to D."),
            _must_be(_NI_START, "No real NI number begins with these two letters."),
        ),
        source=f"{POLE}, DS_060",
        shown=_shown(_NI),
    ),
    "driver_number": Format(
        tidy=_tidy((r"[A-Z0-9]{16}(?:[0-9]{2})?", _whole)),
        doubt=_doubts(
            _must_be(_DRIVER, "A driver number is 16 characters: surname 5, birth 6, and 5 more."),
        ),
        source="DVLA driver number, as commonly described",
        shown=_shown(r"([A-Z0-9]{5})([0-9]{6})([A-Z0-9]{5})([0-9]{2})?"),
    ),
    "plate": Format(
        tidy=_tidy((r"(?=.*[0-9])[A-Z0-9]{1,11}", _whole)),
        doubt=_doubts(
            _must_be(r"[A-Z0-9]{1,11}", "A number plate is at most 11 letters and digits."),
            _must_be(_BRITISH_PLATE, "This is not a British pattern: mistyped, or foreign."),
        ),
        source=f"{POLE}, DS_065",
        shown=_shown(
            r"([A-Z]{2}[0-9]{2}|[A-Z][0-9]{1,3})([A-Z]{3})|([A-Z]{3})([0-9]{1,3}[A-Z])"
            r"|([A-Z]{1,3})([0-9]{1,4})|([0-9]{1,4})([A-Z]{1,3})"
        ),
    ),
    "postcode": Format(
        tidy=_tidy((_POSTCODE_PARTS, _parted)),
        doubt=_doubts(
            _must_be(
                _POSTCODE_PARTS,
                "A postcode is written like EC1A 1BB: a part may be missing, "
                "or a letter O or I typed for a 0 or 1.",
            ),
            _must_be(r"[^QVX].*", "No postcode begins with Q, V or X."),
            _must_be(r"GIR.*|.[^IJZ].*", "The second letter is never I, J or Z."),
            _must_be(r".*[^CIKMOV]{2}", "The last two letters are never C, I, K, M, O or V."),
            _must_be(_POSTCODE, "The first half ends in a letter that is not used there."),
        ),
        source=f"{POLE}, DS_010, with its rule for the first letter put right",
    ),
    "phone": Format(
        tidy=_tidy(
            (rf"(?:\+|00)?440?({_PHONE_WITHOUT_NOUGHT})", lambda found: f"0{found[1]}"),
            (rf"(?:\+|00)({_FOREIGN_PHONE})", lambda found: f"+{found[1]}"),
            (f"{_BRITISH_PHONE}|{_PHONE_WITHOUT_NOUGHT}", _whole),
        ),
        doubt=_doubts(
            _must_be(
                rf"{_BRITISH_PHONE}|\+{_FOREIGN_PHONE}|{_PHONE_WITHOUT_NOUGHT}",
                "A British phone number is 0 and nine or ten more digits; "
                "a foreign one begins with + and its country.",
            ),
            _must_be(r"[0+].*", "The first 0 may be missing: spreadsheets drop it."),
        ),
        source="Ofcom National Telephone Numbering Plan",
        shown=_shown(
            r"(02[0-9])([0-9]{4})([0-9]{4})"
            r"|(011[0-9]|01[0-9]1|0[389][0-9]{2})([0-9]{3})([0-9]{3,4})"
            r"|(0[0-9]{4})([0-9]{5,6})"
        ),
    ),
    "grade": Format(
        tidy=_tidy((r"[1-3][A-E][PC]?", _whole)),
        doubt=_doubts(
            _must_be(
                r"[1-3][A-E][PC]?",
                "A grade is a source 1 to 3, an information A to E and a handling P or C, "
                "such as 2BP.",
            ),
        ),
        source="College of Policing, intelligence report 3×5×2",
        shown=_shown(r"([1-3][A-E])([PC])"),
    ),
    "count": Format(
        tidy=_counted,
        doubt=_doubts(_must_be(_COUNT, "A count is a whole number, such as 0 or 1,497.")),
        source="The area return",
        shown=lambda text: f"{int(text):,}" if re.fullmatch(_COUNT, text) else text,
    ),
    "name": Format(
        tidy=_tidy(),
        doubt=_doubts(_must_be(r"(?s).{0,35}", "A name has at most 35 signs."), _strange_sign),
        source=f"{POLE}, DS_031 to DS_033",
    ),
}
