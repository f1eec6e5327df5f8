"""Reading: files, folders, globs, standard input; what cannot be read is named and the rest goes on."""

from __future__ import annotations

import hashlib
import io
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from compare.export.datapackage import write_datapackage
from compare.export.draft_exporters import DRAFT_EXPORTERS
from compare.export.exporters import EXPORTERS
from compare.export.listing import table_to_json
from compare.model.errors import RuleError
from compare.read.articles import read_articles
from compare.read.identity import article_ids
from compare.report.look import Look
from compare.report.page import report_page
from compare.rulebook.locate import shipped_folder
from compare.tables.columns import Table
from compare.tables.findings import list_findings
from compare.tables.signature import is_own
from tests.read.formats import as_html
from tests.support import story

TEXT = "A dam broke above the town on Tuesday, and nine people are missing, the mayor said.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.txt"):
        Path(name).write_text(TEXT + name, "utf-8")
    return tmp_path


def test_the_seeds():
    articles = read_articles([shipped_folder("seeds")]).articles
    assert [article.published for article in articles] == [
        date(2022, 3, 8),
        None,
        date(2022, 3, 8),
        None,
        date(2022, 3, 4),
    ]
    assert {article.language for article in articles} == {"en"}
    assert articles[1].title == "Little Progress Made in Third Round of Russia-Ukraine Talks"


def test_text_and_hashes_are_those_of_the_file(folder):
    article = read_articles(["a.txt"]).articles[0]
    assert article.text == TEXT + "a.txt"
    assert article.sha256 == hashlib.sha256(Path("a.txt").read_bytes()).hexdigest() == article.text_sha256
    assert (article.path, article.publisher, article.reader) == ("a.txt", "a.txt", "text 1")


def test_a_folder_is_sorted_and_a_path_stays_as_given(folder):
    assert [article.path for article in read_articles(["."]).articles] == ["a.txt", "b.txt"]
    assert [article.path for article in read_articles(["./b.txt", "a.txt"]).articles] == ["./b.txt", "a.txt"]


def test_readmes_manifests_and_hidden_files_are_no_articles(folder):
    for name in ("README.md", "readme.txt", ".hidden.txt", "picture.jpg", "report.csv"):
        Path(name).write_text(TEXT, "utf-8")
    Path("sources.toml").write_text('[[source]]\nfile = "a.txt"\n', "utf-8")
    names = [article.path for article in read_articles(["."]).articles]
    assert names == ["a.txt", "b.txt"]
    assert [article.path for article in read_articles(sorted(map(str, Path().glob("[!.p]*.[tm]*")))).articles] == names


def test_globs_and_doubles(folder):
    assert [article.path for article in read_articles(["*.txt", "a.txt", folder / "b.txt"]).articles] == [
        "a.txt",
        "b.txt",
    ]


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    article = read_articles(["-"]).articles[0]
    assert (article.text, article.path) == (TEXT, "-")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("missing.txt", None, "does not exist"),
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b"\xef\xbb\xbf \n\t\n", "is empty"),
        ("nul.txt", b"a\0b " * 20, "NUL"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n0000", "picture"),
        ("packed.txt", b"\x1f\x8b\x08\x00abc", "packed"),
        ("word.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "old Word"),
        ("noise.bin", bytes(range(1, 32)) * 40, "not text"),
    ],
)
def test_a_bad_input_is_named_and_the_others_are_read(folder, name, content, reason):
    if content is not None:
        Path(name).write_bytes(content)
    reading = read_articles(["a.txt", name, "b.txt"])
    assert len(reading.articles) == 2
    (failure,) = reading.failures
    assert failure.path == name
    assert reason in failure.reason
    assert failure.advice


def test_a_folder_without_articles_and_a_glob_without_files(folder):
    Path("empty").mkdir()
    reasons = [failure.reason for failure in read_articles(["empty", "*.docx"]).failures]
    assert reasons == ["the folder has no articles", "no file matches"]


