"""Whether a meeting has whom its rule asks for: expected before it, told from its answers after."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from disrupt.lists import word_list
from disrupt.records import Attendance, Meeting
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.forum.agencies import Agencies, agencies
from orders.forum.agenda import Phase
from orders.forum.forums import forum_of, known_forums, plain
from orders.forum.inviting import rows_of
from orders.forum.phase import find_meeting, phase_of
from orders.forum.quorum_rules import PRESENT, Rule, own, rule_named
from orders.forum.ranks import group_of, rank_held, ranks_of

APOLOGIES = ("apologies", "no")
"""The answers of those who are not coming."""
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
NO_RULE = "No rule of quorum is said for this meeting: choose one on its page."
UNKNOWN = "Nobody here knows the rule of quorum “{}”: choose another, or add it under Settings."
SENIOR = "senior police officer"
"""Whose rank is told beside the agencies where the rule asks for none."""


@dataclass(frozen=True)
class Answer:
    """Somebody who was asked to a meeting, or an agency, and what came of it."""

    agency: str
    """Its name, or its reference."""
    kind: str
    name: str
    rank: str
    came: str


@dataclass(frozen=True)
class Weighed:
    """What a rule lacks, a sentence each; and who takes part, in words."""

    missing: tuple[str, ...]
    taking_part: str

    @property
    def enough(self) -> bool:
        return not self.missing


@dataclass(frozen=True)
class Quorum:
    rule: str
    quorate: bool
    """By the recorded answers, whatever the hour."""
    missing: tuple[str, ...]
    says: str
    """Such as “expected to be quorate: 9 agencies, a detective inspector”."""
    edition: str
    expected: bool
    """If everybody comes who was asked and has not declined."""
    expected_missing: tuple[str, ...]


def weigh(rule: Rule, answers: Iterable[Answer]) -> Weighed:
    """By the answers that the rule counts."""
    counts = {plain(each) for each in rule.counts}
    verb = "are present" if counts == {PRESENT} else "take part"
    return _weighed(rule, [each for each in answers if plain(each.came) in counts], verb)


def expect(rule: Rule, answers: Iterable[Answer]) -> Weighed:
    """As if everybody came who has not declined; a written answer, where the rule counts it."""
    counts = {plain(each) for each in rule.counts}
    known = {plain(each.word) for each in word_list("attendance").words}
    open_to = counts | ({""} if PRESENT in counts else set())
    found = [(each, plain(each.came)) for each in answers]
    coming = [each for each, came in found if (came if came in known else "") in open_to]
    return _weighed(rule, coming, "are expected")


def quorum(desk: Workspace, reference: str) -> Quorum:
    """Of a meeting, by the rule that it names, or its forum."""
    with desk.store.reading() as session:
        meeting = find_meeting(desk, session, reference)
        forum = forum_of(known_forums(session), meeting)
        word = meeting.rule or (forum.rule if forum else None) or ""
        rule = rule_named(own(session), word) if word else None
        answers = answers_of(session, meeting)
    phase = phase_of(meeting, desk.store.clock.now())
    if rule and not rule.wrong:
        return _told(rule, phase, weigh(rule, answers), expect(rule, answers))
    nothing = Weighed((rule.wrong if rule else UNKNOWN.format(word) if word else NO_RULE,), "")
    return _told(rule or Rule(word), phase, nothing, nothing)


def answers_of(session: Session, meeting: Meeting) -> tuple[Answer, ...]:
    """Of its attendance; an agency is one, by whichever of its names it is written."""
    known = agencies(session)
    return tuple(_answer(row, known) for row in rows_of(session, meeting))


def _answer(row: Attendance, known: Agencies) -> Answer:
    return Answer(
        agency=known.called(row.agency),
        kind=known.kind(row.agency),
        name=row.name or "",
        rank=row.rank or "",
        came=row.came or "",
    )


def _told(rule: Rule, phase: Phase, now: Weighed, then: Weighed) -> Quorum:
    told, prefix = (then, "expected to be ") if phase == "before" else (now, "")
    verdict = f"{prefix}quorate" if told.enough else f"not {prefix}quorate"
    why = told.taking_part if told.enough else " ".join(map(_within, told.missing))
    return Quorum(
        rule=rule.word,
        quorate=now.enough,
        missing=now.missing,
        says=f"{verdict}: {why.rstrip('.')}",
        edition=rule.edition,
        expected=then.enough,
        expected_missing=then.missing,
    )


def _weighed(rule: Rule, taking_part: Sequence[Answer], verb: str) -> Weighed:
    missing = tuple(each for lacks in LACKS for each in lacks(rule, taking_part, verb))
    there = _agencies(len(_organisations(taking_part)))
    rank = _highest(taking_part, rule.ranks or (SENIOR,))
    return Weighed(missing, f"{there}, {_a(rank)}" if rank else there)


def _too_few(rule: Rule, taking_part: Sequence[Answer], verb: str) -> Iterator[str]:
    there = len(_organisations(taking_part))
    if there < rule.organisations:
        more = rule.organisations - there
        noun = "organisation" if more == 1 else "organisations"
        yield f"{_number(more)} more {noun}: {there} of {rule.organisations} {verb}."


def _no_rank(rule: Rule, taking_part: Sequence[Answer], verb: str) -> Iterator[str]:
    if not rule.ranks or _highest(taking_part, rule.ranks):
        return
    does = "is expected" if verb == "are expected" else "contributes"
    groups = [group for each in rule.ranks if (group := group_of(each))]
    others = [each for each in rule.ranks if group_of(each) is None]
    lacks = " or ".join([*(each.says for each in groups), *(_a(each) for each in others)])
    nobody = groups[0].nobody if len(rule.ranks) == len(groups) == 1 else "nobody of such a rank"
    yield f"{capital(lacks)}: {nobody} {does}."


def _no_kind(rule: Rule, taking_part: Sequence[Answer], verb: str) -> Iterator[str]:
    there = {plain(each.kind) for each in taking_part}
    does = "is expected" if verb == "are expected" else "takes part"
    for kind in rule.agencies:
        if plain(kind) not in there:
            yield f"{capital(kind)}: no agency of this kind {does}."


LACKS: tuple[Callable[[Rule, Sequence[Answer], str], Iterator[str]], ...] = (
    *(_too_few, _no_rank, _no_kind),
)


def _organisations(answers: Iterable[Answer]) -> set[str]:
    return {plain(each.agency) for each in answers} - {""}


def _highest(answers: Iterable[Answer], words: Iterable[str]) -> str:
    ranks = ranks_of(words)
    held = {rank_held(each.rank, ranks) for each in answers}
    return next((rank for rank in reversed(ranks) if rank in held), "")


def _agencies(count: int) -> str:
    return "1 agency" if count == 1 else f"{count or 'no'} agencies"


def _number(count: int) -> str:
    return capital(NUMBERS[count]) if count < len(NUMBERS) else str(count)


def _a(rank: str) -> str:
    return f"{'an' if rank[:1].lower() in 'aeiou' else 'a'} {rank}"


def _within(sentence: str) -> str:
    """As it goes on behind a colon."""
    return sentence[:1].lower() + sentence[1:]
