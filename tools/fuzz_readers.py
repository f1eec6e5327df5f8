"""Coverage-guided fuzzing of the readers and of the splitting into sections and sentences (`make fuzz`).

    python tools/fuzz_readers.py TARGET [SECONDS [FOLDER]]

TARGET is text, html, docx, docx-body, pdf, table, json, manifest or sentences. Runs for SECONDS (60) and keeps what it
learnt in FOLDER. An input for which a reader does anything but yield articles or an InputError is written there as
TARGET-crash-…: mend the reader and make the input a case of tests/hostile/test_reading.py. Needs `pip install atheris`.
"""

from __future__ import annotations

import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import atheris

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
_SECONDS_AT, _FOLDER_AT = 2, 3


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


TARGETS: dict[str, tuple[Callable[[bytes], None], Callable[[], bytes]]] = {
    "text": (_any_reader, _STORY.encode),
    "html": (_reader(read_html, "a.html"), lambda: formats.as_html(_STORY)),
    "docx": (_reader(read_docx, "a.docx"), lambda: formats.as_docx(_STORY)),
    "docx-body": (_docx_body, lambda: formats.as_docx_body(_STORY).encode()),
    "pdf": (_reader(read_pdf, "a.pdf"), lambda: formats.as_pdf(_STORY)),
    "table": (_reader(read_csv, "a.csv"), lambda: formats.as_csv([_STORY])),
    "json": (_reader(read_json_lines, "a.jsonl"), lambda: formats.as_json_lines([_STORY])),
    "manifest": (_manifest, lambda: b'[[source]]\nfile = "a.txt"\npublished = 2022-03-08\n'),
    "sentences": (_sentences, _STORY.encode),
}


def _settings(target: str, seconds: str, folder: Path) -> Iterator[str]:
    yield from (sys.argv[0], f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-max_len=20000")
    yield f"-artifact_prefix={folder}/{target}-"
    yield str(folder)


def main() -> None:
    """Fuzz one target for a while."""
    target = sys.argv[1]
    seconds = sys.argv[2] if len(sys.argv) > _SECONDS_AT else "60"
    folder = sys.argv[3] if len(sys.argv) > _FOLDER_AT else ""
    warnings.simplefilter("ignore")
    run, example = TARGETS[target]
    corpus = Path(folder or tempfile.mkdtemp(prefix=f"fuzz-{target}-"))
    corpus.mkdir(parents=True, exist_ok=True)
    (corpus / "example").write_bytes(example())
    atheris.Setup(list(_settings(target, seconds, corpus)), run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
