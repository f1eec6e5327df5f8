"""Finds pairs of articles of which one is in large part the text of the other, or both of a third."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from compare.model.findings import CopiedSpan, Copy, ResolvedStory
from compare.model.text import Span
from compare.rulebook.book import Rulebook
from compare.trace.candidates import Limits, propose_pairs, rare_grams
from compare.trace.credits import credited_agencies
from compare.trace.direction import tell_source
from compare.trace.layout import read_layout
from compare.trace.runs import Passage, Reach, grams, seeds, shared_passages
from compare.trace.words import Words, read_words


def find_copies(story: ResolvedStory, rules: Rulebook) -> tuple[Copy, ...]:
    """Return the pairs of articles that share `entry-share` or more of the shorter one's words, by their ids."""
    return tuple(copy for copy in find_shared_text(story, rules) if not copy.is_part)


def find_shared_text(story: ResolvedStory, rules: Rulebook) -> tuple[Copy, ...]:
    """Return the pairs of articles with text in common, by their ids: copies, and pairs with single long passages.

    Words inside quotation marks and a publisher's running text are no part of the shares, nor do names count by
    themselves: two reporters may hear one speaker. Of more than `pairs-an-article` articles with one text, each is
    paired with those it shares most with, and with as many more as tie them all together.
    """
    ordered = sorted(story.articles, key=lambda parsed: parsed.article.id)
    words = [read_words(parsed, rules) for parsed in ordered]
    limits = _limits(rules)
    rare = rare_grams([grams(found.forms, int(rules.weight("trace", "gram-words"))) for found in words], limits)
    reach = Reach(int(rules.weight("trace", "skip-words")), int(rules.weight("trace", "resume-words")))
    shared: list[Copy] = []
    for one, other in propose_pairs(rare, limits):
        passages = shared_passages(words[one].forms, words[other].forms, seeds(rare[one], rare[other]), reach)
        telling = [passage for passage in passages if _is_telling(passage, words[one], rules)]
        copy = _copy(words[one], words[other], telling)
        if _is_enough(copy, telling, words[one], words[other], rules):
            shared.append(copy)
        elif long_ones := [passage for passage in telling if _is_long(passage, words[one], words[other], rules)]:
            shared.append(replace(_copy(words[one], words[other], long_ones), is_part=True))
    return _with_sources(shared, story, rules)


def _with_sources(copies: Sequence[Copy], story: ResolvedStory, rules: Rulebook) -> tuple[Copy, ...]:
    concerned = {article for copy in copies if not copy.is_part for article in copy.articles}
    articles = {parsed.article.id: parsed.article for parsed in story.articles if parsed.article.id in concerned}
    credited = {
        parsed.article.id: credited_agencies(read_layout(parsed), rules)
        for parsed in story.articles
        if parsed.article.id in concerned
    }
    return tuple(copy if copy.is_part else tell_source(copy, articles, credited, rules) for copy in copies)


def _limits(rules: Rulebook) -> Limits:
    return Limits(
        rules.weight("trace", "candidate-share"),
        int(rules.weight("trace", "common-families")),
        int(rules.weight("trace", "pairs-an-article")),
        int(rules.weight("trace", "passage-run")) - int(rules.weight("trace", "gram-words")) + 1,
    )


def _is_telling(passage: Passage, left: Words, rules: Rulebook) -> bool:
    """Tell whether a passage holds more than names and function words."""
    telling = sum(left.telling[at] for run in passage for at in range(run.left, run.left_end))
    return telling >= rules.weight("trace", "telling-words")


def _is_enough(copy: Copy, passages: Sequence[Passage], left: Words, right: Words, rules: Rulebook) -> bool:
    """Tell whether a pair is a copy: by the share, and by what two short reports do not have in common by chance.

    Of a text that is shorter than that, all words are asked for.
    """
    own = min(sum(left.own), sum(right.own))
    runs = list(chain.from_iterable(passages))
    longest = max((sum(left.own[run.left : run.left_end]) for run in runs), default=0)
    if not 0 < longest >= min(own, rules.weight("trace", "entry-run")):
        return False
    shared = min(
        _own_words(left, chain.from_iterable(range(run.left, run.left_end) for run in runs)),
        _own_words(right, chain.from_iterable(range(run.right, run.right_end) for run in runs)),
    )
    is_much = shared >= min(own, rules.weight("trace", "entry-words"))
    return is_much and _share_of_shorter(copy, left, right) >= rules.weight("trace", "entry-share")


def _own_words(words: Words, places: Iterable[int]) -> int:
    return sum(words.own[at] for at in set(places))


def _is_long(passage: Passage, left: Words, right: Words, rules: Rulebook) -> bool:
    """Tell whether a passage is too long to be written twice: by its own words on either side and its unbroken run."""
    own = (
        sum(left.own[at] for run in passage for at in range(run.left, run.left_end)),
        sum(right.own[at] for run in passage for at in range(run.right, run.right_end)),
    )
    longest = max(run.size for run in passage)
    return min(own) >= rules.weight("trace", "passage-words") and longest >= rules.weight("trace", "passage-run")


def _copy(left: Words, right: Words, passages: Sequence[Passage]) -> Copy:
    runs = list(chain.from_iterable(passages))
    return Copy(
        articles=(left.article, right.article),
        shares=(
            _share(left, chain.from_iterable(range(run.left, run.left_end) for run in runs)),
            _share(right, chain.from_iterable(range(run.right, run.right_end) for run in runs)),
        ),
        spans=tuple(_copied_span(left, right, passage) for passage in passages),
    )


def _share(words: Words, copied: Iterable[int]) -> float:
    own = sum(words.own)
    return round(_own_words(words, copied) / own, 4) if own else 0.0


def _share_of_shorter(copy: Copy, left: Words, right: Words) -> float:
    return copy.shares[0] if sum(left.own) <= sum(right.own) else copy.shares[1]


def _copied_span(left: Words, right: Words, passage: Passage) -> CopiedSpan:
    """Return a passage at its place in either article, edits inside it included."""
    ends = max(run.right_end for run in passage)
    return CopiedSpan(
        Span(left.spans[passage[0].left].start, left.spans[passage[-1].left_end - 1].end),
        Span(right.spans[min(run.right for run in passage)].start, right.spans[ends - 1].end),
    )
