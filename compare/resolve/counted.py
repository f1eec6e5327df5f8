"""Finds what an amount counts: its noun, what happened to it, and what it is a part of."""

from __future__ import annotations

from collections.abc import Mapping

from compare.model.grammar import Token
from compare.model.text import Span
from compare.resolve.quantities_words import Line
from compare.rulebook.book import Rulebook

_LONGEST_PHRASE = 6
_NEAR_WORDS = 7


def noun_after(line: Line, at: int, count: float, rules: Rulebook) -> str:
    """Return the noun (in the singular) that the words from `at` on give to a count, "" where they give none.

    Works on words alone: the first plural of the noun phrase is its head, the last one where two stand side by side
    (crew members); for one of a thing, the last word before the phrase ends.
    """
    start = _skip_of(line, at)
    phrase = _noun_phrase(line, start, rules)
    if not phrase:
        return ""
    plurals = [index for index in phrase if is_plural(line.low(index), rules)]
    if plurals:
        head = plurals[0]
        while head + 1 in plurals:
            head += 1
        return singular(line.low(head), rules)
    if count == 1.0 and start == at:
        ends = [place for place, index in enumerate(phrase) if place and line.low(index).endswith("ed")]
        return singular(line.low(phrase[ends[0] - 1] if ends else phrase[-1]), rules)
    return ""


def noun_of(line: Line, at: int, rules: Rulebook) -> str:
    """Return the noun that "of" behind a share, a weight or a volume leads to: 50 kg of explosives."""
    if line.low(at) != "of":
        return ""
    start = _skip_of(line, at)
    phrase = _noun_phrase(line, start, rules)
    if not phrase:
        return ""
    plurals = [index for index in phrase if is_plural(line.low(index), rules)]
    return singular(line.low(plurals[0] if plurals else phrase[-1]), rules)


def _skip_of(line: Line, at: int) -> int:
    """Skip "of the", "of its", "of" and a hyphen."""
    if line.low(at) in ("-", "‑") and line.is_glued(at):
        return at + 1
    if line.low(at) != "of":
        return at
    at += 1
    return at + 1 if line.low(at) in ("the", "its", "their", "his", "her", "our", "these", "those", "all") else at


def _noun_phrase(line: Line, at: int, rules: Rulebook) -> list[int]:
    """Return the indexes of the words that may be adjectives and nouns from `at` on."""
    ends = rules.words("numbers", "phrase-ends").listed
    harmed = rules.table("numbers", "outcomes").entries
    found: list[int] = []
    index = at
    while len(found) < _LONGEST_PHRASE and index < at + 2 * _LONGEST_PHRASE:
        word = line.word(index)
        if word.is_letters and word.low not in ends and not (word.low in harmed and _is_state(word.low, line, index)):
            found.append(index)
        elif not (found and (word.low in ("-", "‑") or word.is_figure) and line.is_glued(index)):
            break
        index += 1
    return found


def _is_state(word: str, line: Line, at: int) -> bool:
    """Tell whether a word of harm says what happened ("17 killed") not whom it counts ("two of the wounded")."""
    if word.endswith(("deaths", "injuries", "fatalities", "casualties", "bodies", "arrests", "lives", "corpses")):
        return False
    return line.low(at - 1) != "the" and word not in ("body", "death", "injury", "casualty", "fatality", "arrest")


def is_plural(word: str, rules: Rulebook) -> bool:
    """Tell whether a word looks like a plural noun."""
    if word in rules.words("numbers", "irregular-plurals").listed:
        return True
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "'s", "’s", "ous")):
        return False
    return word not in rules.words("numbers", "not-plural").listed


def singular(word: str, rules: Rulebook) -> str:
    """Return the singular of an English noun in lower case; a word that is none comes back as it is."""
    known = rules.table("numbers", "singulars").entries
    if word in known:
        return str(known[word])
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if not is_plural(word, rules) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def outcome_near(line: Line, start: int, end: int, rules: Rulebook) -> str:
    """Return what happened to the counted ("dead", "hurt", …) by the nearest word of harm in the clause, "" for none.

    The words behind the amount go first up to the next number, as "17 killed" and "17 people were killed" stand so;
    then the words before it, as in "killed 17 people".
    """
    outcomes = rules.table("numbers", "outcomes").entries
    for index in range(end, min(end + _NEAR_WORDS + 2, len(line.words))):
        if line.low(index) in outcomes and not _is_attribute(line, index, rules):
            return str(outcomes[line.low(index)])
        if _ends_clause(line, index) or line.word(index).is_figure:
            break
    return _outcome_before(line, start, outcomes, is_named=noun_after(line, end, 2.0, rules) != "")


