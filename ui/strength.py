"""How easily a passphrase is guessed, in a sentence: warned about, never refused."""

WEAK = 3
LONGEST = 72


def warning(passphrase: str, *words: str) -> str | None:
    """What to say of a weak one; `words` are those that a guesser would try first."""
    # Its lists of words take a tenth of a second to read, and are seldom needed.
    from zxcvbn import zxcvbn

    found = zxcvbn(passphrase[:LONGEST], user_inputs=[word for word in words if word])
    if found["score"] >= WEAK:
        return None
    return "This passphrase is easily guessed. Four words that do not belong together are better."
