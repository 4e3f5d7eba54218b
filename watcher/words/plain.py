"""Bring text from web pages into one plain form before it is compared."""

from __future__ import annotations

import re
import unicodedata

_SAME_LETTERS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "−": "-",
    }
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_EDGES = " \t\n.:;,!*·•>›»→"


def tidy(text: str) -> str:
    """The text in NFKC with plain quotes, dashes and single spaces; case is kept."""
    joined = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(joined.translate(_SAME_LETTERS).split())


def fold(text: str) -> str:
    """The tidy text without case and without the punctuation at its end; for comparing."""
    return tidy(text).casefold().strip(_EDGES)
