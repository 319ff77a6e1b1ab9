"""What a profile counts of a cohort: the panel, and what everybody falls into one part of."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from disrupt.lists import Word, word_list
from disrupt.records.base import capital
from reports.figures.cohort import Band, Someone, panel
from reports.figures.report import Sort

PEOPLE, AGED = "people", "age known"
OTHER_WORD = "A word of no list"
Is = Callable[[Someone], bool]


@dataclass(frozen=True)
class Part:
    """Some of the cohort, under a name; a share of those of whom it is known."""

    id: str
    label: str
    counts: Is
    known: Is | None = None
    """All of them, where nothing is said."""
    sort: Sort = "row"


@dataclass(frozen=True)
class Split:
    """Everybody is in one of its parts, or it is not recorded of them."""

    id: str
    title: str
    rows: tuple[Part, ...]
    rest: tuple[Part, ...]
    """Of how many it is recorded and of how many not, where it may not be, and all of them."""


EVERYBODY = Part(PEOPLE, "All", lambda each: True, sort="total")


def panel_parts() -> Iterator[Part]:
    over, male, ethnicity = panel().over, panel().male, _has("ethnicity_self")
    yield replace(EVERYBODY, label="Known or alleged", sort="row")
    yield Part(f"sex {male}", capital(male), _is("sex", male), _has("sex"))
    yield Part(AGED, "Age known to the year", lambda each: each.age is not None)
    yield Part("over", f"Over {over}", _is_over(over), _is_known_whether_over(over))
    yield Part("ethnicity_self recorded", "Ethnicity recorded, self-defined", ethnicity)
    yield Part("ethnicity_self not white british", "Not white British", _is_not_british, ethnicity)
    for word in panel().markers:
        yield Part(f"marker {word}", f"Warning marker: {word}", _holds("markers", word))
    for word in panel().families:
        yield Part(f"linked {word}", f"Linked offences: {word}", _holds("families", word))
    yield Part("resident yes", "Resident in the area", _is_resident(True))


def splits() -> Iterator[Split]:
    statuses = [word for group in panel().groups for word in group.statuses]
    held = tuple(_part("status", word) for word in statuses)
    yield Split("status", "Status on the day", held, (EVERYBODY,))
    yield _split("sex", "Sex", _has("sex"), _words("sex"))
    bands = [Part(f"bands {each.label}", each.label, _is_in(each)) for each in panel().bands]
    yield _split("bands", "Age", _is_in_a_band, bands)
    british = [
        Part("ethnicity_self white british", "White British", _is_british),
        Part("ethnicity_self not white british", "Not white British", _is_not_british),
        _of_no_list("ethnicity_self"),
    ]
    for field, title, parts in (
        ("ethnicity_self", "Ethnicity, self-defined", british),
        ("ethnicity_observed", "Ethnicity, observed", _words("ethnicity_observed")),
    ):
        yield _split(field, title, _has(field), parts)
    yield Split(
        "resident",
        "Residence",
        (
            Part("resident yes", "Resident in the area", _is_resident(True)),
            Part("resident no", "Resident elsewhere", _is_resident(False)),
        ),
        (Part("resident not known", "Not known", _is_resident(None)), EVERYBODY),
    )


def _split(name: str, title: str, known: Is, parts: Sequence[Part]) -> Split:
    """Each a share of those of whom it is recorded: they are in one of the parts."""
    rest = (
        Part(f"{name} recorded", "Recorded", known, sort="subtotal"),
        Part(f"{name} not recorded", "Not recorded", lambda each: not known(each)),
        EVERYBODY,
    )
    return Split(name, title, tuple(replace(part, known=known) for part in parts), rest)


def _words(field: str) -> list[Part]:
    """Each word of a list that says something, and what is in none."""
    unknown = {word.casefold() for word in panel().unknown[field]}
    offered = [word for word in _listed(field) if word.word.casefold() not in unknown]
    return [*(_part(field, word.word) for word in offered), _of_no_list(field)]


def _part(field: str, word: str) -> Part:
    label = capital(word_list(field).says(word))
    return Part(f"{field} {word.casefold()}", label, _is(field, word))


def _of_no_list(field: str) -> Part:
    def is_so(each: Someone) -> bool:
        said: str = getattr(each, field)
        return bool(said) and not word_list(field).knows(said)

    return Part(f"{field} of no list", OTHER_WORD, is_so)


def _listed(field: str) -> Sequence[Word]:
    known = word_list(field)
    return (*known.words, *known.historic)


def _has(field: str) -> Is:
    return lambda each: bool(getattr(each, field))


def _is(field: str, word: str) -> Is:
    return lambda each: bool(getattr(each, field) == word.casefold())


def _holds(field: str, word: str) -> Is:
    return lambda each: word in getattr(each, field)


def _is_british(each: Someone) -> bool:
    return each.ethnicity_self == panel().white_british.casefold()


def _is_not_british(each: Someone) -> bool:
    said = each.ethnicity_self
    return word_list("ethnicity_self").knows(said) and not _is_british(each)


def _is_resident(whether: bool | None) -> Is:
    return lambda each: each.resident is whether


def _is_in(band: Band) -> Is:
    """Both the youngest and the oldest that they can be."""
    return lambda each: bool(
        each.ages and band.from_age <= each.ages[0] and each.ages[1] <= band.to_age
    )


def _is_in_a_band(each: Someone) -> bool:
    return any(_is_in(band)(each) for band in panel().bands)


def _is_over(years: int) -> Is:
    """From the birthday after it on."""
    return lambda each: bool(each.ages and each.ages[0] > years)


def _is_known_whether_over(years: int) -> Is:
    return lambda each: bool(each.ages and (each.ages[0] > years or each.ages[1] <= years))
