"""The texts that a comparison was made from: one file an article, so that its excerpts can be found again.

Of a web page, a PDF or a Word file the offsets count code points of what was read out of it. Another version of a
reader may read it differently, and then only the text as it was shows that the words stood there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from compare.cli.files import write_bytes
from compare.model.errors import InputError, UsageError
from compare.model.text import Article

if TYPE_CHECKING:
    from compare.export.excerpts import Exported


def write_texts(articles: Iterable[Article], folder: Path) -> None:
    """Write each article's text as read to `folder`, in UTF-8, as its id and ".txt"; the folder is made where missing.

    The SHA-256 of such a file is the `text_sha256` of every export.

    Raises:
        UsageError: the folder or a file in it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be written: {error.strerror}") from error
    for article in articles:
        write_bytes(article.text.encode("utf-8", "surrogatepass"), folder / _file_name(article.id))


def read_texts(exported: Exported, folder: Path) -> dict[str, Sequence[Article]]:
    """Return the articles of an export by the path that it gives them, with the texts in `folder` and no file hashes.

    One that is not there is left out.

    Raises:
        InputError: the export does not say which text is whose, or a text cannot be read.
    """
    if exported.paths and not exported.ids:
        raise InputError(str(folder), "has texts, but the export gives no ids", "export JSON, XLSX, or --datapackage")
    found: dict[str, Sequence[Article]] = {}
    for identity, path in exported.ids.items():
        file = folder / _file_name(identity)
        if file.is_file():
            found[path] = (*found.get(path, ()), _kept(identity, path, file))
    return found


def _kept(identity: str, path: str, file: Path) -> Article:
    try:
        content = file.read_bytes()
        text = content.decode("utf-8", "surrogatepass")
    except (OSError, UnicodeError) as error:
        raise InputError(str(file), f"cannot be read as a text in UTF-8 ({error})", "export the texts again") from error
    return Article(identity, "", "", text, path=path, text_sha256=hashlib.sha256(content).hexdigest())


def _file_name(identity: str) -> str:
    """Return the name of an article's text; an id that would lead out of the folder is an error in what names it."""
    name = f"{identity}.txt"
    if not identity or "\0" in name or Path(name).name != name:
        raise InputError(identity, "is no id of an article", "give an export of `variorum export`")
    return name