def _outcome_before(line: Line, start: int, outcomes: Mapping[str, object], *, is_named: bool) -> str:
    """Return the outcome by the nearest word of harm before a count, "" for none.

    A verb without an object says nothing of those named behind it, but for its parts: a woman died and two men were
    treated; three died in a raid by 40 men; nine died, including two children.
    """
    is_open = line.low(start - 1) in _PART_OPENERS or not is_named
    for index in range(start - 1, max(start - _NEAR_WORDS - 1, -1), -1):
        word = line.low(index)
        if word in outcomes:
            return str(outcomes[word]) if is_open or word not in _OBJECTLESS else ""
        if word in (".", ";"):
            break
    return ""


_PART_OPENERS = frozenset({",", ":", "(", "-", "–", "—", "including", "them", "mostly"})
_OBJECTLESS = frozenset({"died", "perished", "dies", "perish"})


def _is_attribute(line: Line, at: int, rules: Rulebook) -> bool:
    """Tell whether a word of harm only says who is counted: two of the wounded have died, four abducted teachers."""
    return line.phrase(at - 2, at) == "of the" or (line.low(at).endswith("ed") and is_plural(line.low(at + 1), rules))


def _ends_clause(line: Line, at: int) -> bool:
    return line.low(at) in (",", ".", ";", ":", "and", "but", "who", "which", "while", "when", "as", "after")


def is_part(line: Line, start: int, end: int, rules: Rulebook) -> bool:
    """Tell whether the words around an amount make it a part of another one: including eight children, four of them."""
    before = line.phrase(max(0, start - 4), start)
    after = line.phrase(end, min(end + 4, len(line.words)))
    cue = rules.words("numbers", "part-cues").regex.search(before)
    # "All of whom said that four were dropped": what follows "that" is of another clause than the cue.
    is_led = cue is not None and "that" not in before[cue.end() :].split()
    is_of = after.startswith(("of them", "of whom", "of which", "of the dead", "of the victims"))
    return is_led or is_of or rules.words("numbers", "part-after").regex.search(after) is not None


def is_whole(line: Line, start: int, rules: Rulebook) -> bool:
    """Tell whether the amount is what another one is a part of: two of the five suspects, half of the 40 hostages.

    What is told of the part is not told of the whole.
    """
    at = start - 1
    if line.low(at) in _DETERMINERS:
        at -= 1
    if line.low(at) != "of":
        return False
    part = line.low(at - 2) if line.low(at - 1) == "out" else line.low(at - 1)
    fractions = rules.table("numbers", "fractions").entries
    words = rules.table("numbers", "words").entries
    is_number = line.word(at - 1).is_figure or part in fractions or part in words or part.replace(",", "").isdigit()
    return is_number or part in _PORTIONS


_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "these", "those", "some", "about"})
_PORTIONS = frozenset({"most", "some", "many", "several", "few", "none", "majority", "rest", "percent", "%", "cent"})


def outcome_by_grammar(tokens: tuple[Token, ...], span: Span, rules: Rulebook) -> str | None:
    """Return what happened to the counted by the verb that governs it, None where the grammar does not tell.

    "Shooting three people, killing one": three were shot, one is dead. "" where the verb is one of no known outcome.
    """
    by_index = {token.index: token for token in tokens}
    inside = [token for token in tokens if span.overlap(token.span)]
    number = next((token for token in inside if token.part == "NUM" or token.relation in _ROLES), None)
    if number is None or not number.relation:
        return None
    head = by_index.get(number.head) if number.relation == "nummod" else number
    head = head or number
    said = _outcome_beside(tokens, head, rules)
    if said:
        return said
    verb = by_index.get(head.head)
    if head.relation == "pobj" and verb is not None:
        return _outcome_of_level(tokens, by_index.get(verb.head), rules)
    if verb is None or verb.part != "VERB" or head.relation not in _ROLES:
        return None
    outcome = _outcome_of_verb(tokens, verb, rules)
    if outcome is None and head.relation == "nsubj" and head.index < verb.index:
        return _outcome_under(tokens, verb, rules)
    return outcome


