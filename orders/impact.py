"""What the impact of a disruption counts as: major stands on evidence and on two people."""

from typing import Protocol

MAJOR = "major"
UNTIL_AGREED = "moderate"
UNPROVEN = "no evidence"
WAITS = "waits for agreement"
AGREED = "agreed"


class Graded(Protocol):
    """A disruption, as far as its impact goes."""

    @property
    def impact(self) -> str | None: ...
    @property
    def evidence(self) -> str | None: ...
    @property
    def graded_by(self) -> str | None: ...
    @property
    def moderated_by(self) -> str | None: ...


def counted(
    impact: str | None,
    *,
    evidence: str | None,
    graded_by: str | None,
    moderated_by: str | None,
) -> str:
    """Major counts as moderate without evidence, and until a second person agrees."""
    if impact != MAJOR or (bool(said(evidence)) and _is_agreed(graded_by, moderated_by)):
        return impact or ""
    return UNTIL_AGREED


def counts_as(of: Graded) -> str:
    return counted(
        of.impact, evidence=of.evidence, graded_by=of.graded_by, moderated_by=of.moderated_by
    )


def agreement(of: Graded) -> str:
    """How far a major impact has got; of any other nothing is asked."""
    if of.impact != MAJOR:
        return ""
    if not said(of.evidence):
        return UNPROVEN
    return AGREED if _is_agreed(of.graded_by, of.moderated_by) else WAITS


def said(text: object) -> str:
    """As two who write it differently would agree on it."""
    return str(text or "").strip().casefold()


def _is_agreed(graded_by: str | None, moderated_by: str | None) -> bool:
    """Nobody agrees with themselves."""
    agreed = said(moderated_by)
    return bool(agreed) and agreed != said(graded_by)
