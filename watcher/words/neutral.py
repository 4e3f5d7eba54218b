"""Text of a page made safe to show: nothing in it can move the cursor, hide, or turn direction."""

from __future__ import annotations

import unicodedata

_SHOWN_AS_SPACE = {"\n", "\r", "\t", "\u2028", "\u2029"}


def visible(text: str) -> str:
    """The text with line breaks as spaces and every control or format character as its code.

    "Format" covers bidirectional overrides, zero-width characters and lone surrogates; a
    zero-width joiner between letters is kept, since emoji and several scripts need it.
    """
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in _SHOWN_AS_SPACE:
        return " "
    if character == "\u200d" or unicodedata.category(character)[0] != "C":
        return character
    return f"\\u{ord(character):04x}"
