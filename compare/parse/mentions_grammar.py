"""Reads who speaks, where and to whom from the grammar around a reporting verb."""

from __future__ import annotations

from compare.model.grammar import Token
from compare.model.text import Span
from compare.parse.lexicon import Lexicon
from compare.parse.syntax import Syntax

_SUBJECTS = ("nsubj", "csubj", "expl")
_RELATIVES = frozenset({"who", "which", "that", "whom"})
# Reports nest at most a few deep: "went on to say", "began by saying", "was quoted by X as saying".
_MOST_STEPS = 5
_HANDED_DOWN = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "acomp", "dep"})
_OWN_CLAUSES = frozenset({"relcl", "acl", "advcl", "parataxis", "appos"})
_OWN_PHRASES = _OWN_CLAUSES | {"cc", "conj"}
# "the deputy head of the delegation and adviser to the president, Ana Petrov": names stand no further off than this.
_LONGEST_ROLE = 16
_NOT_IN_MENTION = frozenset({"relcl", "acl", "cc", "conj", "punct", "advcl", "prep", "parataxis", "dep", "preconj"})


def speaker_of(syntax: Syntax, verb: int) -> Span | None:
    """Return the mention of the verb's subject, that of a verb above where it has none of its own."""
    is_infinitive = False
    for _ in range(_MOST_STEPS):
        own = _own_subject(syntax, verb) if not is_infinitive else _raised_subject(syntax, verb)
        if own is not None:
            return mention(syntax, own)
        token = syntax.tokens[verb]
        if is_passive(syntax, verb) and token.relation != "conj":
            return None
        if token.relation in ("acl", "relcl") and token.head != verb:
            return mention(syntax, token.head)
        if token.relation not in _HANDED_DOWN or token.head == verb or _is_complement_with_object(syntax, token):
            return None
        is_infinitive = token.relation == "xcomp"
        verb = token.head
    return None


def _raised_subject(syntax: Syntax, verb: int) -> int | None:
    """Return the noun that does what the infinitive of a verb says: in the passive it is spoken of, not its agent."""
    if is_passive(syntax, verb):
        return _nearest(syntax, verb, ("nsubjpass",))
    return _own_subject(syntax, verb)


def _is_complement_with_object(syntax: Syntax, token: Token) -> bool:
    """Tell whether an infinitive has the object of the verb above as its subject ("urged him to say")."""
    return token.relation in ("xcomp", "ccomp") and any(syntax.dependents(token.head, "dobj"))


def _own_subject(syntax: Syntax, verb: int) -> int | None:
    """Return the noun that acts in the clause: its subject, the "by" of a passive, what a relative word means."""
    agent = _agent(syntax, verb)
    # "Saying by" is no passive: the agent behind it belongs to the verb above.
    if agent is not None and syntax.tokens[verb].tag != "VBG":
        return agent
    subject = _nearest(syntax, verb, _SUBJECTS)
    if subject is None:
        subject = _quoted_subject(syntax, verb)
    token = syntax.tokens[verb]
    if subject is not None and token.relation == "relcl" and syntax.tokens[subject].lemma in _RELATIVES:
        return token.head
    return subject


def _quoted_subject(syntax: Syntax, verb: int) -> int | None:
    """Return the subject of "was quoted as saying" and of "quoted her as saying": who is quoted is who says."""
    quoting = _quoting_verb(syntax, verb)
    return None if quoting is None else quoted_by(syntax, quoting)


def _quoting_verb(syntax: Syntax, verb: int) -> int | None:
    """Return the verb that "as saying" completes."""
    token = syntax.tokens[verb]
    return syntax.tokens[token.head].head if token.relation == "pcomp" else None


def quoted_by(syntax: Syntax, verb: int) -> int | None:
    """Return who is quoted: the subject of the passive, the noun of a participle, the object before "as saying"."""
    token = syntax.tokens[verb]
    if is_passive(syntax, verb):
        return _nearest(syntax, verb, ("nsubjpass",))
    if token.relation == "acl" and token.tag == "VBN":
        return token.head
    return next(syntax.dependents(verb, "dobj"), None) if _has_words(syntax, verb) else None


def _has_words(syntax: Syntax, verb: int) -> bool:
    """Tell whether "as saying" follows, so that the object is no thing but somebody who speaks."""
    return any(
        syntax.tokens[preposition].lemma == "as" and any(syntax.dependents(preposition, "pcomp"))
        for preposition in syntax.dependents(verb, "prep")
    )


def _agent(syntax: Syntax, verb: int) -> int | None:
    """Return the noun behind the "by" of a passive."""
    return next((noun for by in syntax.dependents(verb, "agent") for noun in syntax.dependents(by, "pobj")), None)


def _nearest(syntax: Syntax, verb: int, relations: tuple[str, ...]) -> int | None:
    """Return the subject next to the verb: where a reporting clause interrupts, the one before it is not its own."""
    return min(syntax.dependents(verb, *relations), key=lambda index: abs(index - verb), default=None)


def is_passive(syntax: Syntax, verb: int) -> bool:
    """Tell whether the verb stands in the passive."""
    return any(syntax.dependents(verb, "nsubjpass", "auxpass"))


