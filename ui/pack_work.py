"""What the page of packs has worked out beside the window; what draws is brought in by need."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from disrupt import phrasing
from disrupt.errors import Trouble
from disrupt.moments import beginning
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.audiences import Audience
from orders.forum.meetings import meetings
from orders.packs import rules
from orders.packs.checking import Check
from orders.packs.checks import checks
from orders.packs.copies import Listed, copies
from orders.packs.gather import gather
from orders.packs.number import as_bytes, number
from orders.packs.pack import Pack
from orders.packs.recipients import Recipient, known_agencies, recipients
from orders.reckoning import Law
from orders.working import many
from reports.packs.paper_value import GATHERING, LEAVING_OUT, Asked
from reports.ways import Way
from ui.kept_pack import KeptPack
from ui.meeting_head import said
from ui.pack_values import AtFirst, Checked, Numbered, Remark, Row, Sort, Wanted, copies_said


def at_first(desk: Workspace, meeting: str) -> AtFirst:
    """Those invited, and what is settled of packs."""
    settled = rules.shipped()
    held = next(each for each in meetings(desk) if each.reference == meeting)
    invited = recipients(desk, meeting)
    return AtFirst(
        meeting=f"{held.forum or 'Meeting'}, {said(held.at)}",
        recipients=invited,
        agencies=known_agencies(desk),
        issued=_issued(copies(desk, meeting)),
        keep_until=settled.keep_until(desk.today),
        purpose=f"Meeting {meeting} of {said(held.at)}",
        gateway=settled.gateway,
        necessity=settled.necessity,
    )


def _issued(before: Sequence[Listed]) -> str:
    """Nothing where none was."""
    if not before:
        return ""
    last = max((each.issued for each in before), key=beginning)
    were = "was" if len(before) == 1 else "were"
    on = "on" if len({each.issued for each in before}) == 1 else "the last of them on"
    return (
        f"{copies_said(len(before))} of this meeting {were} issued already, {on} "
        f"{phrasing.when(last)}."
    )


def checked(
    desk: Workspace, law: Law, of: tuple[KeptPack, str, Wanted, AtFirst], task: Task
) -> Checked:
    """Of a meeting, as it was asked, beside what stood there at first."""
    kept, meeting, wanted, first = of

    def step(done: int, every: int) -> None:
        task.reach(GATHERING, done, every)

    step(0, 0)
    pack = kept.gather(partial(gather, desk, law, meeting, as_at=wanted.as_at, step=step))
    numbered = _numbered(desk, meeting, wanted, dict(first.agencies))
    return Checked(
        as_at=pack.head.as_at,
        remarks=tuple(_remarks(wanted, first.recipients)),
        facts=tuple(_facts(pack, wanted, len(numbered))),
        sorts=tuple(_sorts(desk, pack, numbered, task)),
    )


def preview(desk: Workspace, law: Law, of: tuple[KeptPack, str, Numbered], task: Task) -> bytes:
    """One copy as it would leave, but for its line in the log. That somebody looked is there."""
    from reports.packs.drawn import draw
    from reports.packs.paper_value import papers
    from reports.packs.stamp import Stamp

    kept, meeting, copy = of
    (paper,) = papers(desk, law, meeting, (copy.asked,), task=task, gathered=kept.needed())
    stamp = Stamp(
        number=copy.number,
        of=copy.of,
        recipient=copy.asked.recipient,
        log=desk.store.head().short,
        pack_number=number(as_bytes(paper)),
        by=desk.store.actor.name,
        made=desk.store.clock.now(),
    )
    return draw(paper, stamp, task)


def issue(
    desk: Workspace, law: Law, of: tuple[KeptPack, str, Wanted], task: Task
) -> tuple[str, ...]:
    """All of them, as they were checked; the references of the copies."""
    from reports.packs import issuing

    kept, meeting, wanted = of
    pack = kept.needed()
    how = issuing.Issuing(
        where=wanted.where,
        purpose=wanted.purpose,
        necessity=wanted.necessity,
        gateway=wanted.gateway,
        as_at=pack.head.as_at,
        passphrase=wanted.passphrase,
        keep_until=wanted.keep_until,
        # Who gets more than one was said when they were checked.
        several=True,
        gathered=pack,
    )
    # Stopped while it waited for its turn, it does not even look.
    task.reach(GATHERING)
    asked = [asked_of(each) for each in wanted.rows]
    return issuing.issue(desk, law, meeting, asked, how=how, task=task)


def issued_yet(trouble: Trouble) -> tuple[str, ...]:
    """The copies that are in the register, though not all of them got there."""
    from reports.packs import issuing

    return trouble.issued if isinstance(trouble, issuing.NotAllGone) else ()


def need_long(passphrase: str) -> None:
    from reports.packs import passphrase as passphrases

    passphrases.need_long(passphrase)


def asked_of(row: Row) -> Asked:
    return Asked(cast(Audience, row.audience), row.agency, row.name)


def _numbered(
    desk: Workspace, meeting: str, wanted: Wanted, called: Mapping[str, str]
) -> tuple[Numbered, ...]:
    """After those that were issued before."""
    before = max((each.number for each in copies(desk, meeting)), default=0)
    of = before + len(wanted.rows)
    return tuple(
        Numbered(at, of, asked_of(row), called.get(row.agency, row.agency))
        for at, row in enumerate(wanted.rows, start=before + 1)
    )


def _sorts(desk: Workspace, pack: Pack, numbered: Sequence[Numbered], task: Task) -> Iterator[Sort]:
    """Copies that tell and leave out the same are alike, whatever the agency."""
    asked = dict.fromkeys((each.asked.audience, each.asked.agency) for each in numbered)
    found = checks(desk, pack, tuple(asked), step=partial(task.reach, LEAVING_OUT))
    alike: dict[Check, list[Numbered]] = defaultdict(list)
    for each in numbered:
        check = found[each.asked.audience, each.asked.agency]
        alike[replace(check, agency="")].append(each)
    for check, several in alike.items():
        yield Sort(check, tuple(several))


def _remarks(wanted: Wanted, invited: Sequence[Recipient]) -> Iterator[Remark]:
    by_name = {each.name: each for each in invited}
    times = Counter(row.name.casefold() for row in wanted.rows)
    for name in dict.fromkeys(row.name for row in wanted.rows if times[row.name.casefold()] > 1):
        yield _of(name, "gets more than one copy. Leave one out, unless it is meant so.")
    for row in wanted.rows:
        known = by_name.get(row.name)
        if known and known.items:
            items = " and ".join(known.items)
            yield _of(row.name, f"is invited only to {items}; the copy tells of every item.")


def _of(name: str, says: str) -> Remark:
    return f"{name}, {says}" if "," in name else f"{name} {says}", f"Somebody {says}"


def _facts(pack: Pack, wanted: Wanted, how_many: int) -> Iterator[str]:
    yield f"As at {phrasing.when(pack.head.as_at)}. {many(len(pack.pages), 'subject')} in all."
    if pack.late:
        yield f"{many(len(pack.late), 'date')} passed that nobody has dealt with; each is on it."
    yield (
        f"For: {wanted.purpose}. Under: {wanted.gateway}. "
        f"Each is kept as it leaves until {phrasing.day(wanted.keep_until)}."
    )
    if wanted.passphrase:
        yield f"{copies_said(how_many)} will open only with the passphrase."


def kept(desk: Workspace, reference: str, _task: Task) -> bytes:
    """Of an issued copy, as it left. That somebody looked is in the log before."""
    from reports.packs.kept import bytes_of

    return bytes_of(desk, reference)


def reprint(desk: Workspace, reference: str, how: tuple[Way, str, str], task: Task) -> object:
    """On this way, for this purpose, and with this passphrase or none."""
    from reports.packs import reprint as reprints

    where, purpose, passphrase = how
    return reprints.reprint(desk, reference, where, purpose, passphrase=passphrase, task=task)