def _outcome_beside(tokens: tuple[Token, ...], head: Token, rules: Rulebook) -> str:
    """Return the outcome that the counted noun or a word on it names: seven dead, nine people killed."""
    outcomes = rules.table("numbers", "outcomes").entries
    for token in (head, *(token for token in tokens if token.head == head.index and token.relation in _SAID_OF)):
        # "Abducted teachers" says who they are, "three people, killing one" what another did.
        if token.relation in _SAID_OF and token.part == "VERB" and (token.relation == "amod" or token.tag == "VBG"):
            continue
        if token.lemma in outcomes or token.text.lower() in outcomes:
            return str(outcomes.get(token.text.lower(), outcomes.get(token.lemma)))
    return ""


def _outcome_of_verb(tokens: tuple[Token, ...], verb: Token, rules: Rulebook) -> str | None:
    outcomes = rules.table("numbers", "outcomes").entries
    if verb.lemma in outcomes:
        return str(outcomes[verb.lemma])
    # Parsers take "are missing" for a form of the verb "miss".
    if verb.text.lower() in outcomes:
        return str(outcomes[verb.text.lower()])
    if verb.lemma not in rules.words("numbers", "harmless-verbs").listed:
        return None
    return "dead" if _is_to_death(tokens, verb) else ""


def _outcome_under(tokens: tuple[Token, ...], verb: Token, rules: Rulebook) -> str:
    """Return the outcome that a word under a verb names: lost their lives, needed an operation for wounds; "" for none.

    What stands before the subject of the verb is told of others: a boy died and two girls needed an operation.
    """
    outcomes = rules.table("numbers", "outcomes").entries
    under = {verb.index}
    for token in tokens:
        if token.index > verb.index and token.head in under and token.relation in _UNDER:
            under.add(token.index)
            if token.lemma in outcomes or token.text.lower() in outcomes:
                return str(outcomes.get(token.text.lower(), outcomes.get(token.lemma)))
    return ""


def _is_to_death(tokens: tuple[Token, ...], verb: Token) -> bool:
    """Tell whether a verb of attack says that it killed: shot dead, stabbed to death, beaten to death."""
    below = [token for token in tokens if token.head == verb.index]
    links = {token.index for token in below if token.lemma == "to"}
    return any(token.lemma == "dead" for token in below) or any(
        token.lemma == "death" and token.head in links for token in tokens
    )


def _outcome_of_level(tokens: tuple[Token, ...], verb: Token | None, rules: Rulebook) -> str | None:
    """Return the outcome that a verb of measuring gives to the figure it leads to: the toll rose to 23."""
    if verb is None or verb.lemma not in rules.words("numbers", "measuring-verbs").listed:
        return None
    outcomes = rules.table("numbers", "outcomes").entries
    measured = [token for token in tokens if token.head == verb.index and token.relation in _ROLES]
    links = {token.index for token in tokens if token.lemma == "of" and token.head in {one.index for one in measured}}
    counted = [token for token in tokens if token.head in links or token in measured]
    inside = {token.index for token in measured}
    for token in (*(t for t in tokens if t.head in inside and t.relation in ("compound", "amod")), *counted):
        if token.lemma in outcomes or token.text.lower() in outcomes:
            return str(outcomes.get(token.text.lower(), outcomes.get(token.lemma)))
    return None


_UNDER = frozenset({"dobj", "obj", "acomp", "prep", "pobj", "compound"})
_SAID_OF = frozenset({"acl", "amod", "oprd"})
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "obj"})


def head_noun(tokens: tuple[Token, ...], start: int, end: int) -> str:
    """Return the lemma of the noun that a number in `start`–`end` of the article modifies, by grammar; "" for none."""
    by_index = {token.index: token for token in tokens}
    for token in tokens:
        if start <= token.span.start < end and token.relation == "nummod":
            head = by_index.get(token.head)
            if head is not None and head.part == "NOUN" and head.span.start >= token.span.start:
                return head.lemma
    return ""
