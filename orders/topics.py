"""What is said of a power, topic by topic, and what no power may leave out."""

from collections.abc import Mapping

from orders.terms import Kind

TOPICS: Mapping[str, str] = {
    "target": "Whom or what",
    "applicant": "Who may issue or apply",
    "court": "Court",
    "standard": "Standard of proof",
    "least": "Least length",
    "greatest": "Greatest length",
    "extension": "Extension",
    "counted": "How it is counted",
    "service": "Service and hearing",
    "contents": "What the notice must say",
    "appeal": "Appeal",
    "review": "Review",
    "interim": "Interim form",
    "superseding": "What replaces what",
    "breach": "Breach and penalty",
    "side-effects": "Side-effects",
    "records": "Records normally kept",
    "unsettled": "What is unsettled",
    "history": "In force, replaced, pending",
}
"""What is said of a power, in the order in which it is read."""

OF_EVERYTHING = ("target", "applicant", "breach")
OF_ORDERS = (
    *("court", "standard", "least", "greatest", "extension", "counted", "service", "appeal"),
    *("review", "interim", "side-effects", "history"),
)
WANTED: Mapping[Kind, tuple[str, ...]] = {
    "clock": OF_EVERYTHING,
    "order": (*OF_EVERYTHING, *OF_ORDERS),
    "interim": (*OF_EVERYTHING, *OF_ORDERS),
    "notice": (*OF_EVERYTHING, *OF_ORDERS, "contents"),
}
"""What has to be said of each kind."""
