"""The four answers to who comes to a meeting, as they are said of one that was held."""

from collections.abc import Mapping

ANSWERS: Mapping[str, str] = {
    "yes": "Present",
    "apologies": "Apologies",
    "no": "Absent",
    "written": "In writing",
}
