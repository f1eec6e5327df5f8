"""Each format, made from one seed text, gives the same sentences in the same sections as the text itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from compare.model.findings import Group
from compare.model.text import Article
from compare.parse.sections import find_sections
from compare.parse.sentences import split_sentences
from compare.read.articles import read_articles
from compare.rulebook.book import default_rulebook
from compare.rulebook.locate import shipped_folder
from tests.read import formats

pytest.importorskip("trafilatura")
pytest.importorskip("docx")
pytest.importorskip("pypdf")

SEEDS = sorted(shipped_folder("seeds").glob("*.txt"))
MAKERS = {
    ".html": formats.as_html,
    ".docx": formats.as_docx,
    ".pdf": formats.as_pdf,
    ".csv": lambda text: formats.as_csv([text]),
    ".jsonl": lambda text: formats.as_json_lines([text]),
}
# htmldate and its parts warn of their own old ways.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def sentences(article: Article) -> list[tuple[str, str]]:
    rules = default_rulebook()
    return [
        (section.kind, " ".join(sentence.of(article.text).split()))
        for section in find_sections(article, rules)
        for sentence in split_sentences(article.text, section.span, rules)
    ]


@pytest.mark.parametrize("suffix", MAKERS)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_the_same_sentences_come_out(tmp_path, seed, suffix):
    text = seed.read_bytes().decode()
    file = tmp_path / (seed.stem + suffix)
    file.write_bytes(MAKERS[suffix](text))
    (expected,) = read_articles([seed]).articles
    (article,) = read_articles([file]).articles
    assert sentences(article) == sentences(expected)
    if suffix not in {".csv", ".jsonl"}:
        assert (article.id, article.published) == (expected.id, expected.published)


@pytest.mark.parametrize("suffix", MAKERS)
def test_the_content_decides_and_not_the_name(tmp_path, suffix):
    file = tmp_path / "a.txt"
    file.write_bytes(MAKERS[suffix](SEEDS[1].read_bytes().decode()))
    (article,) = read_articles([file]).articles
    assert article.reader.split()[0] in {"html", "docx", "pdf", "csv", "json-lines"}


class TestHtml:
    def read(self, tmp_path: Path, content: bytes) -> Article:
        (tmp_path / "a.html").write_bytes(content)
        reading = read_articles([tmp_path / "a.html"])
        assert not reading.failures
        return reading.articles[0]

    STORY = "A dam broke above the town, and nine people are missing, the mayor said on Tuesday.\n" * 6

    def test_json_ld_comes_before_other_tags(self, tmp_path):
        head = (
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",'
            '"headline": "Dam breaks", "datePublished": "2022-03-08T23:10:00+02:00", "inLanguage": "en-GB",'
            '"publisher": {"@type": "Organization", "name": "Coast Weekly"}, "url": "https://coast.example/dam"}]}</script>'
            "<meta property='og:site_name' content='Other'><meta property='date' content='2021-01-01'>"
        )
        article = self.read(tmp_path, formats.as_html(self.STORY, head))
        assert (article.publisher, article.title, article.language) == ("Coast Weekly", "Dam breaks", "en")
        assert (article.published, article.url) == (date(2022, 3, 8), "https://coast.example/dam")
        assert article.text.startswith("Dam breaks\n")

    def test_open_graph_and_meta(self, tmp_path):
        head = (
            "<meta property='og:site_name' content='Coast Weekly'><meta name='date' content='2022-03-08'>"
            "<meta property='og:title' content='Dam breaks'><link rel='canonical' href='https://coast.example/dam'>"
            '<script type="application/ld+json">{broken</script>'
        )
        article = self.read(tmp_path, formats.as_html(self.STORY, head))
        assert (article.publisher, article.published) == ("Coast Weekly", date(2022, 3, 8))
        assert article.url == "https://coast.example/dam"

    @pytest.mark.parametrize("title", ["Dam breaks | Coast Weekly", "Dam breaks - Coast Weekly", "Dam breaks"])
    def test_the_outlet_is_no_part_of_the_title(self, tmp_path, title):
        head = f"<title>{title}</title><meta property='og:site_name' content='Coast Weekly'>"
        assert self.read(tmp_path, formats.as_html(self.STORY, head)).title == "Dam breaks"

    def test_a_link_that_is_no_web_address_is_no_url(self, tmp_path):
        head = "<link rel='canonical' href='javascript:alert(1)'>"
        assert self.read(tmp_path, formats.as_html(self.STORY, head)).url == ""

    def test_menu_and_footer_stay_out(self, tmp_path):
        text = self.read(tmp_path, formats.as_html(self.STORY)).text
        assert "World" not in text
        assert "Privacy" not in text

    def test_the_declared_encoding_is_used(self, tmp_path):
        page = formats.as_html(self.STORY + "Café à la crème.\n").decode().replace("utf-8", "windows-1252")
        assert "Café à la crème." in self.read(tmp_path, page.encode("cp1252")).text

    def test_a_page_without_an_article_is_named(self, tmp_path):
        (tmp_path / "a.html").write_bytes(b"<!DOCTYPE html><html><body></body></html>")
        assert "has no article" in read_articles([tmp_path / "a.html"]).failures[0].reason


class TestLists:
    def test_columns_pass_through_and_bad_rows_are_named(self, tmp_path):
        content = formats.as_csv(["He left the town on Tuesday.", "", "She stayed in the town on Monday."])
        (tmp_path / "l.csv").write_bytes(content)
        reading = read_articles([tmp_path / "l.csv"])
        assert [article.publisher for article in reading.articles] == ["Outlet 1", "Outlet 3"]
        assert reading.articles[0].extra == (("desk", "world"),)
        assert [(failure.path.rsplit("/", 1)[-1], failure.reason) for failure in reading.failures] == [
            ("l.csv: row 2", "has no text")
        ]

    def test_a_table_without_texts_is_refused(self, tmp_path):
        (tmp_path / "l.csv").write_bytes(b"finding,kind\n1,number\n")
        assert "no column" in read_articles([tmp_path / "l.csv"]).failures[0].reason

    def test_json_arrays_semicolons_and_wrong_lines(self, tmp_path):
        (tmp_path / "a.json").write_bytes(b'[{"content": "He left.", "date": "2022-03-08"}, 7]')
        (tmp_path / "b.csv").write_bytes("text;source\n„Он ушёл.“;Эхо\n".encode())
        (tmp_path / "c.jsonl").write_bytes(b'{"text": "He left.", "n": {"a": 1}}\nno json\n{"text": "\\ud800"}\n')
        reading = read_articles([tmp_path / name for name in ("a.json", "b.csv", "c.jsonl")])
        assert [article.text for article in reading.articles] == ["He left.", "„Он ушёл.“", "He left."]
        assert reading.articles[0].published == date(2022, 3, 8)
        assert reading.articles[2].extra == (("n", '{"a": 1}'),)
        assert ["no object" in f.reason or "JSON" in f.reason or "surrogate" in f.reason for f in reading.failures] == [
            True
        ] * 3

    def test_the_manifest_may_name_a_row(self, tmp_path):
        (tmp_path / "l.csv").write_bytes(formats.as_csv(["He left the town.", "She stayed."]))
        (tmp_path / "sources.toml").write_text('[[source]]\nfile = "l.csv#r2"\npublisher = "Coast"\n', "utf-8")
        reading = read_articles([tmp_path / "l.csv"])
        assert [article.publisher for article in reading.articles] == ["Outlet 1", "Coast"]
        assert not reading.notes


@pytest.mark.parametrize(
    ("module", "suffix", "extra"),
    [("trafilatura", ".html", "web"), ("docx", ".docx", "office"), ("pypdf", ".pdf", "office")],
)
def test_a_missing_part_is_named_with_its_command(tmp_path, monkeypatch, module, suffix, extra):
    monkeypatch.setitem(__import__("sys").modules, module, None)
    file = tmp_path / f"a{suffix}"
    file.write_bytes(MAKERS[suffix](TestHtml.STORY))
    (failure,) = read_articles([file]).failures
    assert f"pip install 'variorum[{extra}]'" in str(failure)


def test_the_same_findings_come_out(tmp_path):
    from compare.pipeline import compare_articles

    makers = [formats.as_html, formats.as_docx, formats.as_pdf, formats.as_html, formats.as_docx]
    suffixes = [".html", ".docx", ".pdf", ".html", ".docx"]
    for seed, make, suffix in zip(SEEDS, makers, suffixes, strict=True):
        (tmp_path / (seed.stem + suffix)).write_bytes(make(seed.read_bytes().decode()))
    expected = compare_articles(read_articles(SEEDS).articles)
    found = compare_articles(read_articles([tmp_path]).articles)
    assert [statement.id for statement in found.statements] == [statement.id for statement in expected.statements]
    assert [group.statements for group in found.groups] == [group.statements for group in expected.groups]
    assert [_differences(group) for group in found.groups] == [_differences(group) for group in expected.groups]
    assert [aside.rule for aside in found.set_aside] == [aside.rule for aside in expected.set_aside]


def _differences(group: Group) -> list[tuple[str, str, str]]:
    return [(difference.id, difference.kind, difference.kind_class) for difference in group.differences]


class TestMhtml:
    HEADER = (
        b"From: <Saved by Browser>\r\nSnapshot-Content-Location: https://coast.example/dam\r\nSubject: Dam\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n\r\n'
    )

    def page(self, part: bytes) -> bytes:
        return self.HEADER + b"--x\r\nContent-Type: text/html\r\n" + part + b"\r\n--x--\r\n"

    def test_the_page_is_taken_out(self, tmp_path):
        import base64

        part = b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(formats.as_html(TestHtml.STORY))
        (tmp_path / "a.mhtml").write_bytes(self.page(part))
        (article,) = read_articles([tmp_path]).articles
        assert article.text.startswith("A dam broke")
        assert (article.url, article.publisher) == ("https://coast.example/dam", "coast.example")

    @pytest.mark.parametrize("content", [HEADER, HEADER + b"--x\r\nContent-Type: text/html; charset=no\r\n\r\n<p>\r\n"])
    def test_one_without_a_page_is_named(self, tmp_path, content):
        (tmp_path / "a.mhtml").write_bytes(content)
        assert len(read_articles([tmp_path / "a.mhtml"]).failures) == 1
