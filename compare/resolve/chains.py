"""Finds who is meant where an article says a name, a pronoun or a role as the speaker of a statement.

A name within the words decides; then a name right beside them; a pronoun means the last person that the article has
as a subject or speaker; a role means the one person whom the story describes by it. Where two fit, nobody is named: a
guess would make false contradictions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compare.model.findings import NameEntry
from compare.model.grammar import Mention, ParsedArticle, Speaker, Statement, Token
from compare.model.text import Span
from compare.model.values import Name, Place, Role
from compare.resolve.folding import bare
from compare.resolve.genders import gender_of, gender_of_pronoun
from compare.resolve.places import government_name
from compare.resolve.roles import RoleFound, is_role, read_role
from compare.resolve.spelling_parts import demonyms
from compare.rulebook.book import Rulebook

# A pronoun looks back this many sentences: in the parsed articles four in five antecedents stand in the two before.
_REACH = 3
_POSSESSIVES = ("'s", "’s", "’", "' ")


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a story: entries and genders by key, and what they are said to be."""

    entries: Mapping[str, NameEntry]
    genders: Mapping[str, str]
    roles: tuple[RoleFound, ...]

    @classmethod
    def of(cls, entries: Sequence[NameEntry], roles: tuple[RoleFound, ...], rules: Rulebook) -> Cast:
        """Return the cast of a story with these names and roles."""
        people = {entry.key: entry for entry in entries if entry.kind == "person"}
        return cls(people, {key: gender_of(entry, rules) for key, entry in people.items()}, roles)


@dataclass(frozen=True, slots=True)
class _Scene:
    """One article while its speakers are named."""

    parsed: ParsedArticle
    names: tuple[Mention, ...]
    sentences: tuple[Span, ...]
    quotes: tuple[Span, ...]
    tokens: Mapping[int, Token]
    cast: Cast
    rules: Rulebook

    def people(self, within: Span) -> Iterator[Mention]:
        """Yield the people named in a stretch of text outside quotations and not as owners of something."""
        for mention in self.names:
            if mention.kind == "person" and within.contains(mention.span) and not self._is_aside(mention):
                yield mention

    def is_owner(self, mention: Mention) -> bool:
        """Tell whether a name stands in the possessive."""
        return self.parsed.article.text.startswith(_POSSESSIVES, mention.span.end)

    def _is_aside(self, mention: Mention) -> bool:
        return self.is_owner(mention) or any(quote.contains(mention.span) for quote in self.quotes)


def name_speakers(parsed: ParsedArticle, mentions: Sequence[Mention], cast: Cast, rules: Rulebook) -> ParsedArticle:
    """Return the article with the names of its speakers filled in where the text settles them."""
    names = tuple(mention for mention in mentions if isinstance(mention.value, Name | Place))
    sentences = tuple(s.span for s in parsed.statements if s.parent is None)
    quotes = tuple(span for quote in parsed.quotes if quote.kind != "indirect" for span in quote.spans)
    tokens = {token.span.start: token for token in parsed.tokens}
    scene = _Scene(parsed, names, sentences, quotes, tokens, cast, rules)
    known: dict[Span, Speaker] = {}
    statements = tuple(_named(statement, scene, known) for statement in parsed.statements)
    return replace(parsed, statements=statements)


def _named(statement: Statement, scene: _Scene, known: dict[Span, Speaker]) -> Statement:
    parts = tuple(_named(part, scene, known) for part in statement.parts)
    speaker = statement.speaker
    if speaker is not None and not speaker.name:
        if speaker.span not in known:
            known[speaker.span] = _resolved(speaker, scene)
        speaker = known[speaker.span]
    return replace(statement, speaker=speaker, parts=parts) if speaker is not None or parts else statement


def _resolved(speaker: Speaker, scene: _Scene) -> Speaker:
    for how, find in (("named", _inside), ("named", _beside), ("pronoun", _by_pronoun), ("role", _by_role)):
        name = find(speaker, scene)
        if name:
            return replace(speaker, name=name, resolved_by=how)
    return speaker


def _shown(mention: Mention, rules: Rulebook) -> str:
    """Return the name to show for a speaker; a capital or a palace that speaks is the government of its country."""
    value = mention.value
    if not isinstance(value, Name | Place):
        return ""
    return government_name(value.canonical, rules) or value.canonical


def _inside(speaker: Speaker, scene: _Scene) -> str:
    """Return who is named by the speaker's own words: the first person that nothing makes a part of a description."""
    inside = [mention for mention in scene.names if _is_within(mention.span, speaker.span)]
    people = [mention for mention in inside if _is_person(mention, speaker, scene) and not scene.is_owner(mention)]
    free = [mention for mention in people if not _is_object(mention, speaker.span, scene)]
    if free:
        return _shown(free[0], scene.rules)
    others = sorted((mention for mention in inside if mention.kind != "person"), key=_is_place)
    if len(others) < len(inside) or not others or is_role(_description(speaker.text), scene.rules):
        return ""
    return _shown(others[0], scene.rules)


def _is_place(mention: Mention) -> bool:
    return mention.kind == "place"


