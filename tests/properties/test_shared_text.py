"""Whatever two texts are, what is called copied stands in both, and shares are shares."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model.findings import ResolvedStory
from compare.model.grammar import ParsedArticle
from compare.model.text import Article
from compare.rulebook.book import default_rulebook
from compare.trace.copies import find_copies
from compare.trace.runs import Reach, grams, seeds, shared_passages
from compare.trace.words import quotations

WORDS = st.lists(
    st.sampled_from(["crane", "fell", "on", "the", "quay", "two", "men", "died", '"', ".", "\n"]), max_size=60
)
TEXTS = WORDS.map(" ".join)


def story(*texts: str) -> ResolvedStory:
    return ResolvedStory(tuple(ParsedArticle(Article(str(n), str(n), "", text), ()) for n, text in enumerate(texts)))


@settings(deadline=None)
@given(WORDS, WORDS)
def test_every_run_is_equal_on_both_sides(left: list[str], right: list[str]) -> None:
    passages = shared_passages(left, right, seeds(grams(left, 4), grams(right, 4)), Reach(4, 2))
    runs = [run for passage in passages for run in passage]
    for run in runs:
        assert left[run.left : run.left_end] == right[run.right : run.right_end]
    taken = [at for run in runs for at in range(run.left, run.left_end)]
    assert taken == sorted(set(taken))


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_shares_and_spans_stay_in_their_texts(left: str, right: str) -> None:
    for copy in find_copies(story(left, right), default_rulebook()):
        assert all(0 <= share <= 1 for share in copy.shares)
        assert max(copy.shares) >= 0.3
        for span in copy.spans:
            assert span.left.end <= len(left)
            assert span.right.end <= len(right)


@given(st.text(alphabet='a "“”«»\n', max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    ends = [place for found in quotations(text) for place in found]
    assert ends == sorted(ends)
    assert all(0 <= place <= len(text) for place in ends)
