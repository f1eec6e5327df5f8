"""The readers strung together: every statement gets its mentions, and names hold across articles."""

from __future__ import annotations

from compare.model.values import Name, Place, Quantity, When
from compare.resolve.story import resolve_story
from compare.rulebook.book import default_rulebook
from tests.support.sentences import parsed, parsed_all

RULES = default_rulebook()


def test_a_statement_gets_names_places_quantities_and_dates() -> None:
    story = resolve_story(parsed_all("On 7 March 2022 Anton Belinsky counted 42 dead in Kyiv."), RULES)
    values = {type(mention.value) for mention in story.articles[0].statements[0].mentions}
    assert {Name, Place, Quantity, When} <= values


def test_one_name_has_one_key_in_all_articles() -> None:
    story = resolve_story(
        parsed_all("Mykhailo Hryhorenko left Kiev.", "There Mikhail Grigorenko left. Then Kyiv was quiet."), RULES
    )
    people = {
        m.value.key for a in story.articles for s in a.statements for m in s.mentions if isinstance(m.value, Name)
    }
    places = {
        m.value.key for a in story.articles for s in a.statements for m in s.mentions if isinstance(m.value, Place)
    }
    assert len(people) == 1
    assert len(places) == 1
    assert people <= {entry.key for entry in story.names}


def test_mentions_lie_inside_their_statement_and_in_order() -> None:
    story = resolve_story(parsed_all("Anton Belinsky left Minsk. Then Belinsky reached Brest on Monday."), RULES)
    for statement in story.articles[0].statements:
        spans = [mention.span for mention in statement.mentions]
        assert spans == sorted(spans)
        assert all(any(part.contains(span) for part in statement.spans) for span in spans)


def test_speakers_are_named() -> None:
    article = parsed("Anton Belinsky came. It rained, he said.", "A", {"It": "he"})
    story = resolve_story([article], RULES)
    assert [s.speaker.name for s in story.articles[0].statements if s.speaker is not None] == ["Anton Belinsky"]


def test_articles_and_statements_are_otherwise_untouched() -> None:
    articles = parsed_all("Anton Belinsky left.", "It rained.")
    story = resolve_story(articles, RULES)
    assert [a.article for a in story.articles] == [a.article for a in articles]
    assert [[s.id for s in a.statements] for a in story.articles] == [[s.id for s in a.statements] for a in articles]


def test_no_articles() -> None:
    assert resolve_story((), RULES).names == ()


def test_the_same_story_gives_the_same_result() -> None:
    articles = parsed_all("Anton Belinsky left Brest, Belarus.", "Anton Belinski left Brest.")
    assert resolve_story(articles, RULES) == resolve_story(articles, RULES)