def test_ids_survive_edits_formats_folders_and_order(folder):
    first = {article.path: article.id for article in read_articles(["a.txt", "b.txt"]).articles}
    Path("a.txt").write_text("Another text altogether, and much longer than it was before.\n", "utf-8")
    Path("b.md").write_text(TEXT, "utf-8")
    second = {article.path: article.id for article in read_articles(["b.txt", "a.txt"]).articles}
    assert first == second
    assert read_articles(["b.md"]).articles[0].id == first["b.txt"]
    assert len(set(first.values())) == 2


def test_ids_of_one_name_in_two_folders_differ():
    names = [("one/a.txt", ""), ("two/a.txt", ""), ("list.csv", "7"), ("list.csv", "8"), ("-", "")]
    assert len(set(article_ids(names))) == 5
    assert sorted(article_ids(names)) == sorted(article_ids(names[::-1]))


def test_ids_of_equal_names_differ():
    assert len(set(article_ids([("a.txt", ""), ("a.md", "")]))) == 2


class TestManifest:
    def write(self, text: str, name: str = "sources.toml") -> Path:
        Path(name).write_text(text, "utf-8")
        return Path(name)

    def test_it_is_found_beside_the_files_and_wins(self, folder):
        Path("a.txt").write_text(f"date 2022-03-08 {TEXT}", "utf-8")
        self.write('[[source]]\nfile = "a.txt"\npublisher = "Coast Weekly"\npublished = 2022-03-09\ngrade = "B2"\n')
        reading = read_articles(["a.txt"])
        article = reading.articles[0]
        assert (article.publisher, article.published, article.grade) == ("Coast Weekly", date(2022, 3, 9), "B2")
        assert "the text is dated 2022-03-08" in reading.notes[0].text

    def test_one_that_is_given_is_the_only_one(self, folder):
        self.write('[[source]]\nfile = "a.txt"\npublisher = "Beside"\n')
        given = self.write('[[source]]\nfile = "b.txt"\npublisher = "Given"\n', "other.toml")
        assert [article.publisher for article in read_articles(["."], given).articles] == ["a.txt", "Given"]

    def test_csv(self, folder):
        rows = "file,publisher,published,retrieved\na.txt,Coast Weekly,8 March 2022,\nb.txt,'=Sum,2022-03-08T10:00Z,\n"
        articles = read_articles(["a.txt", "b.txt"], self.write(rows, "list.csv")).articles
        assert [article.publisher for article in articles] == ["Coast Weekly", "=Sum"]
        assert {article.published for article in articles} == {date(2022, 3, 8)}

    def test_the_hour_of_publication_holds_with_its_zone_alone(self, folder):
        manifest = self.write(
            '[[source]]\nfile = "a.txt"\npublished = 2022-03-08T23:30:00-05:00\n'
            '[[source]]\nfile = "b.txt"\npublished = 2022-03-08T10:00:00\n'
        )
        articles = read_articles(["a.txt", "b.txt"], manifest).articles
        assert [article.published for article in articles] == [date(2022, 3, 8)] * 2
        assert [article.moment for article in articles] == [datetime(2022, 3, 9, 4, 30, tzinfo=UTC), None]

    def test_the_hour_of_a_page_holds_where_the_manifest_has_no_day(self, folder):
        head = "<meta property='article:published_time' content='2022-03-08T10:00:00Z'>"
        Path("page.html").write_bytes(as_html(TEXT * 9, head))
        plain = read_articles(["page.html"]).articles[0]
        assert (plain.published, plain.moment) == (date(2022, 3, 8), datetime(2022, 3, 8, 10, tzinfo=UTC))
        manifest = self.write('[[source]]\nfile = "page.html"\npublished = 2022-03-09\n')
        told = read_articles(["page.html"], manifest).articles[0]
        assert (told.published, told.moment) == (date(2022, 3, 9), None)

    def test_a_file_that_does_not_exist_is_told(self, folder):
        self.write('[[source]]\nfile = "A.text"\npublisher = "Coast Weekly"\n')
        assert "A.text" in read_articles(["a.txt"]).notes[0].text

    @pytest.mark.parametrize(
        ("text", "field", "place"),
        [
            ('[[source]]\nfile = "a.txt"\npublsher = "x"\n', "publsher", "source 1"),
            ('[[source]]\nfile = "a.txt"\n[[source]]\npublisher = "x"\n', "file", "source 2"),
            ('[[source]]\nfile = "a.txt"\npublished = "soon"\n', "published", "source 1"),
            ('[[source]]\nfile = "a.txt"\npublisher = 7\n', "publisher", "source 1"),
            ('[[source]]\nfile = "a.txt"\n[[source]]\nfile = "a.txt"\n', "file", "source 2"),
            ('[[sorce]]\nfile = "a.txt"\n', "sorce", ""),
            ("source = 3\n", "source", ""),
            ("[[source\n", "", ""),
        ],
    )
    def test_a_wrong_one_names_file_source_and_field(self, folder, text, field, place):
        with pytest.raises(RuleError) as caught:
            read_articles(["a.txt"], self.write(text))
        assert (caught.value.file, caught.value.rule, caught.value.field) == ("sources.toml", place, field)

    def test_a_missing_one_is_a_wrong_one(self, folder):
        with pytest.raises(RuleError, match="cannot be read"):
            read_articles(["a.txt"], Path("none.toml"))

    def test_one_to_fill_in_reads_as_it_was_written(self, folder):
        from compare.read.manifest import manifest_csv

        self.write('[[source]]\nfile = "a.txt"\npublisher = "=1+1"\npublished = 2022-03-09\n')
        articles = read_articles(["a.txt", "b.txt"]).articles
        written = self.write(manifest_csv(articles, Path()), "filled.csv")
        assert "'=1+1" in written.read_text("utf-8")
        assert read_articles(["a.txt", "b.txt"], written).articles == articles


