"""Reads all inputs into articles; one that cannot be read is named and the others go on."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from compare.model.errors import InputError
from compare.model.grammar import Note
from compare.model.text import Article
from compare.read.document import Document, Raw
from compare.read.identity import article_ids
from compare.read.manifest import Source, read_manifest
from compare.read.paths import Found, find_inputs
from compare.read.readers import choose_reader


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


def read_articles(paths: Sequence[str | Path], manifest: Path | None = None) -> Reading:
    """Return the articles of files, folders, globs and standard input ("-").

    Args:
        paths: what the user named.
        manifest: what is known of the sources; None looks for `sources.toml` beside each file.

    Raises:
        RuleError: the manifest is wrong.
    """
    failures: list[InputError] = []
    read: list[_Read] = []
    for found in find_inputs(paths):
        try:
            if isinstance(found, InputError):
                raise found
            read.extend(_read_one(found))
        except InputError as error:
            failures.append(error)
    sources = _sources(manifest, read)
    ids = article_ids([(one.raw.path, one.document.key) for one in read])
    articles = tuple(_article(identity, one, sources.get(one.file)) for identity, one in zip(ids, read, strict=True))
    notes = tuple(
        Note("read", identity, text) for identity, one in zip(ids, read, strict=True) for text in one.document.notes
    )
    return Reading(articles, tuple(failures), notes)


def _read_one(found: Found) -> Iterator[_Read]:
    raw = Raw(found.path, found.file.name, _bytes(found))
    if not raw.content.strip():
        raise InputError(found.path, "is empty", "leave it out or save its text again")
    for document in choose_reader(raw).read(raw):
        if not document.text.strip():
            raise InputError(found.path, "has no text", "leave it out")
        yield _Read(raw, found.file.resolve(), document)


def _bytes(found: Found) -> bytes:
    if found.path == "-":
        return sys.stdin.buffer.read()
    try:
        return found.file.read_bytes()
    except FileNotFoundError as error:
        raise InputError(found.path, "does not exist", "check the name") from error
    except OSError as error:
        raise InputError(found.path, f"cannot be read: {error.strerror}", "check the file") from error


def _sources(manifest: Path | None, read: Sequence[_Read]) -> dict[Path, Source]:
    folders = dict.fromkeys(one.file.parent for one in read)
    manifests = [manifest] if manifest is not None else [folder / "sources.toml" for folder in folders]
    found = (read_manifest(path) for path in manifests if manifest is not None or path.is_file())
    return {source.file.resolve(): source for sources in found for source in sources}


def _article(identity: str, one: _Read, source: Source | None) -> Article:
    document, said = one.document, source or Source(one.file)
    return Article(
        id=identity,
        publisher=said.publisher or document.fact("publisher") or one.raw.name,
        title=said.title or document.fact("title"),
        text=document.text,
        published=said.published or document.published,
        url=said.url or document.fact("url"),
        language=said.language or document.fact("language") or "en",
        sha256=hashlib.sha256(one.raw.content).hexdigest(),
        path=one.raw.path,
        group=said.group,
        archived=said.archived,
        retrieved=said.retrieved,
        grade=said.grade,
        text_sha256=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        reader=document.reader,
        extra=document.extra,
    )
