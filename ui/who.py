"""Who somebody is, in the words of a page's head: only what its reader may see."""

from collections.abc import Iterator
from datetime import date

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.page import Page
from disrupt.partial import PartialDate
from disrupt.records import Part
from disrupt.records.person import Address, Marker, Photograph, Status

NAME = {"family_name", "given_names", "aliases"}


def value(page: Page, name: str) -> object:
    """Of a field that the reader may see; of any other, nothing."""
    return next((held for field, held in page.values if field.name == name), None)


def said(page: Page, name: str) -> str:
    """A field in words; nothing where it is not recorded."""
    known = ((field, held) for field, held in page.values if field.name == name)
    return next((phrasing.shown(field, held) for field, held in known if held), "")


def name_of(page: Page) -> str:
    return page.subject.called(NAME & {field.name for field, _ in page.values})


def called(page: Page) -> str:
    return page.subject.called({field.name for field, _ in page.values})


def initials(page: Page) -> str:
    """Such as “RE”, as they are spoken."""
    names = (said(page, name) for name in ("given_names", "family_name"))
    return "".join(name[:1].upper() for name in names) or "?"


def born_of(page: Page) -> str:
    """Such as “born 4 March 1994 (32)”."""
    born = value(page, "born")
    if not isinstance(born, PartialDate):
        return ""
    return f"born {phrasing.partial(born)} ({aged(born, page.as_at)})"


def aged(born: PartialDate, day: date) -> str:
    """One number, or the two between which it lies."""
    least, most = _age(born.latest(), day), _age(born.earliest(), day)
    about = "about " if born.about else ""
    return f"{about}{most}" if least == most else f"{about}{least} or {most}"


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def aliases(page: Page) -> str:
    names = value(page, "aliases")
    quoted = ", ".join(f"“{name}”" for name in names) if isinstance(names, tuple) else ""
    return f"also {quoted}" if quoted else ""


def status(page: Page) -> str:
    """What holds now, and from when."""
    (now,) = on_the_day(page, Status)[-1:] or (None,)
    return _status(now) if isinstance(now, Status) else ""


def statuses_before(page: Page) -> list[str]:
    """The newest first."""
    now = on_the_day(page, Status)[-1:]
    earlier = (each for each in reversed(held(page, Status)) if each not in now)
    return [_status(each) for each in earlier if isinstance(each, Status)]


def _status(each: Status) -> str:
    word = word_list("status").says(each.status)
    return f"{word} {phrasing.partial(each.on)}" if each.on else word


def markers(page: Page) -> Iterator[str]:
    """Each with the day from which it is marked."""
    for each in on_the_day(page, Marker):
        if isinstance(each, Marker):
            word = word_list("markers").says(each.marker)
            day = phrasing.partial(each.on) if each.on else phrasing.day(each.recorded_on)
            yield f"{word}, marked {day}"


def whereabouts(page: Page) -> str:
    where, until = said(page, "whereabouts"), said(page, "whereabouts_until")
    return f"{where}, until {until}" if where and until else where


def address(page: Page) -> Address | None:
    (now,) = on_the_day(page, Address)[-1:] or (None,)
    return now if isinstance(now, Address) else None


def photograph(page: Page) -> Photograph | None:
    (latest,) = held(page, Photograph)[-1:] or (None,)
    return latest if isinstance(latest, Photograph) else None


def whose(page: Page) -> str:
    owner, deputy = said(page, "owner"), said(page, "deputy")
    parts = [f"owner {owner}" if owner else "", f"deputy {deputy}" if deputy else ""]
    return ", ".join(part for part in parts if part)


def held(page: Page, part: type[Part]) -> tuple[Part, ...]:
    return next((each.held for each in page.dated if each.part is part), ())


def on_the_day(page: Page, part: type[Part]) -> tuple[Part, ...]:
    return next((each.on_the_day for each in page.dated if each.part is part), ())


def plates(page: Page) -> str:
    return said(page, "vehicles")
