"""How easily a passphrase is guessed, in a sentence: warned about, never refused."""

from dataclasses import dataclass

WEAK = 3
LONGEST = 72
WORDS = ("very weak", "weak", "fair", "strong", "very strong")
EASY = "This passphrase is easily guessed. Use three or four words that do not belong together."
HARD = "This passphrase is hard to guess."


@dataclass(frozen=True)
class Strength:
    """From 0 to 4, in a word, and what there is to say of it."""

    score: int
    word: str
    says: str


def strength(passphrase: str, *words: str) -> Strength:
    """`words` are those that a guesser would try first."""
    # Its lists of words take a tenth of a second to read, and are seldom needed.
    from zxcvbn import zxcvbn

    found = zxcvbn(passphrase[:LONGEST], user_inputs=[word for word in words if word])
    score = int(found["score"])
    return Strength(score, WORDS[score], EASY if score < WEAK else HARD)


def warning(passphrase: str, *words: str) -> str | None:
    """What to say of a weak one."""
    said = strength(passphrase, *words)
    return said.says if said.score < WEAK else None
