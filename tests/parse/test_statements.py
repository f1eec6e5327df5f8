from __future__ import annotations

import pytest

from compare.model.grammar import Certainty, Firmness, Polarity, Statement, StatementKind, leaves
from compare.model.text import Article, Section, Span
from compare.parse.clauses import split_clauses
from compare.parse.frames import load_frame_words
from compare.parse.grammar import load_grammar
from compare.parse.identity import Identities
from compare.parse.pieces import cut_sentence
from compare.parse.polarity import load_polarity
from compare.parse.statements import ArticleReading, Place, make_statements
from compare.parse.syntax import make_syntax
from compare.rulebook.book import default_rulebook
from tests.support.parsing import BOTH, needs_parser, only_leaf, parse, quotes


def pieces(text: str) -> list[str]:
    """Return the words of each piece that a sentence is cut into."""
    grammar = load_grammar("en", "grammar")
    assert grammar is not None
    sentence = Span(0, len(text))
    syntax = make_syntax(grammar.annotate(text, [sentence]))
    cut = cut_sentence(syntax, sentence, quotes(text), grammar=True)
    return [" … ".join(span.of(text) for span in piece.spans) for piece in cut]


def parts(text: str) -> list[Statement]:
    """Return the statements of the pieces of one sentence, before any are joined again for the comparison."""
    grammar = load_grammar("en", "grammar")
    assert grammar is not None
    rules, sentence = default_rulebook(), Span(0, len(text))
    syntax = make_syntax(grammar.annotate(text, [sentence]))
    article = Article(id="a", publisher="The Daily", title="", text=text)
    reading = ArticleReading(
        article, syntax, {sentence: quotes(text)}, load_frame_words(rules), load_polarity(rules, "en"), has_grammar=True
    )
    place = Place(Section("body", sentence, "test"), 0, sentence)
    return list(leaves(tuple(make_statements(reading, place, Identities("a")))))


@needs_parser
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ferry sank on Monday off the coast.", ["The ferry sank on Monday off the coast."]),
        (
            "The captain was arrested on Friday and the owner fled the country.",
            ["The captain was arrested on Friday", "the owner fled the country."],
        ),
        (
            "The ferry, which left the port on Tuesday, sank in two hours.",
            ["The ferry … sank in two hours.", "which left the port on Tuesday"],
        ),
        (
            "A bomb hit the market at noon, killing at least 17 people.",
            ["A bomb hit the market at noon", "killing at least 17 people"],
        ),
        ("The mayor said that the dam would hold.", ["the dam would hold"]),
        (
            "The mayor said the dam would hold and that nobody had left the town.",
            ["the dam would hold", "nobody had left the town"],
        ),
        ("If the rain stops, the road will open on Monday.", ["If the rain stops, the road will open on Monday."]),
        ("They fled, he said.", ["They fled"]),
    ],
)
def test_a_sentence_is_cut_into_what_can_be_contradicted(text: str, wanted: list[str]) -> None:
    assert pieces(text) == wanted


@needs_parser
def test_every_token_is_in_one_clause() -> None:
    text = "He came, she saw that it was late, and the men who were there left for the town, which lay far off."
    grammar = load_grammar("en", "grammar")
    assert grammar is not None
    syntax = make_syntax(grammar.annotate(text, [Span(0, len(text))]))
    clauses = split_clauses(syntax, range(len(syntax.tokens)), frozenset())
    assert sorted(index for clause in clauses for index in clause.tokens) == list(range(len(syntax.tokens)))


@pytest.mark.parametrize("provider", BOTH)
def test_words_said_keep_their_speaker_and_the_reporting_clause(provider: str) -> None:
    leaf = only_leaf("The mayor warned on Monday that the old dam above the town would not hold.", provider)
    assert leaf.speaker is not None
    assert leaf.speaker.text == "The mayor"
    assert leaf.firmness is Firmness.WARNED
    assert leaf.polarity is Polarity.NEGATED
    assert leaf.span.start == 0


@pytest.mark.parametrize("provider", BOTH)
def test_kinds_of_statement(provider: str) -> None:
    parsed = parse(
        "Old dam will not hold\n\n“The dam will not hold until May,” the mayor said.\n\nIt rained.", provider
    )
    kinds = [statement.kind for statement in leaves(parsed.statements)]
    assert kinds == [StatementKind.HEADLINE, StatementKind.QUOTATION, StatementKind.CLAIM]


