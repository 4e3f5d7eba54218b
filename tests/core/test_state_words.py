import pytest

from watcher.words.states import state_of


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("On", "on"),
        ("ON", "on"),
        (" On › ", "on"),
        ("On since June 3, 2024", "on"),
        ("Paused", "off"),
        ("Don’t allow", "off"),
        ("Ein", "on"),
        ("Wył.", "off"),
        ("Désactivé", "off"),
        ("Sí", "on"),
        ("Não", "off"),
        ("Uit", "off"),
        ("オフ", "off"),
        ("許可しない", "off"),
    ],
)
def test_a_state_word_is_known_in_every_language(text, state):
    assert state_of(text) == state


@pytest.mark.parametrize(
    "text", ["", "An email address", "No one", "Online", "Manage", "3", "Private"]
)
def test_a_word_inside_a_sentence_is_no_state(text):
    assert state_of(text) is None
