"""What is a result of a case, and what only goes before one: fewer may know of that."""

RESULT = "result"
RESULTS = frozenset(
    {
        *("caution", "conviction", "acquittal", "no further action", "sentence"),
        *("convicted", "acquitted", "ruled out"),
    }
)
"""Of the words for outcomes, and of those for how far somebody's case has got."""


def sort_of(word: str) -> str:
    """That it is a result; of what is none, its own word."""
    return RESULT if word.casefold() in RESULTS else word
