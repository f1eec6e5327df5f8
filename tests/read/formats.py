"""Makes files of each format from one text, so that what the readers make of them can be set beside the text itself."""

from __future__ import annotations

import csv
import html
import io
import json
import textwrap
import zipfile

_CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraphs(text: str) -> list[str]:
    """Return the lines that are not blank."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def as_html(text: str, head: str = "") -> bytes:
    """Return a page with a menu and a footer around the text."""
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in paragraphs(text))
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
    footer = "<footer><p>Follow us on Example</p><p>Privacy policy</p></footer>"
    page = f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head>"
    return f"{page}<body>{menu}<main><article>{body}</article></main>{footer}</body></html>".encode()


def as_docx(text: str, *, body: str = "", extra: dict[str, str] | None = None) -> bytes:
    """Return a Word file with one paragraph a line; `body` replaces its XML, `extra` adds parts."""
    document = body or as_docx_body(text)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        parts = {"[Content_Types].xml": _CONTENT_TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": document}
        for name, content in {**parts, **(extra or {})}.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def as_docx_body(text: str) -> str:
    """Return the main part of a Word file."""
    lines = "".join(f"<w:p><w:r><w:t>{html.escape(line, quote=False)}</w:t></w:r></w:p>" for line in paragraphs(text))
    return f'<?xml version="1.0"?><w:document xmlns:w="{_WORD}"><w:body>{lines}</w:body></w:document>'


def as_pdf(text: str, width: int = 88) -> bytes:
    """Return a PDF of one long page with the text in wrapped lines and a little more room between paragraphs."""
    wrapped = [textwrap.wrap(line, width, break_on_hyphens=False) for line in paragraphs(text)]
    shown = b"0 -6 Td\n".join(b"".join(b"(" + _escaped(line) + b") Tj T*\n" for line in lines) for lines in wrapped)
    height = 12 * sum(map(len, wrapped)) + 6 * len(wrapped) + 80
    stream = b"BT /F1 10 Tf 12 TL 40 %d Td\n" % (height - 40) + shown + b"ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 %d] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
        % height,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    return _pdf_file(objects)


def pdf_of(stream: bytes, *others: bytes, resources: bytes = b"") -> bytes:
    """Return a PDF of one page with the given content stream object, resources and further objects from number 5."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << %s >> >>" % resources,
        stream,
        *others,
    ]
    return _pdf_file(objects)


def stream_object(content: bytes, fields: bytes = b"") -> bytes:
    """Return a PDF object that holds a stream."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (fields, len(content), content)


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _pdf_file(objects: list[bytes]) -> bytes:
    file = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return file + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def as_csv(texts: list[str]) -> bytes:
    """Return a table with one article a row and a column of its own."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(["id", "source", "date", "headline", "body", "desk"])
    for number, text in enumerate(texts, 1):
        writer.writerow([f"r{number}", f"Outlet {number}", "2022-03-08", "", text, "world"])
    return table.getvalue().encode()


def as_json_lines(texts: list[str]) -> bytes:
    """Return one JSON object a line."""
    rows = ({"id": f"r{number}", "text": text, "desk": "world"} for number, text in enumerate(texts, 1))
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
