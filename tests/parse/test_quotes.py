from __future__ import annotations

import pytest

from compare.model.errors import UsageError
from compare.model.grammar import Firmness, leaves
from tests.support.parsing import BOTH, needs_parser, parse, quotes, told


@pytest.mark.parametrize("provider", BOTH)
@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“The dam will hold,” the engineer said.", "The dam will hold,", "the engineer"),
        ("“The dam will hold,” said the engineer.", "The dam will hold,", "the engineer"),
        ("Ana Petrov said: “The dam will hold.”", "The dam will hold.", "Ana Petrov"),
        ("“The dam,” he said, “will hold until May.”", "The dam, // will hold until May.", "he"),
        ("“It will hold,” said Ana Petrov, 43, an engineer.", "It will hold,", "Ana Petrov"),
        ("“It will hold,” Ana Petrov, who built it, said.", "It will hold,", "Ana Petrov"),
        ("“It will hold,” she said. “I built it myself.”", "It will hold, // I built it myself.", "she"),
    ],
)
def test_direct_speech(provider: str, text: str, words: str, speaker: str) -> None:
    assert told(text, provider) == [(words, speaker)]


@pytest.mark.parametrize("provider", BOTH)
@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The mayor said that the dam would hold.", "that the dam would hold", "The mayor"),
        ("The mayor told reporters that the dam would hold.", "that the dam would hold", "The mayor"),
        ("The dam will hold until May, the mayor said.", "The dam will hold until May", "the mayor"),
        ("The dam will hold, according to the mayor.", "The dam will hold", "the mayor"),
    ],
)
def test_indirect_speech(provider: str, text: str, words: str, speaker: str) -> None:
    assert told(text, provider) == [(words, speaker)]


@pytest.mark.parametrize("provider", BOTH)
def test_speaker_goes_on_over_whole_paragraphs_and_changes_with_the_next(provider: str) -> None:
    text = "“We waited,” said Ana Petrov.\n\n“Nobody came for us.”\n\n“I came,” said Oleh Bondar."
    assert [speaker for _, speaker in told(text, provider)] == ["Ana Petrov", "Ana Petrov", "Oleh Bondar"]
    assert [quote.carried for quote in quotes(text, provider)] == [False, True, False]


@pytest.mark.parametrize("provider", BOTH)
def test_open_paragraph_takes_the_speaker_of_the_one_that_goes_on(provider: str) -> None:
    text = "“We asked for a doctor at six.\n\n“At nine we asked for a priest,” said Sister Bona."
    assert [speaker for _, speaker in told(text, provider)] == ["Sister Bona", "Sister Bona"]


@pytest.mark.parametrize("provider", BOTH)
def test_colon_at_the_end_of_a_paragraph_introduces_the_next(provider: str) -> None:
    text = "Ana Petrov told the court:\n\n“I saw the water rise and I ran.”"
    assert ("I saw the water rise and I ran.", "Ana Petrov") in told(text, provider)


@pytest.mark.parametrize("provider", BOTH)
def test_speaker_stays_empty_where_the_text_names_nobody(provider: str) -> None:
    assert told("The tape has one clear line: “Leave the blue one.”", provider) == [("Leave the blue one.", None)]


@pytest.mark.parametrize("provider", BOTH)
@pytest.mark.parametrize(
    "text",
    [
        "The so-called “People's Court” sat in a garage.",
        "The trawler “Santa Rita” was towed in on Tuesday.",
        "Her novel “The Salt Harvest” went for a large sum.",
        "A man known as “Tooth” was arrested on Friday.",
    ],
)
def test_names_titles_and_scare_quotes_are_no_speech(provider: str, text: str) -> None:
    assert [quote for quote in quotes(text, provider) if quote.kind != "indirect"] == []


@needs_parser
def test_medium_hearer_and_outlet_between() -> None:
    text = "The mayor told Reuters in an interview that the dam would hold."
    (quote,) = quotes(text)
    assert quote.hearer is not None
    assert quote.hearer.of(text) == "Reuters"
    assert quote.medium is not None
    assert quote.medium.of(text) == "in an interview"
    text = "The mayor was quoted by Interfax as saying that the dam would hold."
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.of(text) == "The mayor"
    assert quote.through is not None
    assert quote.through.of(text) == "Interfax"


@needs_parser
@pytest.mark.parametrize(
    ("verb", "firmness"),
    [
        ("said", Firmness.SAID),
        ("claimed", Firmness.CLAIMED),
        ("denied", Firmness.DENIED),
        ("confirmed", Firmness.CONFIRMED),
        ("hoped", Firmness.HOPED),
        ("warned", Firmness.WARNED),
        ("alleged", Firmness.ALLEGED),
        ("promised", Firmness.PROMISED),
    ],
)
def test_firmness_is_that_of_the_verb(verb: str, firmness: Firmness) -> None:
    (quote,) = quotes(f"The governor {verb} that the road was open.")
    assert quote.firmness is firmness


@needs_parser
def test_subordinate_clause_does_not_report() -> None:
    text = "The envoy said that while talks continue, “nobody here expects a result this week.”"
    assert {speaker for _, speaker in told(text)} == {"The envoy"}