def _is_person(mention: Mention, speaker: Speaker, scene: _Scene) -> bool:
    """Tell whether a name is a person's: by its kind, or as what ends the speaker's words right behind a role."""
    if mention.kind != "name" or mention.span.end != speaker.span.end:
        return mention.kind == "person"
    before = scene.parsed.article.text[speaker.span.start : mention.span.start].split()
    return (
        isinstance(mention.value, Name)
        and " " in mention.value.canonical
        and bool(before)
        and is_role(before[-1], scene.rules)
    )


def _is_within(name: Span, speaker: Span) -> bool:
    """Tell whether a name stands in the speaker's words, or they are its last words: "(A.J.) Smith"."""
    return speaker.contains(name) or (name.contains(speaker) and name.end == speaker.end)


def _is_object(mention: Mention, within: Span, scene: _Scene) -> bool:
    """Tell whether a name belongs to a description: "an adviser to President X"; a comma ends a description."""
    before = scene.parsed.article.text[within.start : mention.span.start]
    clause = before.rsplit(",", 1)[-1].split()
    if not clause or clause[0].lower() in ("of", "for", "to", "with"):
        return bool(clause)
    links = [at for at, word in enumerate(clause) if word.lower() in ("to", "of", "for", "with", "at")]
    topics = scene.rules.words("names", "office-topics").listed
    if links and clause[links[-1] + 1 :] and all(bare(word) in topics for word in clause[links[-1] + 1 :]):
        return False  # "Minister for Finance Anna Kowal" is she
    return bool(links) and all(word[:1].isupper() or "-" in word for word in clause[links[-1] + 1 :])


def _description(text: str) -> str:
    """Return the speaker's words up to a comma, where a description ends and a name may begin."""
    return text.split(",", 1)[0]


def _beside(speaker: Speaker, scene: _Scene) -> str:
    """Return the person whom the text names right after a description: "the head of the delegation, X,"."""
    if not is_role(_description(speaker.text), scene.rules):
        return ""
    for found in scene.cast.roles:
        if found.role.article == scene.parsed.article.id and found.role.span.overlap(speaker.span):
            entry = scene.cast.entries.get(found.key)
            if entry is not None:
                return entry.canonical
    return ""


def _by_pronoun(speaker: Speaker, scene: _Scene) -> str:
    """Return the last person before a pronoun who is the subject of a sentence, or alone in one."""
    gender = gender_of_pronoun(speaker.text, scene.rules)
    return _last_person(speaker.span, scene, frozenset(_fitting(gender, scene.cast))) if gender else ""


def _fitting(gender: str, cast: Cast) -> Iterator[str]:
    return (key for key in cast.entries if cast.genders[key] in (gender, ""))


def _last_person(at: Span, scene: _Scene, allowed: frozenset[str]) -> str:
    before = [span for span in scene.sentences if span.start <= at.start][-_REACH - 1 :]
    for sentence in reversed(before):
        stretch = Span(sentence.start, max(sentence.start, min(sentence.end, at.start)))
        people = [mention for mention in scene.people(stretch) if _key(mention) in allowed]
        subjects = [mention for mention in people if _is_subject(mention, scene)]
        for chosen in (subjects, people):
            if len({_key(mention) for mention in chosen}) == 1:
                return _shown(chosen[0], scene.rules)
        if people:
            return ""
    return ""


def _key(mention: Mention) -> str:
    return mention.value.key if isinstance(mention.value, Name | Place) else ""


def _is_subject(mention: Mention, scene: _Scene) -> bool:
    """Tell whether a name is the subject of a verb, by the parser; without one, whether it opens its sentence."""
    inside = [token for start, token in scene.tokens.items() if mention.span.start <= start < mention.span.end]
    if any(token.relation.startswith("nsubj") for token in inside):
        return True
    return not any(token.relation for token in inside) and any(mention.span.start == s.start for s in scene.sentences)


def _by_role(speaker: Speaker, scene: _Scene) -> str:
    """Return the one person whom the article, else the story, describes as the words say; "a spokesman" is nobody."""
    words = speaker.text.split()
    if not words or bare(words[0]) in ("a", "an", "another", "one", "some"):
        return ""
    wanted = read_role(speaker.text.removeprefix("the ").removeprefix("The "), scene.rules)
    has_role = is_role(_description(speaker.text), scene.rules)
    if not has_role and not (words[1:] and all(bare(word) in demonyms(scene.rules) for word in words[1:])):
        return ""
    fitting = [found for found in scene.cast.roles if _is_described(found.value, wanted, scene.rules)]
    own = {found.key for found in fitting if found.role.article == scene.parsed.article.id}
    keys = own or {found.key for found in fitting}
    if len(keys) != 1:
        return _last_person(speaker.span, scene, frozenset(keys)) if keys and own else ""
    entry = scene.cast.entries.get(keys.pop())
    return entry.canonical if entry is not None else ""


def _is_described(said: Role, wanted: Role, rules: Rulebook) -> bool:
    """Tell whether a description fits the words "the Russian leader": the same role, and no other country."""
    if is_role(wanted.text, rules) and said.head != wanted.head:
        return False
    ours, theirs = _countries(wanted, rules), _countries(said, rules)
    return not ours or bool(ours & theirs)


def _countries(role: Role, rules: Rulebook) -> set[str]:
    table = rules.table("places", "demonyms").entries
    return {table[word] for word in role.text.replace("’s", "").replace("'s", "").split() if word in table}
