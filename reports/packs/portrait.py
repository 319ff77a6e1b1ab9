"""A photograph drawn afresh for paper: small, and with nothing else that its file may hold."""

from io import BytesIO
from weakref import WeakKeyDictionary

from PIL import Image, ImageOps

from orders.packs.subject import Photo

WIDE, TALL = 58, 68
"""Points that it takes at most."""
_DOTS = 4
"""To the point."""
_QUALITY = 82
_UNREADABLE = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)
"""What the library raises for what is no picture, or too large a one."""
_DRAWN: WeakKeyDictionary[Photo, bytes] = WeakKeyDictionary()
"""While the pack is held of which it is: every copy of it is given the same."""


def drawn_afresh(photo: Photo) -> bytes:
    """A JPEG; nothing where it cannot be read."""
    if photo not in _DRAWN:
        try:
            _DRAWN[photo] = _drawn(photo.picture)
        except _UNREADABLE:
            _DRAWN[photo] = b""
    return _DRAWN[photo]


def _drawn(picture: bytes) -> bytes:
    made = BytesIO()
    with Image.open(BytesIO(picture)) as held:
        # A camera's file is read at a fraction of its size, in a fraction of the time.
        held.draft("RGB", (2 * WIDE * _DOTS, 2 * TALL * _DOTS))
        upright = ImageOps.exif_transpose(held).convert("RGBA")
        upright.thumbnail((WIDE * _DOTS, TALL * _DOTS))
        ground = Image.new("RGB", upright.size, "white")
        ground.paste(upright, mask=upright.getchannel("A"))
        ground.save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()
