"""The rules of quorum of a register: one added, one changed, one taken off the list."""

from collections.abc import Mapping

from sqlalchemy import func, select

from disrupt import edit
from disrupt.checks import Values
from disrupt.errors import Invalid
from disrupt.records import QuorumRule
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.forum.answers import ANSWERS
from orders.forum.quorum_rules import Rule, own, rule_named
from orders.working import many

ASKED = ("organisations", "ranks", "agencies", "counts", "edition")


def keep(desk: Workspace, word: str, values: Values) -> QuorumRule:
    """By its word: one that came with the program is from now on what this register says of it."""
    if not word.strip():
        raise Invalid(["Say the word by which meetings name the rule."])
    said = {name: values[name] for name in ASKED if name in values}
    if not any(said.get(name) for name in ASKED[:3]):
        raise Invalid(["A rule asks for organisations, for a rank, or for kinds of agencies."])
    held = _held(desk, word)
    if held is None:
        known = _known(desk, word)
        return edit.make(desk, QuorumRule, {**said, "rule": known.word if known else word.strip()})
    return edit.change(desk, held, said)


def offer(desk: Workspace, word: str, *, on: bool) -> QuorumRule:
    """Whether meetings are offered it; those that name it keep it."""
    held = _held(desk, word)
    if held is not None:
        return edit.change(desk, held, {"retired": not on})
    known = _known(desk, word)
    if known is None:
        raise Invalid([f"There is no rule “{word}” here."])
    return edit.make(desk, QuorumRule, {**values_of(known), "rule": known.word, "retired": not on})


def values_of(rule: Rule) -> Mapping[str, object]:
    """As they stand in a form."""
    return {
        "organisations": str(rule.organisations) if rule.organisations else None,
        "ranks": rule.ranks,
        "agencies": rule.agencies,
        "counts": rule.counts,
        "edition": rule.edition,
    }


def in_words(rule: Rule) -> str:
    """What it asks for, and which answers count."""
    if rule.wrong:
        return rule.wrong
    asks = []
    if rule.organisations:
        asks.append(f"at least {many(rule.organisations, 'different organisation')}")
    if rule.ranks:
        asks.append(f"somebody of the rank or post: {' or '.join(rule.ranks)}")
    if rule.agencies:
        asks.append(f"an agency of each kind: {', '.join(rule.agencies)}")
    counts = " and ".join(ANSWERS.get(each, each).lower() for each in rule.counts)
    return f"{capital(' and '.join(asks))}. What counts: {counts}."


def _held(desk: Workspace, word: str) -> QuorumRule | None:
    with desk.store.reading() as session:
        same = func.lower(QuorumRule.rule) == word.strip().lower()
        return session.scalar(select(QuorumRule).where(same).order_by(QuorumRule.id.desc()))


def _known(desk: Workspace, word: str) -> Rule | None:
    with desk.store.reading() as session:
        return rule_named(own(session), word)
