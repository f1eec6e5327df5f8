"""The language of a text, and remarks on odd characters."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.read.characters import character_notes
from compare.read.language import find_language
from compare.rulebook.locate import shipped_folder

TEXTS = {
    "en": "The mayor said on Tuesday that nine people were missing and that the army had been called to the valley.",
    "fr": "Le maire a déclaré mardi que neuf personnes étaient portées disparues et que l’armée avait été appelée.",
    "de": "Der Bürgermeister sagte am Dienstag, dass neun Menschen vermisst würden und die Armee gerufen worden sei.",
    "uk": "Мер заявив у вівторок, що дев’ятьох людей досі не знайшли, а в долину викликали військових.",
    "es": "El alcalde dijo el martes que nueve personas están desaparecidas y que el ejército fue llamado al valle.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_languages(code):
    assert find_language(TEXTS[code]) == code


def test_a_short_text_is_left_open():
    assert find_language("Dam breaks") == ""


def test_english_loads_no_model():
    seeds = [str(path) for path in sorted(Path(shipped_folder("seeds")).glob("*.txt"))]
    program = (
        "import sys; from compare.read.articles import read_articles;"
        f"assert len(read_articles({seeds!r}).articles) == 5;"
        "heavy = {'py3langid', 'numpy', 'trafilatura', 'lxml', 'pypdf', 'docx', 'charset_normalizer', 'spacy'};"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout.strip(), done.returncode) == ("", "", 0)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Troops left K\u0443iv.", "CYRILLIC SMALL LETTER U"),
        ("He \u202eleft\u202c.", "turn the direction"),
        ("zero\u200bwidth", "cannot be seen (U+200B)"),
        ("co\u00adoperate", "cannot be seen"),
        ("a\u200db", "join letters unseen"),
        ("\x1b[31mred", "control a terminal (U+001B)"),
        ("tag \U000e0041", "U+E0041"),
        ("lost \ufffd", "could not be decoded"),
    ],
)
def test_odd_characters_are_told(text, says):
    assert any(says in note for note in character_notes(text))


@pytest.mark.parametrize(
    "text", ["Київ і Kyiv", "می‌خواهم", "naïve café", "Ελλάδα and Greece", "line\r\nline\ttab", "COVID-19"]
)
def test_ordinary_text_has_no_notes(text):
    assert list(character_notes(text)) == []


@given(st.text())
def test_notes_never_fail(text):
    assert all(isinstance(note, str) for note in character_notes(text))
