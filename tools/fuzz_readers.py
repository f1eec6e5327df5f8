"""Coverage-guided fuzzing of the readers and of the splitting into sections and sentences (`make fuzz`).

    python tools/fuzz_readers.py TARGET [SECONDS [FOLDER]]

TARGET is text, html, docx, docx-body, pdf, table, json, manifest or sentences. Runs for SECONDS (60) and keeps what it
learnt in FOLDER. An input for which a reader does anything but yield articles or an InputError is written there as
TARGET-crash-…: mend the reader and make the input a case of tests/hostile/test_reading.py. Needs `pip install atheris`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import atheris
from fuzzing import Target, fuzz

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
with atheris.instrument_imports(include=["compare.read", "compare.parse", "pypdf", "docx", "trafilatura"]):
    import docx  # noqa: F401 - instrumented here, used by the reader
    import pypdf  # noqa: F401
    import trafilatura  # noqa: F401

    from compare.model.errors import InputError, RuleError
    from compare.model.text import Article, Span
    from compare.parse.sections import find_sections
    from compare.parse.sentences import split_sentences
    from compare.read.document import Raw
    from compare.read.html import read_html
    from compare.read.lists import read_csv, read_json_lines
    from compare.read.manifest import read_manifest
    from compare.read.office import read_docx
    from compare.read.pdf import read_pdf
    from compare.read.readers import choose_reader
from compare.rulebook.book import default_rulebook
from tests.read import formats

_STORY = "Dam breaks\nBy Ann Lee\nLIMA (AP) — Nine died on Mar. 8 at 5 p.m. “We ran,” he said.\n- one\n- two\n" * 2


def _reader(read: Callable[[Raw], object], name: str) -> Callable[[bytes], None]:
    def run(content: bytes) -> None:
        try:
            list(read(Raw(name, name, content)))  # type: ignore[call-overload]
        except InputError:
            return

    return run


def _docx_body(content: bytes) -> None:
    _reader(read_docx, "a.docx")(formats.as_docx("", body=content.decode("utf-8", "replace")))


def _any_reader(content: bytes) -> None:
    raw = Raw("a.txt", "a.txt", content)
    try:
        for document in choose_reader(raw).read(raw):
            if not isinstance(document, InputError):
                _sentences(document.text.encode("utf-8", "surrogatepass"))
    except InputError:
        return


def _manifest(content: bytes) -> None:
    path = Path(tempfile.gettempdir()) / "fuzzed-sources.toml"
    path.write_bytes(content)
    try:
        read_manifest(path)
    except RuleError:
        return


def _sentences(content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    rules = default_rulebook()
    sections = find_sections(Article("a", "A", "", text), rules)
    spans = [span for section in sections for span in split_sentences(text, section.span, rules)]
    found = "".join("".join(span.of(text).split()) for span in spans)
    if found != "".join(text.split()):
        raise AssertionError("characters were lost")
    if any(left.end > right.start for left, right in pairwise(spans)):
        raise AssertionError("sentences overlap")
    split_sentences(text, Span(0, len(text)), rules)


TARGETS: dict[str, Callable[[], Target]] = {
    "text": lambda: Target(_any_reader, (_STORY.encode(),)),
    "html": lambda: Target(_reader(read_html, "a.html"), (formats.as_html(_STORY),)),
    "docx": lambda: Target(_reader(read_docx, "a.docx"), (formats.as_docx(_STORY),)),
    "docx-body": lambda: Target(_docx_body, (formats.as_docx_body(_STORY).encode(),)),
    "pdf": lambda: Target(_reader(read_pdf, "a.pdf"), (formats.as_pdf(_STORY),)),
    "table": lambda: Target(_reader(read_csv, "a.csv"), (formats.as_csv([_STORY]),)),
    "json": lambda: Target(_reader(read_json_lines, "a.jsonl"), (formats.as_json_lines([_STORY]),)),
    "manifest": lambda: Target(_manifest, (b'[[source]]\nfile = "a.txt"\npublished = 2022-03-08\n',)),
    "sentences": lambda: Target(_sentences, (_STORY.encode(),)),
}


if __name__ == "__main__":
    fuzz(TARGETS)