def mention(syntax: Syntax, noun: int) -> Span:
    """Return the noun phrase on `noun` with a name in apposition, its other additions left out."""
    noun = _real_subject(syntax, noun)
    kept = [noun]
    for child in syntax.children[noun]:
        token = syntax.tokens[child]
        if token.relation == "appos":
            if _is_name_for(syntax.tokens[noun], token):
                kept.extend(_phrase(syntax, child))
        elif token.relation == "prep":
            # A phrase that stands further off belongs to something else.
            if token.lemma in ("of", "for", "to") and child == noun + 1:
                kept.extend(_phrase(syntax, child))
        elif token.relation not in _NOT_IN_MENTION or (token.relation == "conj" and child < noun):
            kept.extend(_phrase(syntax, child))
    return syntax.span(_joined(syntax, noun, [*kept, *_name_after(syntax, noun, kept)]))


def _real_subject(syntax: Syntax, noun: int) -> int:
    """Return the noun that acts: an apposition has a comma on either side; with the first alone it is the subject."""
    for child in syntax.dependents(noun, "appos"):
        phrase = syntax.subtree(child)
        before, after = phrase[0] - 1, phrase[-1] + 1
        is_opened = before > noun and syntax.tokens[before].text == ","
        if is_opened and after < len(syntax.tokens) and syntax.tokens[after].part in ("VERB", "AUX"):
            return child
    return noun


def _name_after(syntax: Syntax, noun: int, kept: list[int]) -> list[int]:
    """Return the person's name that ends the noun phrase of a role and that the role alone would lose."""
    if syntax.tokens[noun].part == "PROPN" or any(syntax.tokens[index].entity == "PERSON" for index in kept):
        return []
    without = [child for child in syntax.children[noun] if syntax.tokens[child].relation in ("relcl", "acl", "advcl")]
    phrase = [index for index in syntax.subtree(noun, without) if noun < index <= noun + _LONGEST_ROLE]
    names = [index for index in phrase if syntax.tokens[index].entity == "PERSON"]
    return names if names and names[-1] == max(phrase, key=lambda index: (_is_word(syntax, index), index)) else []


def _is_word(syntax: Syntax, index: int) -> bool:
    return syntax.tokens[index].text[0].isalnum()


def noun_phrase(syntax: Syntax, noun: int) -> Span:
    """Return the whole noun phrase on `noun`, with its phrases and fellows, without clauses of their own."""
    without = [child for child in syntax.children[noun] if syntax.tokens[child].relation in _OWN_CLAUSES]
    return syntax.span(_joined(syntax, noun, syntax.subtree(noun, without)))


def _is_name_for(noun: Token, apposed: Token) -> bool:
    return noun.part != "PROPN" and apposed.part == "PROPN"


def _phrase(syntax: Syntax, index: int) -> list[int]:
    """Return the subtree of `index` without relative clauses and what follows them."""
    without = [
        below for below in syntax.subtree(index) if below != index and syntax.tokens[below].relation in _OWN_PHRASES
    ]
    return syntax.subtree(index, without)


def _joined(syntax: Syntax, noun: int, kept: list[int]) -> list[int]:
    """Return the kept words around the noun, marks at the edges left out."""
    listed = sorted(set(kept))
    while listed and listed[0] != noun and syntax.tokens[listed[0]].part == "PUNCT":
        listed = listed[1:]
    while listed and listed[-1] != noun and syntax.tokens[listed[-1]].part == "PUNCT":
        listed = listed[:-1]
    return listed


def medium_of(syntax: Syntax, verb: int, lexicon: Lexicon) -> Span | None:
    """Return the phrase that names where or how it was said: "in a statement", "on Twitter"."""
    if lexicon.media is None:
        return None
    for preposition in syntax.dependents(verb, "prep"):
        if syntax.tokens[preposition].lemma not in ("in", "on", "via", "through", "by", "at", "during", "over"):
            continue
        for noun in syntax.dependents(preposition, "pobj"):
            if lexicon.media.fullmatch(syntax.tokens[noun].text):
                return Span(syntax.tokens[preposition].span.start, syntax.span(_phrase(syntax, noun)).end)
    return None


def hearer_of(syntax: Syntax, verb: int) -> Span | None:
    """Return who is spoken to: the object of "tell", or the noun after "to"."""
    token = syntax.tokens[verb]
    if token.lemma in _TAKES_HEARER:
        for noun in syntax.dependents(verb, "dobj", "dative"):
            if syntax.tokens[noun].part in ("NOUN", "PROPN", "PRON"):
                return mention(syntax, noun)
    for preposition in syntax.dependents(verb, "prep", "dative"):
        if syntax.tokens[preposition].lemma == "to" and preposition < verb + 4:
            for noun in syntax.dependents(preposition, "pobj"):
                return mention(syntax, noun)
    return None


_TAKES_HEARER = frozenset({"tell", "inform", "ask", "assure", "remind", "warn", "reassure", "notify", "advise", "urge"})


def through_of(syntax: Syntax, verb: int, *, is_quoting: bool) -> Span | None:
    """Return the outlet in "was quoted by X as saying" and "X quoted her as saying"."""
    quoting = verb if is_quoting else _quoting_verb(syntax, verb)
    quoted = None if quoting is None else quoted_by(syntax, quoting)
    if quoting is None or quoted is None:
        return None
    outlet = _own_subject(syntax, quoting)
    return None if outlet is None or outlet == quoted else mention(syntax, outlet)
