"""A made-up plan of fourteen actions: seven amber, six green and one red, and no outcome rated."""

from datetime import date

from tests.reports.forum import made

RATINGS = "AGAGARAGAGAGAG"
OBJECTIVES = (
    "Identify those who pay for rooms, and stop them before the winter",
    "Make the places where children are met unfit for it",
    "Have each agency record the same people under the same reference",
)
TEXT = (
    "Visit the hotel after midnight on two nights running with licensing and fire safety, read the "
    "guest list under the notice, and bring what does not fit to the next meeting of the forum."
)
EVIDENCE = (
    "Two visits are recorded with their times; the guest list of both nights was copied; the night "
    "manager signed for the notice, and the owner wrote to say that staff were told of it."
)
OUTCOME = (
    "No room has been taken for cash since; two staff asked for the training; one guest was found "
    "to be barred by another hotel, and was told so."
)


def plan(desk, of, **said):
    """Long texts in each, so that it takes several pages."""
    agency = made.agency(desk)
    for number, rating in enumerate(RATINGS):
        known = {
            "objective": OBJECTIVES[number % 3],
            "action_rag": rating,
            "evidence": EVIDENCE,
            "outcome": OUTCOME,
            "accountable": "Head of community safety",
            "owner": "Beatrix Hebblewick",
            "agency": agency.reference,
            "partners": ("Licensing", "Fire and rescue", "Children’s social care"),
            "due": date(2026, 12, 3),
            "closed": date(2026, 11, 20) if rating == "G" else None,
        }
        made.action(desk, of, TEXT, **{**known, **said})
