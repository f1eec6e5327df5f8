"""Encodings: what is read, what is guessed and said so, and what is refused."""

from __future__ import annotations

import pytest

from compare.model.errors import InputError
from compare.read.decode import decode
from compare.read.document import Raw

RUSSIAN = (
    "Третий раунд переговоров между делегациями завершился в понедельник, сообщил представитель министерства. " * 3
)
FRENCH = (
    "Le président a déclaré que « la négociation » était terminée, d’après le ministère de l’Intérieur à Paris. " * 3
)


def raw(content: bytes) -> Raw:
    return Raw("a.txt", "a.txt", content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_needs_no_note(encoding):
    decoded = decode(raw(RUSSIAN.encode(encoding)))
    assert (decoded.text, decoded.notes) == (RUSSIAN, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_a_guess(encoding):
    decoded = decode(raw(FRENCH.encode(encoding)))
    assert decoded.text == FRENCH
    assert "a guess" in decoded.notes[0]


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (FRENCH, "cp1252"), (RUSSIAN, "koi8-r")])
def test_an_old_encoding_is_guessed_and_said(text, encoding):
    decoded = decode(raw(text.encode(encoding)))
    assert decoded.text == text
    assert "a guess from its bytes" in decoded.notes[0]


def test_what_a_file_declares_is_believed():
    decoded = decode(raw(FRENCH.encode("cp1252")), "windows-1252")
    assert (decoded.text, decoded.notes) == (FRENCH, ("read as cp1252, which the file declares",))


@pytest.mark.parametrize("declared", ["utf-8", "no-such-code", "base64", "idna", "\x00"])
def test_a_wrong_declaration_does_no_harm(declared):
    assert decode(raw(RUSSIAN.encode()), declared).text == RUSSIAN
    assert decode(raw(RUSSIAN.encode("cp1251")), declared).text == RUSSIAN


def test_a_cut_character_at_the_end_is_left_out_and_said():
    decoded = decode(raw(RUSSIAN.rstrip().encode() + "й".encode()[:1]))
    assert decoded.text == RUSSIAN.rstrip()
    assert "left out" in decoded.notes[0]


def test_a_few_broken_bytes_are_shown_and_counted():
    content = RUSSIAN.encode() * 20 + b"\x92 " + FRENCH.encode()
    decoded = decode(raw(content))
    assert decoded.text.count("\ufffd") == 1
    assert decoded.notes == ("1 place is not UTF-8 and shown as \ufffd",)


@pytest.mark.parametrize("content", [b"a\0b\0\0c", "a\0b".encode("utf-16"), bytes(range(256)) * 30])
def test_what_is_no_text_is_refused(content):
    with pytest.raises(InputError):
        decode(raw(content))


def test_line_ends_stay_as_they_are():
    assert decode(raw(b"a\r\nb\rc\n")).text == "a\r\nb\rc\n"
