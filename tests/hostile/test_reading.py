"""Hostile input to the readers: each limit and each threat, refused or reported, in bounded time and memory."""

from __future__ import annotations

import io
import json
import os
import struct
import sys
import time
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

from compare.model.errors import InputError
from compare.model.text import Article, Span
from compare.parse.sections import find_sections
from compare.parse.sentences import split_sentences
from compare.read import limits
from compare.read.articles import Reading, read_articles
from compare.rulebook.book import default_rulebook
from tests.read import formats

STORY = "A dam broke above the town, and nine people are missing, the mayor said on Tuesday.\n" * 6
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def read(tmp_path: Path, content: bytes, name: str = "a.txt") -> Reading:
    (tmp_path / name).write_bytes(content)
    return read_articles([tmp_path / name])


def refusal(tmp_path: Path, content: bytes, name: str = "a.txt") -> str:
    reading = read(tmp_path, content, name)
    assert not reading.articles
    (failure,) = reading.failures
    assert failure.path.endswith(name)
    return str(failure)


class TestSizes:
    def test_a_text_over_the_limit_names_it(self, tmp_path):
        assert "larger than 5 MB" in refusal(tmp_path, b"a " * (limits.TEXT_BYTES // 2 + 1))

    def test_a_text_at_the_limit_is_read(self, tmp_path):
        assert len(read(tmp_path, b"a" * limits.TEXT_BYTES).articles) == 1

    def test_a_sparse_file_is_refused_unread(self, tmp_path):
        with (tmp_path / "a.txt").open("wb") as stream:
            stream.truncate(50_000_000_000)
        started = time.monotonic()
        assert read_articles([tmp_path / "a.txt"]).failures[0].reason.startswith("the file is larger")
        assert time.monotonic() - started < 1

    def test_a_page_and_a_list_over_the_limit(self, tmp_path, monkeypatch):
        page = b"<!DOCTYPE html><html>" + b"a" * limits.PAGE_BYTES
        assert "larger than 10 MB" in refusal(tmp_path, page, "a.html")
        monkeypatch.setattr(import_module("compare.read.lists"), "ROWS", 3)
        reading = read(tmp_path, formats.as_json_lines(["He left the town."] * 5), "l.jsonl")
        assert len(reading.articles) == 3
        assert "more than 3 rows" in reading.failures[0].reason

    def test_one_row_over_the_limit_leaves_the_others(self, tmp_path):
        reading = read(tmp_path, formats.as_json_lines(["He left.", "a " * limits.TEXT_BYTES]), "l.jsonl")
        assert len(reading.articles) == 1
        assert "row 2" in reading.failures[0].path

    def test_endless_standard_input_is_cut_off(self, monkeypatch):
        class Endless(io.RawIOBase):
            def readable(self) -> bool:
                return True

            def readinto(self, buffer) -> int:
                buffer[:] = b"a" * len(buffer)
                return len(buffer)

        monkeypatch.setattr(import_module("compare.read.load"), "ANY_BYTES", 5_000_000)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
        assert "standard input is larger" in read_articles(["-"]).failures[0].reason

    def test_a_manifest_over_the_limit(self, tmp_path):
        from compare.model.errors import RuleError

        (tmp_path / "a.txt").write_text(STORY, "utf-8")
        (tmp_path / "sources.toml").write_bytes(b"#" * (limits.TEXT_BYTES + 1))
        with pytest.raises(RuleError, match="larger"):
            read_articles([tmp_path / "a.txt"])


class TestOddFiles:
    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_a_named_pipe_does_not_hang(self, tmp_path):
        os.mkfifo(tmp_path / "pipe")
        assert "no regular file" in read_articles([tmp_path / "pipe"]).failures[0].reason

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
    def test_a_device_does_not_hang(self):
        assert "no regular file" in read_articles(["/dev/zero"]).failures[0].reason

    def test_links_in_a_circle(self, tmp_path):
        (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
        (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
        assert read_articles([tmp_path / "a.txt"]).failures

    @pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000, "", "[", "\udcff"])
    def test_names_that_no_file_has(self, name):
        assert len(read_articles([name]).failures) == 1

    def test_a_file_without_leave_to_read(self, tmp_path, monkeypatch):
        def refuse(*_, **__):
            raise PermissionError(13, "Permission denied")

        (tmp_path / "a.txt").write_text(STORY, "utf-8")
        monkeypatch.setattr(Path, "open", refuse)
        assert "Permission denied" in read_articles([tmp_path / "a.txt"]).failures[0].reason


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


class TestWord:
    def bomb(self, body: str) -> bytes:
        return formats.as_docx("", body=f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')

    def timed_refusal(self, tmp_path: Path, content: bytes) -> str:
        started = time.process_time()
        message = refusal(tmp_path, content, "a.docx")
        assert time.process_time() - started < 1.5
        return message

    def test_half_a_million_empty_paragraphs(self, tmp_path):
        content = self.bomb("<w:p><w:r><w:t/></w:r></w:p>" * 500_000)
        assert len(content) < 200_000
        assert "more than" in self.timed_refusal(tmp_path, content)

    def test_many_paragraphs_that_pack_badly(self, tmp_path, monkeypatch):
        monkeypatch.setattr(import_module("compare.read.office"), "PACKED_RATIO", 10_000)
        assert "more than 50,000 paragraphs" in self.timed_refusal(tmp_path, self.bomb("<w:p/>" * 60_000))

    def test_a_text_node_of_sixty_megabytes(self, tmp_path):
        message = self.timed_refusal(tmp_path, self.bomb(f"<w:p><w:r><w:t>{'a' * 60_000_000}</w:t></w:r></w:p>"))
        assert "times its size" in message

    def test_a_header_that_lies_about_the_size(self, tmp_path):
        content = self.bomb("<w:p/>" * 400_000)
        place = content.rindex(b"PK\x01\x02")
        lying = content[: place + 24] + struct.pack("<I", 100) + content[place + 28 :]
        assert refusal(tmp_path, lying, "a.docx")

    def test_entities(self, tmp_path):
        lol = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
        body = (
            f'{lol}<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>'
        )
        assert "entities" in self.timed_refusal(tmp_path, formats.as_docx("", body=body))

    def test_entities_in_another_part(self, tmp_path):
        content = formats.as_docx(STORY, extra={"word/styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'})
        assert "entities" in self.timed_refusal(tmp_path, content)

    def test_a_picture_that_unpacks_to_a_great_deal(self, tmp_path):
        content = formats.as_docx(STORY, extra={"word/media/image.png": "\0" * 20_000_000})
        assert "times its size" in self.timed_refusal(tmp_path, content)

    def test_many_parts_that_each_are_small(self, tmp_path):
        parts = {f"word/part{number}.xml": "a" * 990_000 for number in range(70)}
        assert "all that it packs" in self.timed_refusal(tmp_path, formats.as_docx(STORY, extra=parts))

    def test_names_that_leave_the_folder_write_nothing(self, tmp_path):
        content = formats.as_docx(STORY, extra={"../../evil.txt": "x", "/abs.txt": "y"})
        assert len(read(tmp_path, content, "a.docx").articles) == 1
        assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.docx"]

    @pytest.mark.parametrize(
        ("parts", "reason"),
        [
            ({"xl/workbook.xml": b""}, "Excel"),
            ({"inner.zip": b"PK\x03\x04"}, "no DOCX"),
            ({"content.xml": b""}, "OpenDocument"),
        ],
    )
    def test_other_zips_say_what_they_are(self, tmp_path, parts, reason):
        assert reason in refusal(tmp_path, zipped(parts), "a.docx")

    def test_damaged_ones(self, tmp_path):
        content = formats.as_docx(STORY)
        for place in range(0, len(content), 97):
            reading = read(tmp_path, content[:place] + b"\xff" + content[place + 1 :], "a.docx")
            assert len(reading.articles) + len(reading.failures) == 1
        assert "damaged" in refusal(tmp_path, content[: len(content) // 2], "a.docx")


class TestPages:
    def test_deep_nesting(self, tmp_path):
        page = b"<!DOCTYPE html><html><body>" + b"<div>" * 200_000 + b"x"
        started = time.process_time()
        assert "nested" in refusal(tmp_path, page, "a.html")
        assert time.process_time() - started < 2

    def test_a_great_many_tags(self, tmp_path):
        assert "tags" in refusal(tmp_path, b"<!DOCTYPE html><html><body>" + b"<p>a" * 400_000, "a.html")

    def test_entities_are_not_resolved(self, tmp_path):
        secret = tmp_path / "secret"
        secret.write_text("THE SECRET", "utf-8")
        page = (
            f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file://{secret}"><!ENTITY l "lol">'
            + "".join(f'<!ENTITY l{n} "{f"&l{n - 1 or str()};" * 10}">' for n in range(1, 9))
            + "]><html><body><article>"
            + "".join(f"<p>{line} &a; &l8;</p>" for line in STORY.splitlines())
            + "</article></body></html>"
        )
        started = time.process_time()
        for article in read(tmp_path, page.encode(), "a.html").articles:
            assert "SECRET" not in article.text
            assert "lollol" not in article.text
        assert time.process_time() - started < 3

    @pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "utf-7", "zlib", "rot13"])
    def test_a_charset_that_is_none(self, tmp_path, charset):
        page = formats.as_html(STORY).replace(b"utf-8", charset.encode()) + b"\xff" + b"a" * 500_000
        started = time.process_time()
        assert len(read(tmp_path, page, "a.html").articles) == 1
        assert time.process_time() - started < 5

    def test_json_ld_that_nests_or_repeats(self, tmp_path):
        for script in ("[" * 100_000, json.dumps([{"@type": "WebPage"}] * 50_000), '{"@graph":' * 5000, '{"@type": 7}'):
            head = f'<script type="application/ld+json">{script}</script>'
            assert len(read(tmp_path, formats.as_html(STORY, head), "a.html").articles) == 1

    def test_nothing_is_fetched(self, tmp_path, monkeypatch):
        import socket

        def refuse(*_, **__):
            raise AssertionError("the network was asked")

        monkeypatch.setattr(socket.socket, "connect", refuse)
        monkeypatch.setattr(socket, "getaddrinfo", refuse)
        head = "<base href='http://169.254.169.254/'><link rel='stylesheet' href='http://127.0.0.1/x.css'>"
        page = formats.as_html(STORY, head + "<meta http-equiv='refresh' content='0;url=http://127.0.0.1/'>")
        assert len(read(tmp_path, page, "a.html").articles) == 1


class TestPdf:
    def test_damaged_ones(self, tmp_path):
        content = formats.as_pdf(STORY)
        for place in range(0, len(content), 61):
            reading = read(tmp_path, content[:place] + b"\xff\x00" + content[place + 2 :], "a.pdf")
            assert len(reading.articles) + len(reading.failures) == 1

    def test_a_page_tree_in_a_circle(self, tmp_path):
        content = formats.as_pdf(STORY).replace(b"/Kids [3 0 R] /Count 1", b"/Kids [2 0 R] /Count 1")
        assert refusal(tmp_path, content, "a.pdf")

    def timed_refusal(self, tmp_path: Path, content: bytes, seconds: float) -> str:
        started = time.process_time()
        message = refusal(tmp_path, content, "a.pdf")
        assert time.process_time() - started < seconds
        return message

    def test_a_stream_that_unpacks_to_a_great_deal(self, tmp_path):
        import zlib

        packed = zlib.compress(b"() Tj\n" * 10_000_000, 9)
        content = formats.pdf_of(formats.stream_object(packed, b"/Filter /FlateDecode"))
        assert len(content) < 200_000
        assert self.timed_refusal(tmp_path, content, 10)

    def test_forms_that_call_forms(self, tmp_path, monkeypatch):
        monkeypatch.setattr(import_module("compare.read.pdf"), "OPERATORS", 2_000)
        names = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> >>"
        forms = [formats.stream_object(b"/F Do\n" * 10, names % (6 + level)) for level in range(12)]
        last = formats.stream_object(b"q Q", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
        page = formats.stream_object(b"/F Do\n" * 10)
        content = formats.pdf_of(page, *forms, last, resources=b"/XObject << /F 5 0 R >>")
        assert "drawing operators" in self.timed_refusal(tmp_path, content, 20)

    def test_one_without_text(self, tmp_path):
        assert "no text" in refusal(tmp_path, formats.as_pdf(""), "a.pdf")

    def test_a_locked_one(self, tmp_path):
        pypdf = pytest.importorskip("pypdf")
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(formats.as_pdf(STORY)))
        writer.encrypt("secret", algorithm="RC4-128")
        file = io.BytesIO()
        writer.write(file)
        assert "password" in refusal(tmp_path, file.getvalue(), "a.pdf")


class TestLists:
    def test_deep_json_and_long_numbers(self, tmp_path):
        content = b'{"text": ' + b"[" * 100_000 + b'\n{"text": "He left.", "n": ' + b"9" * 5000 + b"}\n"
        reading = read(tmp_path, content + b'{"text": "She stayed."}', "l.jsonl")
        assert [article.text for article in reading.articles] == ["She stayed."]
        assert len(reading.failures) == 2

    def test_a_field_without_end(self, tmp_path):
        reading = read(tmp_path, b'id,text\n1,He left.\n2,"' + b"a" * 500_000, "l.csv")
        assert len(reading.articles) == 1
        assert "the rest of the file is not read" in reading.failures[0].reason

    def test_a_great_many_columns(self, tmp_path):
        started = time.process_time()
        assert "columns" in refusal(tmp_path, b"text," * 500_000 + b"\n" + b"a\n" * 500_000, "l.csv")
        assert time.process_time() - started < 3

    def test_a_great_array(self, tmp_path, monkeypatch):
        monkeypatch.setattr(import_module("compare.read.lists"), "ARRAY_BYTES", 100)
        assert "the array is larger" in refusal(tmp_path, b'[{"text": "' + b"a" * 200 + b'"}]', "l.json")

    def test_nul_in_a_table(self, tmp_path):
        assert "NUL" in refusal(tmp_path, b"id,text\n1,a\0b\n", "l.csv")

    def test_formulas_pass_unchanged(self, tmp_path):
        (article,) = read(tmp_path, b"id,text,=x\n1,=HYPERLINK(0),=1+1\n", "l.csv").articles
        assert (article.text, article.extra) == ("=HYPERLINK(0)", (("=x", "=1+1"),))


class TestText:
    def sentences(self, text: str) -> int:
        rules = default_rulebook()
        sections = find_sections(Article("a", "A", "", text), rules)
        return sum(len(split_sentences(text, section.span, rules)) for section in sections)

    def test_one_line_of_fifty_megabytes(self, tmp_path):
        assert "larger than 5 MB" in refusal(tmp_path, b"word " * 10_000_000)

    def test_many_one_word_sentences(self):
        started = time.process_time()
        assert self.sentences("Go. " * 100_000) == 100_000
        assert time.process_time() - started < 20

    @pytest.mark.parametrize(
        "shape",
        [
            "a. ",
            ".",
            '"',
            "“a ",
            "ab",
            "1 ",
            "(a",
            "A. B",
            "a: b\n",
            "By A ",
            "\u202e",
            "- ",
            "A-",
            "\r",
            "date 2022-03-08 ",
            "AFP ",
        ],
    )
    def test_twice_the_length_takes_twice_the_time(self, shape):
        def seconds(length: int) -> float:
            text = (shape * length)[:length]
            started = time.process_time()
            self.sentences(text)
            return time.process_time() - started

        seconds(1_000)
        assert min(seconds(60_000) for _ in range(3)) <= 2.3 * min(seconds(30_000) for _ in range(3)) + 0.05

    def test_bidi_and_invisible_characters_are_told_and_kept(self, tmp_path):
        reading = read(tmp_path, "The \u202esaid\u202c mayor\u200b left K\u0443iv on Tuesday morning.".encode())
        assert "\u202e" in reading.articles[0].text
        told = " ".join(note.text for note in reading.notes)
        assert "direction" in told
        assert "cannot be seen" in told
        assert "CYRILLIC" in told

    def test_lone_surrogates_never_get_in(self, tmp_path):
        reading = read(tmp_path, b"half \xed\xa0\x80 a pair")
        assert all("\ud800" not in article.text for article in reading.articles)


def test_failures_are_input_errors_and_nothing_else(tmp_path):
    for number, content in enumerate(
        [b"%PDF-", b"PK\x03\x04", b"<html", b'{"', b"---\n", b"text,id\n", b"\xef\xbb\xbf", b"GIF8"]
    ):
        (tmp_path / f"{number}.txt").write_bytes(content)
    reading = read_articles(sorted(tmp_path.iterdir()))
    assert len(reading.articles) + len(reading.failures) == 8
    assert all(isinstance(failure, InputError) for failure in reading.failures)


def test_split_sentences_takes_an_empty_span():
    assert split_sentences("abc", Span(1, 1), default_rulebook()) == ()
