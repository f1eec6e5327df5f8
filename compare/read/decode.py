"""Turns bytes into text: UTF-8 first, then what the file declares, then a guess, which a note reports.

Nothing is repaired silently: what a note does not mention is as it was written.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from compare.model.errors import InputError
from compare.read.document import Raw

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What newsrooms' files come in; among all encodings a short text fits too many.
_GUESSES = (
    "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u", "cp866",
    "mac_roman", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp949", "cp874", "iso2022_jp",
)  # fmt: skip
# Families of encodings that a page may declare; others of Python's codecs are no encodings of text, or take quadratic
# time (punycode).
_DECLARABLE = (
    "iso",
    "latin",
    "cp",
    "koi8",
    "mac",
    "gb",
    "big5",
    "shift_jis",
    "euc",
    "utf-16",
    "utf-32",
    "tis",
    "johab",
)
_SAMPLE = 100_000
_ENOUGH_TO_GUESS = 40
_FEW_BROKEN = 0.001
_MOST_BROKEN = 50
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROL = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what had to be guessed or left out to get it."""

    text: str
    notes: tuple[str, ...] = ()


def decode(raw: Raw, declared: str = "") -> Decoded:
    """Return the text of `raw`.

    Args:
        raw: the bytes.
        declared: the encoding that the file names, "" for none.

    Raises:
        InputError: it is no text, or no encoding fits.
    """
    decoded = _decode(raw, declared)
    if "\0" in decoded.text:
        raise InputError(raw.path, "is not text: it holds NUL characters", "save the article as UTF-8 text")
    opening = decoded.text[:_SAMPLE]
    if len(_CONTROL.findall(opening)) > _MOST_CONTROL * len(opening):
        raise InputError(raw.path, "is not text: it is full of control characters", "save the article as UTF-8 text")
    return decoded


def _decode(raw: Raw, declared: str) -> Decoded:
    content = raw.content
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(raw, content[len(mark) :], encoding)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        known = _unmarked_utf16(raw) or _declared(raw, declared) or _cut_short(raw, error)
        return known or _mostly_utf8(raw) or _guessed(raw)
    return (_unmarked_utf16(raw) if "\0" in text[:_SAMPLE] else None) or Decoded(text)


def _marked(raw: Raw, content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding))
    except UnicodeDecodeError as error:
        if error.end >= len(content) - 1:
            return Decoded(content[: error.start].decode(encoding), (_cut_note(len(content) - error.start),))
        raise InputError(raw.path, f"is marked as {encoding} but breaks off at byte {error.start}") from error


def _declared(raw: Raw, declared: str) -> Decoded | None:
    try:
        codec = codecs.lookup(declared) if declared else None
        if codec is None or not codec.name.startswith(_DECLARABLE):
            return None
        return Decoded(raw.content.decode(codec.name), (f"read as {codec.name}, which the file declares",))
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _cut_short(raw: Raw, error: UnicodeDecodeError) -> Decoded | None:
    """Return the text of a UTF-8 file that ends in the middle of a character."""
    left = len(raw.content) - error.start
    if error.reason != "unexpected end of data" or left > 3 or raw.content[: error.start].isascii():
        return None
    return Decoded(raw.content[: error.start].decode("utf-8"), (_cut_note(left),))


def _cut_note(left: int) -> str:
    return f"the file ends in the middle of a character; its last {left} bytes are left out"


def _mostly_utf8(raw: Raw) -> Decoded | None:
    """Return a UTF-8 text in which a few bytes are broken, with U+FFFD in their places."""
    text = raw.content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd") - raw.content.count("\ufffd".encode())
    beyond_ascii = sum(character > "\x7f" for character in text) - broken
    if broken > _MOST_BROKEN or broken > beyond_ascii / 4 or broken > max(1, _FEW_BROKEN * len(text)):
        return None
    note = f"{broken} {'place is' if broken == 1 else 'places are'} not UTF-8 and shown as \ufffd"
    return Decoded(text, (note,))


def _unmarked_utf16(raw: Raw) -> Decoded | None:
    """Return the text of UTF-16 without its mark: of most letters one byte is zero."""
    opening = raw.content[:2000]
    if len(opening) < _ENOUGH_TO_GUESS:
        return None
    for encoding, zeros in (("utf-16-le", opening[1::2]), ("utf-16-be", opening[::2])):
        if zeros.count(0) > len(zeros) * 0.6:
            try:
                return Decoded(raw.content.decode(encoding), (f"read as {encoding}, a guess from its bytes",))
            except UnicodeDecodeError:
                continue
    return None


def _guessed(raw: Raw) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(raw.content[:_SAMPLE], cp_isolation=list(_GUESSES), threshold=0.2).best()
    if best is not None:
        try:
            text = raw.content.decode(best.encoding)
        except UnicodeDecodeError:
            pass
        else:
            return Decoded(text, (f"not UTF-8; read as {best.encoding}, a guess from its bytes",))
    raise InputError(raw.path, "is not text, or in no encoding that is known", "save the article as UTF-8 text")
