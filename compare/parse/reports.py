"""What says that somebody says something: a reporting verb with its speaker, and the words that it governs."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model.grammar import Firmness, Quote
from compare.model.text import Span


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting verb or phrase, found by either provider.

    Attributes:
        cue: the verb or phrase.
        speaker: the local mention of who speaks, None where the clause does not say.
        firmness: from the verb.
        use: "speech" for verbs that can bring direct speech, else "thought" or "stance".
        content: what the clause itself gives as said, empty where only a quotation can tell.
    """

    cue: Span
    speaker: Span | None
    firmness: Firmness = Firmness.SAID
    use: str = "speech"
    content: tuple[Span, ...] = ()
    medium: Span | None = None
    hearer: Span | None = None
    through: Span | None = None

    def quote(self, spans: tuple[Span, ...], kind: str, *, carried: bool = False) -> Quote:
        """Return the quotation of `spans` that this report lays to its speaker."""
        return Quote(
            spans, self.speaker, self.cue, kind, self.firmness, self.medium, self.hearer, self.through, carried=carried
        )
