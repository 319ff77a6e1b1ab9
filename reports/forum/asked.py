"""Who is asked to a meeting and what they answered, agency by agency."""

from collections.abc import Iterable, Iterator

from disrupt.records import Attendance
from orders.forum.agencies import Agencies
from orders.forum.answers import ANSWERS
from orders.forum.forums import plain

ORDER = ("yes", "written", "apologies", "no")
UNSAID = "No answer recorded"


def by_agency(known: Agencies, asked: Iterable[Attendance]) -> tuple[str, ...]:
    """Such as “Westmere Police: Lena Tallow (detective inspector), Kit Marsh”."""
    people: dict[str, list[str]] = {}
    for each in asked:
        people.setdefault(known.called(each.agency), []).append(_person(each))
    return tuple(_says(agency, [each for each in of if each]) for agency, of in people.items())


def by_answer(
    known: Agencies, asked: Iterable[Attendance]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Whatever is none of the four answers was not said; nothing where nobody gave one."""
    answers: dict[str, list[Attendance]] = {}
    for each in asked:
        answers.setdefault(ANSWERS.get(plain(each.came), UNSAID), []).append(each)
    for label in (*(ANSWERS[word] for word in ORDER), UNSAID):
        if label in answers:
            yield label, by_agency(known, answers[label])


def _person(of: Attendance) -> str:
    if not of.name:
        return of.rank or ""
    return f"{of.name} ({of.rank})" if of.rank else of.name


def _says(agency: str, people: list[str]) -> str:
    return ": ".join(part for part in (agency, ", ".join(people)) if part) or "somebody unnamed"
