"""Reads all inputs into articles; one that cannot be read is named and the others go on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from compare.model.errors import InputError
from compare.model.grammar import Note
from compare.model.text import Article
from compare.read.characters import character_notes
from compare.read.document import Document, Raw
from compare.read.headers import find_published
from compare.read.identity import article_ids
from compare.read.language import find_language
from compare.read.load import load
from compare.read.manifest import Source, Sources, find_sources
from compare.read.paths import Found, find_inputs
from compare.read.readers import choose_reader
from compare.tables.signature import is_own

_HOST = re.compile(r"https?://(?:[^/@\s]*@)?(?:www\.)?(?P<host>[\w.-]{1,253})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of all inputs: the articles in the order given, what could not be read, and remarks."""

    articles: tuple[Article, ...]
    failures: tuple[InputError, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """One article before it has an id."""

    raw: Raw
    file: Path
    document: Document
    reader: str

    @property
    def path(self) -> str:
        """The path as given; for a row of a list with the row's key."""
        return f"{self.raw.path}#{self.document.key}" if self.document.key else self.raw.path


def read_articles(paths: Sequence[str | Path], manifest: Path | None = None) -> Reading:
    """Return the articles of files, folders, globs and standard input ("-").

    Args:
        paths: what the user named; the articles keep this order, those of a folder are sorted by name.
        manifest: what is known of the sources; None looks for `sources.toml` beside each file.

    Raises:
        RuleError: the manifest is wrong. A bad input raises nothing: it is among the failures.
    """
    failures: list[InputError] = []
    read: list[_Read] = []
    left_out: list[Note] = []
    for found in find_inputs(paths, manifest):
        try:
            for one in _read_one(found):
                if isinstance(one, InputError):
                    failures.append(one)
                elif isinstance(one, Note):
                    left_out.append(one)
                else:
                    read.append(one)
        except InputError as error:
            failures.append(error)
    sources = find_sources(manifest, [one.file for one in read])
    ids = article_ids([(one.raw.path, one.document.key) for one in read])
    articles = tuple(
        _article(identity, one, sources.of(one.file, one.document.key)) for identity, one in zip(ids, read, strict=True)
    )
    notes = [note for article, one in zip(articles, read, strict=True) for note in _notes(article, one, sources)]
    notes += [Note("read", "", text) for text in sources.notes()]
    return Reading(articles, tuple(failures), (*left_out, *notes))


def _read_one(found: Found | InputError) -> Iterator[_Read | InputError | Note]:
    if isinstance(found, InputError):
        yield found
        return
    raw = load(found.path, found.file)
    if not found.is_named and is_own(raw.content):
        yield Note("read", "", f"{found.path} was made by this program and is left out; to have it read, name the file")
        return
    reader = choose_reader(raw)
    for document in reader.read(raw):
        if isinstance(document, InputError):
            yield document
        elif not document.text.strip():
            yield InputError(found.path, "has no text", "leave it out, or save the article again")
        else:
            yield _Read(raw, found.file.resolve(), document, reader.name)


def _article(identity: str, one: _Read, source: Source) -> Article:
    document = one.document
    known = document.facts.get
    url = source.url or known("url", "")
    return Article(
        id=identity,
        publisher=source.publisher or known("publisher", "") or _host(url) or one.raw.name,
        title=source.title or known("title", ""),
        text=document.text,
        published=source.published or document.published,
        moment=source.moment if source.published else document.moment,
        url=url,
        language=_language(source.language or known("language", ""), document.text),
        sha256=hashlib.sha256(one.raw.content).hexdigest(),
        path=one.path,
        group=source.group or known("group", ""),
        archived=source.archived or known("archived", ""),
        retrieved=source.retrieved,
        grade=source.grade or known("grade", ""),
        text_sha256=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        reader=one.reader,
        extra=document.extra,
    )


def _host(url: str) -> str:
    """Return the host of a web address, "" where there is none."""
    found = _HOST.match(url)
    return "" if found is None else found["host"].lower()


def _language(declared: str, text: str) -> str:
    """Return the language that is declared, else the one that is found; English where a text is too short to tell."""
    return declared.partition("-")[0].lower() or find_language(text) or "en"


def _notes(article: Article, one: _Read, sources: Sources) -> Iterator[Note]:
    texts = [*one.document.notes, *character_notes(article.text)]
    source = sources.of(one.file, one.document.key)
    in_text = find_published(article.text)
    if source.published is not None and in_text is not None and in_text != source.published:
        texts.append(f"the manifest says {source.published}, the text is dated {in_text}; the manifest holds")
    if article.language != "en":
        texts.append(f"in language {article.language!r}: rules for English words do not apply, names and figures do")
    yield from (Note("read", article.id, text) for text in texts)