@needs_parser
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Another member of the team, Oleh Bondar, said that nothing was signed.",
            "Another member of the team, Oleh Bondar",
        ),
        ("“It works,” said the adviser to the mayor, Ana Petrov.", "the adviser to the mayor, Ana Petrov"),
        (
            "The hopes of the delegation, envoy Oleh Bondar was quoted by RIA as saying, “came to nothing.”",
            "envoy Oleh Bondar",
        ),
    ],
)
def test_mention_holds_role_and_name(text: str, speaker: str) -> None:
    assert told(text)[0][1] == speaker


@pytest.mark.parametrize("provider", BOTH)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The dam will hold,” Ana Petrov was quoted as saying on Monday.", "Ana Petrov"),
        ("“The dam will hold,” its engineer, Ana Petrov, was quoted as saying by RIA.", "its engineer, Ana Petrov"),
        ("“The dam will hold,” Ana Petrov was cited as telling the council.", "Ana Petrov"),
        ("“The dam will hold,” Ana Petrov is said to have told the council.", "Ana Petrov"),
        ("Ana Petrov is reported to have told the council: “The dam will hold until May.”", "Ana Petrov"),
        ("Ana Petrov is quoted by RIA as saying: “The dam will hold until May.”", "Ana Petrov"),
        ("RIA quoted Ana Petrov as saying: “The dam will hold until May.”", "Ana Petrov"),
        ("“The dam will hold,” RIA cited Ana Petrov as telling the council.", "Ana Petrov"),
        ("“The dam will hold,” the mayor, who was there, had said.", "the mayor"),
    ],
)
def test_who_is_quoted_says_it_and_not_who_quotes(provider: str, text: str, speaker: str) -> None:
    assert told(text, provider)[-1][1] == speaker


@needs_parser
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor is believed to have said that the dam would hold.", "The mayor"),
        ("The mayor was forced to admit that the dam would break.", "The mayor"),
        ("The mayor urged him to say that the dam would hold.", None),
        ("An engineer quoted by RIA as saying that the dam would hold was dismissed.", "An engineer"),
    ],
)
def test_subject_of_a_passive_says_what_its_infinitive_brings(text: str, speaker: str | None) -> None:
    assert told(text)[-1][1] == speaker


@pytest.mark.parametrize("provider", BOTH)
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The dam is old and nobody looks after it,” engineer Ana Petrov told the council, according to RIA.", "Ana"),
        ("“The dam is old and nobody looks after it,” Ana Petrov said on Monday, according to the agency RIA.", "Ana"),
        ("According to RIA, Ana Petrov told the council: “The dam is old and nobody looks after it.”", "Ana"),
        ("“The dam is old and nobody looks after it,” according to RIA.", "RIA"),
    ],
)
def test_a_verb_beside_the_words_tells_who_says_them_and_not_the_source_farther_off(
    provider: str, text: str, speaker: str
) -> None:
    (leaf,) = leaves(parse(text, provider).statements)
    assert leaf.speaker is not None
    assert speaker in leaf.speaker.text.split()


@needs_parser
def test_outlet_that_quotes_is_what_the_words_went_through() -> None:
    text = "RIA, which quoted the mayor as saying that the dam would hold, took it back."
    through = [quote.through for quote in quotes(text)]
    assert [span is not None and span.of(text) for span in through] == ["RIA"]


@needs_parser
def test_quotation_inside_a_quotation_has_its_own_speaker() -> None:
    text = "“I heard my brother say ‘not tonight’ and then the door shut,” the neighbour said."
    assert ("not tonight", "my brother") in told(text)


@pytest.mark.parametrize("provider", BOTH)
def test_forgotten_closing_mark_ends_at_the_reporting_clause(provider: str) -> None:
    assert told('"We were eleven in the room, said Teodor Banu.', provider)[0] == (
        "We were eleven in the room,",
        "Teodor Banu",
    )


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("de", "„Wir bleiben hier“, sagte die Bürgermeisterin am Abend.", "Wir bleiben hier", "die Bürgermeisterin"),
        ("de", "Der Minister sagte, dass die Brücke hält.", "dass die Brücke hält", "Der Minister"),
        ("de", "Die Polizei teilte am Montag mit, „niemand ist verletzt“.", "niemand ist verletzt", "Die Polizei"),
        ("es", "«No hay nada que hablar», dijo el alcalde.", "No hay nada que hablar", "el alcalde"),
        ("es", "El ministro afirmó que la carretera está abierta.", "que la carretera está abierta", "El ministro"),
        ("fr", "« Je n’ai rien vu », répète le gardien.", "Je n’ai rien vu", "le gardien"),
        ("fr", "Le maire a déclaré que la route est ouverte.", "que la route est ouverte", "Le maire"),
    ],
)
def test_a_language_is_data(language: str, text: str, words: str, speaker: str) -> None:
    assert told(text, "patterns", language) == [(words, speaker)]


def test_language_without_lists_has_no_speakers_and_does_not_fail() -> None:
    assert told("„Jesteśmy tutaj od rana”, powiedział burmistrz.", "patterns", "pl") == [
        ("Jesteśmy tutaj od rana", None)
    ]


@pytest.mark.parametrize("provider", BOTH)
@pytest.mark.parametrize("text", ["", "   \n\n ", "“", "””””", "said said said", "“a” “b” “c”", ":\n“x y z w”"])
def test_odd_texts_do_not_fail(provider: str, text: str) -> None:
    assert all(span.end <= len(text) for quote in quotes(text, provider) for span in quote.spans)


def test_unknown_provider_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="no provider 'tea'"):
        quotes("x", "tea")