@needs_parser
@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The envoys signed the deal.", Polarity.AFFIRMED),
        ("The envoys did not sign the deal.", Polarity.NEGATED),
        ("The envoys never signed the deal.", Polarity.NEGATED),
        ("The envoys failed to sign the deal.", Polarity.NEGATED),
        ("The envoys refused to sign the deal.", Polarity.NEGATED),
        ("Nobody signed the deal.", Polarity.NEGATED),
        ("No envoy signed the deal.", Polarity.NEGATED),
        ("There was no deal on Monday.", Polarity.NEGATED),
        ("Neither envoy signed the deal.", Polarity.NEGATED),
        ("The envoys did not fail to sign the deal.", Polarity.AFFIRMED),
        ("The envoys not only signed the deal.", Polarity.AFFIRMED),
        ("The man without a hat signed the deal.", Polarity.AFFIRMED),
        ("No fewer than nine envoys signed the deal.", Polarity.AFFIRMED),
        ("The army denied that it had shelled the market.", Polarity.NEGATED),
    ],
)
def test_polarity(text: str, polarity: Polarity) -> None:
    assert only_leaf(text).polarity is polarity


@needs_parser
@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The envoys signed the deal.", Certainty.FACT),
        ("The envoys may have signed the deal.", Certainty.HEDGED),
        ("The envoys reportedly signed the deal.", Certainty.HEDGED),
        ("The envoys will sign the deal.", Certainty.FUTURE),
        ("The envoys are expected to sign the deal.", Certainty.FUTURE),
        ("The envoys must sign the deal.", Certainty.DEMAND),
        ("The envoys signed the deal in May.", Certainty.FACT),
        ("If it rains, the envoys leave on Monday.", Certainty.CONDITIONAL),
        ("Did the envoys sign the deal?", Certainty.QUESTION),
        ("The mayor said the envoys would sign the deal.", Certainty.FUTURE),
        ("The mayor hopes that the envoys sign the deal.", Certainty.HEDGED),
        ("The mayor wants the envoys to sign the deal.", Certainty.DEMAND),
    ],
)
def test_certainty(text: str, certainty: Certainty) -> None:
    assert only_leaf(text).certainty is certainty


@needs_parser
@pytest.mark.parametrize(
    ("text", "predicate", "subject", "thing"),
    [
        ("The army shelled the market.", "shell", "The army", "the market"),
        ("The market was shelled by the army.", "shell", "The army", "The market"),
        ("The market was shelled at noon.", "shell", None, "The market"),
        ("Envoys from Oslo and Rome met in Geneva.", "meet", "Envoys from Oslo and Rome", None),
        ("The envoys failed to sign the deal.", "sign", "The envoys", "the deal"),
    ],
)
def test_who_did_what_to_whom(text: str, predicate: str, subject: str | None, thing: str | None) -> None:
    frame = only_leaf(text).frame
    assert frame.predicate == predicate
    given = [None if span is None else span.of(text).lower() for span in (frame.subject, frame.object)]
    assert given == [None if words is None else words.lower() for words in (subject, thing)]


@needs_parser
def test_when_where_and_which_of_a_series() -> None:
    text = "The third round of talks took place in Geneva on Monday."
    frame = only_leaf(text).frame
    assert [span.of(text) for span in frame.when] == ["on Monday"]
    assert [span.of(text) for span in frame.where] == ["in Geneva"]
    assert (frame.ordinal, frame.ordinal_of) == (3, "round")
    assert only_leaf("The 12th hearing on the harbour fire began in Oslo.").frame.ordinal == 12


@needs_parser
def test_modality_and_negation_stand_in_the_frame() -> None:
    assert only_leaf("The envoys must not sign the deal.").frame.modality == "must"
    assert only_leaf("The envoys must not sign the deal.").frame.negated
    assert only_leaf("The envoys agreed to sign the deal.").frame.modality == "agree"


@needs_parser
def test_coordinated_clause_inherits_what_the_sentence_puts_first() -> None:
    text = (
        "On Monday, armed police officers in Oslo arrested the ship's captain at his home "
        "and searched the main offices of the shipping company in the harbour district."
    )
    first, second = parts(text)
    assert [span.of(text) for span in second.frame.when] == ["On Monday"]
    assert second.frame.subject == first.frame.subject
    assert {"subject", "when"} <= set(second.frame.inherited)
    assert first.frame.inherited == ()


@needs_parser
def test_relative_clause_has_the_noun_as_its_subject_and_its_own_time() -> None:
    text = (
        "The old ferry, which left the small northern harbour on Tuesday with nobody aboard, "
        "sank off the southern tip of the island on Friday night."
    )
    main, relative = parts(text)
    assert relative.frame.subject is not None
    assert relative.frame.subject.of(text) == "The old ferry"
    assert relative.frame.inherited == ("subject",)
    assert [span.of(text) for span in relative.frame.when] == ["on Tuesday"]
    assert "on Tuesday" not in [span.of(text) for span in main.frame.when]
