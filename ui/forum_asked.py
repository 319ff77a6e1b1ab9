"""The command about a meeting: whether it is quorate, and what is missing."""

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from disrupt.page import show
from disrupt.records.base import capital
from orders.forum.quorum import Quorum, quorum
from ui.desk import desk
from ui.saying import either
from ui.secret import Secrets

DONE = 0


def tell_quorum(asked: Namespace, secrets: Secrets) -> int:
    """That somebody looked at the meeting stands in the log, as if they had opened its page."""
    with desk(asked, secrets) as at:
        page = show(at, asked.meeting)
        found = quorum(at, page.reference)
    either(asked, _as_json(found), _told(page.says, found))
    return DONE


def _as_json(found: Quorum) -> dict[str, Any]:
    return {
        "quorate": found.quorate,
        "missing": list(found.missing),
        "rule": found.rule or None,
        "edition": found.edition or None,
        "says": found.says,
        "expected": found.expected,
        "expected_missing": list(found.expected_missing),
    }


def _told(meeting: str, found: Quorum) -> Iterable[str]:
    yield meeting
    if found.rule:
        yield f"Rule: {' · '.join(filter(None, (found.rule, found.edition)))}"
    verdict = "quorate" if found.quorate else "not quorate"
    yield f"By the answers recorded: {verdict}."
    yield from (f"  {each}" for each in found.missing)
    if not found.says.startswith(verdict):
        yield f"{capital(found.says)}."
