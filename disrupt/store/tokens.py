"""What a thing is called outside the register: always the same there, and it says nothing of it."""

import hashlib
import hmac
from uuid import UUID

from disrupt.store import keys
from disrupt.store.trace import canonical

PURPOSE = "tokens"


def token(audit_key: bytes, *words: str) -> UUID:
    """Under the audit key, which a new data key leaves as it is."""
    key = keys.derived(audit_key, PURPOSE)
    mac = hmac.new(key, canonical(list(words)), hashlib.sha256).digest()
    return UUID(bytes=mac[:16], version=4)
