"""Somebody or some place as a meeting considers them: each thing said under its class of reader."""

from dataclasses import dataclass
from datetime import date

from disrupt.fields import Seen
from orders.forum.score import Score


@dataclass(frozen=True)
class Said:
    """One thing that is said, and which line of the table of audiences decides who may see it."""

    says: str
    seen: Seen
    reference: str = ""
    """Of the record that says so."""
    sort: str = ""
    """What of its class it is, where an audience may see only some of it; of an action, whose."""


@dataclass(frozen=True)
class ActionLine:
    reference: str
    number: str
    """As it is spoken of: 41, of A-2026-0041."""
    action: str
    agency: str
    owner: str
    due: date | None
    closed: date | None
    days_over: int
    """Nought where it is not overdue."""
    action_rag: str
    outcome_rag: str
    """Empty is “not rated”."""
    carried: bool
    """Set at an earlier meeting, and still open."""


@dataclass(frozen=True)
class PlanLine:
    reference: str
    objective: str
    tactic: str
    agency: str
    owner: str
    due: date | None
    closed: date | None
    outcome: str = ""
    """What came of it."""


@dataclass(frozen=True)
class RecordedBy:
    """Whether an agency has recorded them on its own system."""

    agency: str
    """Its reference, or its name."""
    called: str
    state: str
    their_reference: str = ""


@dataclass(frozen=True)
class Decided:
    """The row of the agenda as it stands."""

    item: str = ""
    state: str = ""
    reason: str = ""
    decision: str = ""
    support: str = ""
    referred_by: str = ""


@dataclass(frozen=True)
class Considered:
    meeting: str
    about: str
    kind: str
    name: str
    status: Said | None
    """Such as “charged 9 October 2026”."""
    welfare: Said | None
    since: date | None
    """The day of the last meeting; what changed is told from then on."""
    changed: tuple[Said, ...]
    binds: tuple[Said, ...]
    ends_next: tuple[Said, ...]
    justice: tuple[Said, ...]
    open: tuple[Said, ...]
    """Open, and not considered."""
    ruled_out: tuple[Said, ...]
    plans: tuple[PlanLine, ...]
    actions: tuple[ActionLine, ...]
    decided: Decided
    recorded: tuple[RecordedBy, ...]
    score: Score | None
    no_score: str = ""
    """Why there is none."""
    contact: Said | None = None
    """Whom to ask for support, beside the welfare line."""
