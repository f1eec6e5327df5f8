"""Independent origins are counted with their reason, and in doubt two articles are one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from compare.model.findings import Difference, Group, Kind, KindClass, NameEntry, ResolvedStory, Side, SideMention
from compare.model.grammar import ParsedArticle, Speaker
from compare.model.text import Article, Span
from compare.rulebook.book import Rulebook
from compare.trace.citations import find_origins
from compare.trace.confirmations import count_confirmations
from compare.trace.copies import find_copies, find_shared_text

AGENCY = (
    "A crane fell on parked buses in the port of Selwyn on Tuesday and killed two drivers who were asleep inside. "
    "Dockers loading timber nearby freed a third man with crowbars and carried him to the gate."
)
OWN = "Two drivers were killed by a falling crane. The harbour was silent tonight and wreaths lay on the rails."
Count = Callable[..., Group]


@pytest.fixture
def count(parse: Callable[..., ParsedArticle], rules: Rulebook) -> Count:
    def counted(*articles: Article, names: tuple[NameEntry, ...] = (), speakers: dict[str, str] | None = None) -> Group:
        story = ResolvedStory(tuple(spoken(parse(article), speakers or {}) for article in articles), names)
        group = Group("g", tuple(parsed.statements[0].id for parsed in story.articles))
        return counted_in(story, group, rules)

    return counted


def spoken(parsed: ParsedArticle, speakers: dict[str, str]) -> ParsedArticle:
    """Return the article with all its statements laid to a speaker, where one is given for it."""
    name = speakers.get(parsed.article.id)
    if name is None:
        return parsed
    speaker = Speaker(Span(0, 0), "he", name, "pronoun")
    return replace(parsed, statements=tuple(replace(s, speaker=speaker) for s in parsed.statements))


def counted_in(story: ResolvedStory, group: Group, rules: Rulebook) -> Group:
    return count_confirmations([group], find_origins(story, rules), find_copies(story, rules), story, rules)[0]


def test_two_papers_of_their_own_are_two_origins(count: Count, make_article: Callable[..., Article]) -> None:
    group = count(make_article("a", AGENCY), make_article("b", OWN))
    assert group.confirmations == 2
    assert group.origins == ("Paper a", "Paper b")
    assert group.origin_reason == (
        "2 outlets, 2 origins: Paper a and Paper b name no source (independent as far as they tell)"
    )


def test_one_article_under_three_names_is_one_confirmation(count: Count, make_article: Callable[..., Article]) -> None:
    group = count(*(make_article(letter, AGENCY) for letter in "abc"))
    assert group.confirmations == 1
    assert group.origin_reason.startswith("3 outlets, 1 origin: Paper a, Paper b and Paper c carry one text")
    assert "Warning: the agreement rests on one origin" in group.origin_reason


def test_one_agency_report_and_a_witness(count: Count, make_article: Callable[..., Article]) -> None:
    text = f"SELWYN (AFP) - {AGENCY}"
    witness = "“Two drivers were killed,” said Jon Berg, a docker and resident, at the gate in the evening rain."
    group = count(*(make_article(letter, text) for letter in "acd"), make_article("b", witness))
    assert group.confirmations == 2
    assert "Paper a, Paper c and Paper d carry one AFP report" in group.origin_reason
    assert "Paper b has its own witness (Jon Berg" in group.origin_reason


def test_two_reports_of_one_agency_are_one_though_reworded(count: Count, make_article: Callable[..., Article]) -> None:
    group = count(make_article("a", f"SELWYN (AFP) - {AGENCY}"), make_article("b", f"SELWYN (AFP) - {OWN}"))
    assert group.confirmations == 1
    assert group.origins == ("AFP",)


def test_one_official_heard_by_two_is_one_for_what_he_said(count: Count, make_article: Callable[..., Article]) -> None:
    group = count(
        make_article("a", "Two drivers died, Police Chief Dora Lind said."),
        make_article("b", "Police Chief Dora Lind said that the crane had killed two."),
    )
    assert group.confirmations == 1
    assert "one origin for what was said, 2 for that it was said" in group.origin_reason


def test_a_speaker_who_was_resolved_counts(count: Count, make_article: Callable[..., Article]) -> None:
    articles = make_article("a", "Two drivers died."), make_article("b", "Two died.")
    assert count(*articles, speakers={"a": "Dora Lind", "b": "Dora Lind"}).confirmations == 1
    assert count(*articles, speakers={"a": "Dora Lind", "b": "Karl Amend"}).confirmations == 2


def test_police_without_a_place_may_be_any_police(count: Count, make_article: Callable[..., Article]) -> None:
    group = count(
        make_article("a", "Two drivers died, police said."), make_article("b", "Selwyn police said that two had died.")
    )
    assert group.confirmations == 1


def test_sources_without_a_name_may_be_the_same(count: Count, make_article: Callable[..., Article]) -> None:
    group = count(
        make_article("a", "Two drivers died, a hospital source said."),
        make_article("b", "The two reportedly died at once."),
    )
    assert group.confirmations == 1
    assert "do not name" in group.origin_reason


def test_the_users_own_group_is_one_origin(count: Count, make_article: Callable[..., Article]) -> None:
    group = count(make_article("a", AGENCY, group="bloggers"), make_article("b", OWN, group="bloggers"))
    assert group.confirmations == 1
    assert "are one group (bloggers)" in group.origin_reason


def test_one_owner_is_one_origin(count: Count, make_article: Callable[..., Article]) -> None:
    group = count(make_article("a", AGENCY, "The Age"), make_article("b", OWN, "Sydney Morning Herald"))
    assert group.confirmations == 1


def test_a_copy_with_a_source_of_its_own_is_independent_in_that(
    parse: Callable[..., ParsedArticle], make_article: Callable[..., Article], rules: Rulebook
) -> None:
    own = "The drivers had slept there for weeks, said Jon Berg, a docker and resident of the quay."
    other = "The drivers used to sleep on the quay, said Mayor Ann Pohl."
    story = ResolvedStory(
        (parse(make_article("a", f"{AGENCY}\n{own}")), parse(make_article("b", f"{AGENCY}\n{other}")))
    )
    last = tuple(_last_root(parsed) for parsed in story.articles)
    assert counted_in(story, Group("g", last), rules).confirmations == 2


def _last_root(parsed: ParsedArticle) -> str:
    return [statement.id for statement in parsed.statements if statement.parent is None][-1]


def test_sides_of_a_contradiction_with_one_origin_are_told(
    parse: Callable[..., ParsedArticle], make_article: Callable[..., Article], rules: Rulebook
) -> None:
    texts = "Two drivers died, Police Chief Dora Lind said.", "Police Chief Dora Lind said three drivers died."
    story = ResolvedStory(tuple(parse(make_article(letter, text)) for letter, text in zip("ab", texts, strict=True)))
    statements = [parsed.statements[0] for parsed in story.articles]
    sides = tuple(
        Side(value, value, (SideMention(statement.id, parsed.article.excerpt(statement.span)),))
        for value, statement, parsed in zip(("two", "three"), statements, story.articles, strict=True)
    )
    difference = Difference("d", Kind.NUMBER, KindClass.CONTRADICTION, 3, "", "", sides)
    group = Group("g", tuple(statement.id for statement in statements), differences=(difference,))
    told = counted_in(story, group, rules).origin_reason
    assert "Contradiction of number: 1 origin for “two” against 1 origin for “three”" in told
    assert "warning: its sides go back to one origin" in told


def test_many_origins_are_cut_in_the_reason(count: Count, make_article: Callable[..., Article]) -> None:
    words: Sequence[str] = ("fell", "sank", "burned", "closed", "opened", "left", "stayed", "waited")
    group = count(*(make_article(letter, f"It {word} today.") for letter, word in zip("abcdefgh", words, strict=True)))
    assert group.confirmations == 8
    assert "Paper f and 2 more name no source" in group.origin_reason


def test_many_sources_are_cut_in_the_reason(count: Count, make_article: Callable[..., Article]) -> None:
    names = ("Adams", "Baker", "Clark", "Davis", "Evans", "Frank", "Ghosh", "Hills")
    texts = [f"The pier fell, Mayor Lena {name} said." for name in names]
    group = count(*(make_article(letter, text) for letter, text in zip("abcdefgh", texts, strict=True)))
    assert group.confirmations == 8
    assert group.origin_reason.endswith("; 2 more")


def test_an_outlet_that_cites_another_of_the_story_is_one_with_it(
    count: Count, make_article: Callable[..., Article]
) -> None:
    group = count(
        make_article("a", "Two drivers died in the port, the Northern Echo reported.", "Lind Herald"),
        make_article("b", OWN, "Northern Echo"),
        make_article("c", "The crane at Selwyn fell and two drivers are dead.", "Coast Daily"),
    )
    assert group.confirmations == 2
    assert "Lind Herald has it from Northern Echo" in group.origin_reason
    assert "Coast Daily names no source" in group.origin_reason


def test_two_that_cite_an_outlet_are_one_where_its_own_report_is_not_in_the_group(
    parse: Callable[..., ParsedArticle], make_article: Callable[..., Article], rules: Rulebook
) -> None:
    texts = {
        "a": ("Lind Herald", "Two drivers died in the port, the Northern Echo reported."),
        "b": ("Coast Daily", "The Northern Echo reported that two had died."),
        "c": ("Northern Echo", OWN),
    }
    story = ResolvedStory(tuple(parse(make_article(key, text, name)) for key, (name, text) in texts.items()))
    group = Group("g", tuple(parsed.statements[0].id for parsed in story.articles[:2]))
    counted = counted_in(story, group, rules)
    assert counted.confirmations == 1
    assert "Lind Herald and Coast Daily cite Northern Echo" in counted.origin_reason


def test_an_agency_that_signs_reports_it_itself(count: Count, make_article: Callable[..., Article]) -> None:
    group = count(make_article("a", f"SELWYN (Reuters) - {AGENCY}", "Reuters"), make_article("b", OWN))
    assert group.origin_reason == "2 outlets, 2 origins: Reuters reports it itself; Paper b names no source"


def test_a_client_of_an_agency_has_it_from_the_agencys_own_article(
    count: Count, make_article: Callable[..., Article]
) -> None:
    group = count(make_article("a", f"SELWYN (Reuters) - {OWN}", "Lind Herald"), make_article("b", AGENCY, "Reuters"))
    assert group.confirmations == 1
    assert "Lind Herald has it from Reuters" in group.origin_reason


LONG = "Dockers loading timber nearby freed a third man with crowbars and carried him to the gate of the harbour"
MOURNING = (
    "Nobody in Selwyn will forget this week. The crane stood on the quay for forty years and everyone knew its song. "
    "Children drew it, and fishermen steered home by its lamp when fog lay over the bay. It was painted red each "
    "spring, by apprentices who scratched their names into the highest rung and came down pale and proud."
)
CLOSED = (
    "A city mourns. Flags hang at half mast from the customs house, and the ferries sound their horns at noon. Schools "
    "are closed until Monday. On market day no stall will open, and the band has cancelled its tour of the islands. "
    "Bakers have sent bread to the families, and a tailor sews black ribbons for whoever asks at his window."
)


def test_one_long_passage_makes_one_origin_of_what_stands_in_it_alone(
    parse: Callable[..., ParsedArticle], make_article: Callable[..., Article], rules: Rulebook
) -> None:
    texts = [f"{own}\n{LONG}." for own in (MOURNING, CLOSED)]
    story = ResolvedStory(tuple(parse(make_article(key, text)) for key, text in zip("ab", texts, strict=True)))
    shared = find_shared_text(story, rules)
    assert [copy.is_part for copy in shared] == [True]
    last, first = ([parsed.statements[at].id for parsed in story.articles] for at in (-1, 0))
    counted = [
        count_confirmations([Group("g", tuple(members))], (), shared, story, rules)[0] for members in (last, first)
    ]
    assert [group.confirmations for group in counted] == [1, 2]
    assert "Paper a and Paper b have it in the same words" in counted[0].origin_reason
