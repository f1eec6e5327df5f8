"""Statements rest on what they name, on what their article came with, and on who published it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from compare.model.findings import CopiedSpan, Copy, NameEntry, Origin, ResolvedStory, Spelling
from compare.model.grammar import Speaker
from compare.model.text import Span
from compare.rulebook.book import Rulebook
from compare.trace.citations import find_origins
from compare.trace.grounds import Ground, Grounds, find_grounds

MakeStory = Callable[..., ResolvedStory]


def grounds_of(story: ResolvedStory, rules: Rulebook, *copies: Copy) -> Grounds:
    return find_grounds(story, find_origins(story, rules), copies, rules)


def test_a_named_source(make_story: MakeStory, rules: Rulebook) -> None:
    story = make_story("The mayor told Reuters that it was over.")
    statement = story.articles[0].statements[0].id
    assert {ground.key for ground in grounds_of(story, rules).of_statement(statement)} == {"reuters", "mayor"}


def test_a_platform_with_a_writer_is_the_writer(make_story: MakeStory, rules: Rulebook) -> None:
    story = make_story("The governor wrote on Telegram that it was over.")
    statement = story.articles[0].statements[0].id
    assert [ground.key for ground in grounds_of(story, rules).of_statement(statement)] == ["governor"]


def test_spellings_of_one_name_are_one_ground(make_story: MakeStory, rules: Rulebook) -> None:
    told = make_story("It was over.")
    (parsed,) = told.articles
    spoken = tuple(replace(s, speaker=Speaker(Span(0, 2), "He", "Podolyak", "named")) for s in parsed.statements)
    spellings = tuple(Spelling(text, "a", 1, Span(0, 1)) for text in ("Mykhailo Podoliyak", "Podolyak"))
    names = (NameEntry("n", "Mykhailo Podoliyak", "person", spellings),)
    grounds = grounds_of(ResolvedStory((replace(parsed, statements=spoken),), names), rules)
    (ground,) = grounds.of_statement(spoken[0].id)
    assert (ground.key, ground.shown) == ("mykhailo podoliyak", "Mykhailo Podoliyak")


def test_a_copied_statement_rests_on_the_text(make_story: MakeStory, rules: Rulebook) -> None:
    story = make_story("Two drowned, police said.", "Two drowned, police said.")
    copy = Copy(("a", "b"), (1.0, 1.0), (CopiedSpan(Span(0, 25), Span(0, 25)),))
    grounds = grounds_of(story, rules, copy)
    for parsed in story.articles:
        assert Ground("text", "a") in set(grounds.of_statement(parsed.statements[0].id))


def test_everything_in_an_article_rests_on_its_agency(make_story: MakeStory, rules: Rulebook) -> None:
    grounds = grounds_of(make_story("SELWYN (AFP) - Two drowned."), rules)
    assert ("source", "afp") in {ground.tie for ground in grounds.of_article("a")}


def test_a_source_is_shown_as_it_stands_in_a_sentence(make_story: MakeStory, rules: Rulebook) -> None:
    texts = {
        "Police said that it was over.": "police",
        "The Sudanese army said that it was over.": "the Sudanese army",
        "A Russian spokesman said that it was over.": "a Russian spokesman",
        "Reuters reported that it was over.": "Reuters",
    }
    for text, shown in texts.items():
        story = make_story(text)
        found = grounds_of(story, rules).of_statement(story.articles[0].statements[0].id)
        assert [ground.shown for ground in found] == [shown]


def test_police_that_open_a_sentence_may_be_any_police_too(make_story: MakeStory, rules: Rulebook) -> None:
    story = make_story("Police said that it was over.")
    (ground,) = grounds_of(story, rules).of_statement(story.articles[0].statements[0].id)
    assert ground.kind == "generic"


def test_what_a_paper_is_told_is_its_own(make_story: MakeStory, rules: Rulebook) -> None:
    story = make_story("The Wharfe Gazette reported that it was over.", publishers=("Wharfe Gazette",))
    found = grounds_of(story, rules).of_statement(story.articles[0].statements[0].id)
    assert {ground.kind for ground in found} <= {"own"}


def test_origins_of_unknown_statements_are_refused(make_story: MakeStory, rules: Rulebook) -> None:
    story = make_story("Two drowned.")
    assert find_grounds(story, (Origin("a", Span(0, 1), "x", "official", "x"),), (), rules).cited == {}