def _made_by_us() -> dict[str, bytes]:
    """Return a file of each sort that this program writes, by its name."""
    compared, draft = story.comparison(), story.draft_check()
    made = {f"out.{entry.name}": EXPORTERS.load(entry.name)(compared) for entry in EXPORTERS}
    made |= {f"draft.{entry.name}": DRAFT_EXPORTERS.load(entry.name)(draft) for entry in DRAFT_EXPORTERS}
    made["datapackage.json"] = write_datapackage(compared, "out.csv", made["out.csv"])
    made["names.json"] = table_to_json(Table("names", (), ()))
    made["report.txt"] = "\n".join(
        line.plain for line in report_page(compared, list_findings(compared), Look())
    ).encode()
    return made


@pytest.mark.parametrize("name", [name for name in _made_by_us() if not name.endswith("xlsx")])
def test_what_this_program_made_is_known_again(name):
    assert is_own(_made_by_us()[name])


@pytest.mark.parametrize("path", [".", "*"])
def test_what_this_program_made_is_no_article_of_a_folder(folder, path):
    for name, content in _made_by_us().items():
        (folder / name).write_bytes(content)
    reading = read_articles([path])
    assert {Path(article.path).name for article in reading.articles} == {"a.txt", "b.txt"}
    left = [note.text for note in reading.notes if "was made by this program" in note.text]
    assert any(text.startswith("out.html was made by this program and is left out") for text in left)
    assert any(text.startswith("out.md ") for text in left)
    assert any(text.startswith("report.txt ") for text in left)


def test_a_file_of_ours_that_is_named_itself_is_read(folder):
    (folder / "out.md").write_bytes(EXPORTERS.load("md")(story.comparison()))
    assert [article.path for article in read_articles(["out.md"]).articles] == ["out.md"]


@pytest.mark.parametrize(
    "text",
    [
        "The finding_id of the report was lost, the minister said.",
        "Variorum editions show all versions of a text.\n\nvariorum  5 articles, 106 statements   sources A–E",
        '<html><head><meta name="generator" content="WordPress 6.5"></head><body>variorum 0.1.0</body></html>',
        "<!-- made by hand -->\n# Comparison of 5 articles",
        '{"schema": "other/1"}',
        "id,text\n1,finding_id",
    ],
)
def test_an_article_is_not_taken_for_one_of_ours(text):
    assert not is_own(text.encode())
