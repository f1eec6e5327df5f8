"""What holds of names in any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from compare.resolve.folding import fold
from compare.resolve.names import find_names
from compare.resolve.spelling import name_similarity
from compare.resolve.transliteration import sounds
from compare.rulebook.book import default_rulebook
from compare.similarity.lookalikes import one_script
from tests.support.sentences import parsed_all

RULES = default_rulebook()

NAME_LIKE = st.text(alphabet="abcdefiklmnoprstuvzÁéñŠčščабвгієїьюя -’.'", max_size=24)
PIECES = "Anton Belinsky Belinski Kyiv Kiev Minsk the of and President U.S. met, left. (NWS) “yes” he Jean-Claude"
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=40).map(" ".join)


@given(NAME_LIKE, NAME_LIKE)
def test_likeness_is_a_share_and_does_not_depend_on_the_order(left: str, right: str) -> None:
    score = name_similarity(left, right, None, RULES)
    assert 0.0 <= score <= 1.0
    assert score == name_similarity(right, left, None, RULES)


@given(NAME_LIKE)
def test_a_name_is_like_itself_wherever_it_has_a_letter(name: str) -> None:
    assert name_similarity(name, name, None, RULES) == (1.0 if fold(name) else 0.0)


@given(st.text(max_size=20))
def test_sounds_are_plain_letters_and_figures(word: str) -> None:
    assert all(sound.isascii() for sound in sounds(word, RULES))


@example("A\u00b5")
@example("\u00b5\u00c0")
@given(st.text(max_size=20))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="аеосМосквabcdeo", max_size=12))
def test_a_word_put_in_one_script_stays_so(word: str) -> None:
    assert one_script(one_script(word)) == one_script(word)


@given(st.lists(WORDS, max_size=4))
def test_spans_are_the_words_of_their_article_and_each_word_has_one_name(texts: list[str]) -> None:
    articles = parsed_all(*texts)
    found = find_names(articles, RULES)
    by_id = {article.article.id: article.article.text for article in articles}
    for entry in found.entries:
        for spelling in entry.spellings:
            assert spelling.first.of(by_id[spelling.article]) == spelling.text
            assert spelling.count >= 1
    for mentions in found.mentions.values():
        names = [mention.span for mention in mentions if mention.kind != "role"]
        assert all(left.end <= right.start for left, right in pairwise(names))


@given(st.lists(WORDS, max_size=3))
def test_names_do_not_depend_on_chance(texts: list[str]) -> None:
    assert find_names(parsed_all(*texts), RULES) == find_names(parsed_all(*texts), RULES)
