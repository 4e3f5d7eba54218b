"""Words that say "on" or "off" in nine languages."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from watcher.words.plain import fold

ON_WORDS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "en",
        (
            "on",
            "yes",
            "enabled",
            "allowed",
            "allow",
            "active",
            "activated",
            "checked",
            "turned on",
            "sharing on",
            "contributed",
            "always contributed",
            "connected",
            "opted in",
            "not blocked",
            "true",
        ),
    ),
    ("de", ("ein", "an", "aktiv", "aktiviert", "eingeschaltet", "erlaubt", "zugelassen", "ja")),
    ("fr", ("activé", "activée", "activés", "activées", "oui", "autorisé", "autorisée")),
    ("es", ("activado", "activada", "activo", "activa", "sí", "permitido", "permitida")),
    ("pt", ("ativado", "ativada", "ativo", "ativa", "ligado", "ligada", "sim", "permitido")),
    ("it", ("attivo", "attiva", "attivato", "attivata", "sì", "consentito", "consentita")),
    ("nl", ("aan", "ingeschakeld", "geactiveerd", "ja", "toegestaan")),
    ("pl", ("wł", "włączone", "włączony", "włączona", "tak", "dozwolone")),
    ("ja", ("オン", "有効", "はい", "許可", "許可する")),
)

OFF_WORDS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (
        "en",
        (
            "off",
            "no",
            "disabled",
            "not allowed",
            "blocked",
            "inactive",
            "deactivated",
            "unchecked",
            "turned off",
            "sharing off",
            "paused",
            "disconnected",
            "opted out",
            "don't allow",
            "do not allow",
            "not connected",
            "false",
        ),
    ),
    ("de", ("aus", "inaktiv", "deaktiviert", "ausgeschaltet", "nicht erlaubt", "nein")),
    ("fr", ("désactivé", "désactivée", "désactivés", "désactivées", "non", "non autorisé")),
    ("es", ("desactivado", "desactivada", "inactivo", "no", "no permitido")),
    ("pt", ("desativado", "desativada", "desligado", "desligada", "não", "não permitido")),
    ("it", ("no", "disattivo", "disattiva", "disattivato", "disattivata", "non consentito")),
    ("nl", ("uit", "uitgeschakeld", "gedeactiveerd", "nee", "niet toegestaan")),
    ("pl", ("wył", "wyłączone", "wyłączony", "wyłączona", "nie", "niedozwolone")),
    ("ja", ("オフ", "無効", "いいえ", "許可しない")),
)

_STATES: Final = MappingProxyType(
    {fold(word): "on" for _, words in ON_WORDS for word in words}
    | {fold(word): "off" for _, words in OFF_WORDS for word in words}
)
# Google's activity cards add the date of the last switch: "On since 3 June 2024".
_SINCE: Final = re.compile(r"^(on|off|paused) since \S")


def state_of(text: str) -> str | None:
    """Say "on" or "off" when the whole text is a state word of one of nine languages, else None.

    Only the whole text counts: "An", "Ein" and "No" are ordinary words inside a sentence.
    """
    plain = fold(text)
    since = _SINCE.match(plain)
    return _STATES.get(since.group(1) if since else plain)
