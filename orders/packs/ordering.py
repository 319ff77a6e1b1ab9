"""Subjects by their names, for whoever is not to see what else a list is in the order of."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from orders.packs.pack import Late, Listed, Pack, Row
from orders.packs.subject import Page


def by_name(pack: Pack) -> Pack:
    """Under the headings of the agenda, which stay in their order; whoever is under none last."""
    agenda = tuple(
        replace(each, listed=tuple(sorted(each.listed, key=_named))) for each in pack.agenda
    )
    under = {
        listed.about: at
        for at, heading in reversed([*enumerate(agenda)])
        for listed in heading.listed
    }
    return replace(
        pack,
        agenda=agenda,
        pages=_under(pack.pages, under, len(agenda)),
        late=tuple(sorted(pack.late, key=_by_day)),
        plan=tuple(sorted(pack.plan, key=_by_reference)),
    )


def _under(pages: Iterable[Page], under: Mapping[str, int], last: int) -> tuple[Page, ...]:
    return tuple(sorted(pages, key=lambda page: (under.get(page.about, last), _named(page))))


def _named(of: Listed | Page) -> tuple[str, str]:
    return of.name.says.casefold(), of.about


def _by_day(late: Late) -> tuple[str, str, str]:
    return late.due.isoformat(), late.says.says, late.about


def _by_reference(row: Row) -> tuple[str, str, str]:
    return row.reference.says, " ".join(each.says for each in row.action), row.about
