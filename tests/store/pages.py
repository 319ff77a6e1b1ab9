"""The pages of a register as whoever has its data key can lay them open, free parts and all."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from disrupt.store.driver import PAGE

# At the beginning of the file its salt; at the end of each page what it begins with and its proof.
SALT, IV, PROOF = 16, 16, 64


def laid_open(database: Path, key: bytes) -> bytes:
    """Every page after the other, in the clear."""
    whole = database.read_bytes()
    pages = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
    pages[0] = pages[0][SALT:]
    return b"".join(_in_the_clear(page, key) for page in pages)


def _in_the_clear(page: bytes, key: bytes) -> bytes:
    content, begins = page[: -IV - PROOF], page[-IV - PROOF : -PROOF]
    opener = Cipher(AES(key), CBC(begins)).decryptor()
    return opener.update(content) + opener.finalize()
