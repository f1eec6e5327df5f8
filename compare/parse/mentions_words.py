"""Reads the mention of a speaker beside a reporting verb from words alone: "said the mayor", "the mayor, 51, said"."""

from __future__ import annotations

from collections.abc import Sequence

from compare.model.grammar import Token
from compare.model.text import Span
from compare.parse.lexicon import Lexicon

# "the deputy chairman of the regional electoral commission": twelve words hold all but lists of titles.
_LONGEST = 12
_BREAKS = frozenset('.;:!?“”"«»„()[]–—-…')


def mention_before(tokens: Sequence[Token], lexicon: Lexicon) -> Span | None:
    """Return the mention that ends right before a verb; `tokens` stand between the clause's beginning and the verb."""
    chunks = _chunks(_after_break(tokens))
    # A comma closes an apposition, and after it stands the verb alone or with its auxiliaries.
    if all(_is_auxiliary(token, lexicon) for token in chunks[-1]):
        return _apposed(chunks[:-1], lexicon)
    return _last_mention(chunks[-1], lexicon)


def _is_auxiliary(token: Token, lexicon: Lexicon) -> bool:
    return token.text.lower() in lexicon.fillers - lexicon.pronouns


def mention_led_on(tokens: Sequence[Token], lexicon: Lexicon) -> Span | None:
    """Return who says what the verb after `tokens` brings where another verb leads on to it, None where none does.

    That is the subject of a passive ("X was cited as", "X is said to have"), and who is quoted ("RIA quoted X as").
    """
    end = len(tokens)
    while end and _is_link(tokens[end - 1], lexicon):
        end -= 1
    verb = next((at for at in range(end - 1, 0, -1) if tokens[at].text.lower() in lexicon.cues), 0)
    if not verb or not any(token.text.lower() in lexicon.leading for token in tokens[end:]):
        return None
    is_quoting = lexicon.cues[tokens[verb].text.lower()].lemma in lexicon.quoting
    is_passive = tokens[verb - 1].text.lower() in lexicon.passives and not tokens[verb].text.endswith("ing")
    if is_passive and (is_quoting or verb == end - 1):
        return mention_before(tokens[:verb], lexicon)
    return mention_after(tokens[verb + 1 : end], lexicon) if is_quoting else None


def _is_link(token: Token, lexicon: Lexicon) -> bool:
    return token.text.lower() in lexicon.leading or _is_filler(token, lexicon)


def _after_break(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens after the last mark that ends a clause."""
    start = 0
    for position, token in enumerate(tokens):
        if token.text in _BREAKS:
            start = position + 1
    return tokens[start:]


def _chunks(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the tokens between commas."""
    chunks: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ",":
            chunks.append([])
        else:
            chunks[-1].append(token)
    return chunks


def _apposed(chunks: list[list[Token]], lexicon: Lexicon) -> Span | None:
    """Return the mention that a comma parts from the verb: the first chunk that can be one, with a name after it."""
    for number, chunk in enumerate(chunks):
        if chunk and not _is_adverbial(chunk, lexicon):
            mention = _last_mention(chunk, lexicon)
            following = chunks[number + 1] if number + 1 < len(chunks) else []
            if mention is not None and following and not _is_name(chunk[-1]) and all(map(_is_name, following)):
                return Span(mention.start, following[-1].span.end)
            return mention
    return None


def _is_adverbial(chunk: list[Token], lexicon: Lexicon) -> bool:
    """Tell whether the chunk opens with a preposition, a conjunction or a participle rather than a mention."""
    first = chunk[0].text.lower()
    return first in lexicon.stops or first in lexicon.fillers or first.endswith(("ing", "ly"))


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper()


def _last_mention(chunk: list[Token], lexicon: Lexicon) -> Span | None:
    """Return the last mention of a chunk, without the auxiliaries and adverbs before the verb."""
    end = len(chunk)
    while end and _is_filler(chunk[end - 1], lexicon):
        end -= 1
    if not end:
        return None
    if chunk[end - 1].text.lower() in lexicon.pronouns:
        return chunk[end - 1].span
    start = end
    while start and end - start < _LONGEST and not _is_stop(chunk[start - 1], lexicon):
        start -= 1
    if start == end or _names_nobody(chunk[end - 1], lexicon) or _opens_nothing(chunk[start]):
        return None
    return Span(chunk[start].span.start, chunk[end - 1].span.end)


def _opens_nothing(token: Token) -> bool:
    """Tell whether no mention can begin with the word: a participle, or what ties a noun to one before it."""
    word = token.text.lower()
    return word.endswith("ing") or word in ("of", "for", "de", "von")


def _is_filler(token: Token, lexicon: Lexicon) -> bool:
    word = token.text.lower()
    return word in lexicon.fillers or (word.endswith("ly") and not _is_name(token))


def _is_stop(token: Token, lexicon: Lexicon) -> bool:
    return token.text.lower() in lexicon.stops and not token.text.isupper()


def mention_after(tokens: Sequence[Token], lexicon: Lexicon) -> Span | None:
    """Return the mention that begins right after a verb; `tokens` stand between the verb and the sentence's end."""
    if not tokens or not tokens[0].text[0].isalnum() or _is_stop(tokens[0], lexicon):
        return None
    if tokens[0].text.lower() in lexicon.pronouns:
        return tokens[0].span
    end = 0
    while end < min(len(tokens), _LONGEST) and not _ends_mention(tokens, end, lexicon):
        end += 1
    while end and _is_filler(tokens[end - 1], lexicon):
        end -= 1
    if not end or _names_nobody(tokens[end - 1], lexicon):
        return None
    return Span(tokens[0].span.start, tokens[end - 1].span.end)


def _names_nobody(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a mention that ends in this word lacks its noun."""
    return token.text.lower() in lexicon.determiners or not token.text[0].isalnum()


def _ends_mention(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    token = tokens[position]
    if token.text == "." and position and tokens[position - 1].text.lower() in lexicon.name_titles:
        return False
    if token.text == ",":
        following = tokens[position + 1 : position + 2]
        return not (following and _is_name(following[0]) and not _is_name(tokens[position - 1]))
    return token.text in _BREAKS or _is_stop(token, lexicon)
