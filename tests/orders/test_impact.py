"""What the impact of a disruption counts as."""

import pytest

from orders.impact import counted


@pytest.mark.parametrize("impact", ["moderate", "minor", "none", "negative"])
def test_what_is_not_major_counts_as_it_stands(impact: str) -> None:
    assert counted(impact, evidence=None, graded_by=None, moderated_by=None) == impact


def test_an_impact_that_nobody_said_counts_as_none_of_them() -> None:
    assert counted(None, evidence="A notice", graded_by="ana", moderated_by="ben") == ""


@pytest.mark.parametrize(
    ("evidence", "graded_by", "moderated_by", "counts_as"),
    [
        ("A sealed order", "ana", "ben", "major"),
        ("A sealed order", None, "ben", "major"),
        ("A sealed order", "ana", None, "moderate"),
        ("A sealed order", "ana", " Ana ", "moderate"),
        ("A sealed order", "ana", " ", "moderate"),
        (" ", "ana", "ben", "moderate"),
        (None, "ana", "ben", "moderate"),
    ],
)
def test_major_counts_with_evidence_and_a_second_person(
    evidence: str | None, graded_by: str | None, moderated_by: str | None, counts_as: str
) -> None:
    said = counted("major", evidence=evidence, graded_by=graded_by, moderated_by=moderated_by)
    assert said == counts_as
