"""Which outlets are one publisher: by owner, as the rules have it, and by name and address."""

from __future__ import annotations

import re

from compare.model.text import Article
from compare.rulebook.book import Rulebook

_HOST = re.compile(r"^(?:[a-z]+://)?(?:www\.)?(?P<host>[^/:?#\s]+)", re.IGNORECASE)
_LEAD = re.compile(r"^(?:the\s|www\.)", re.IGNORECASE)


def family_of(article: Article, rules: Rulebook) -> str:
    """Return the publisher's family: the rule that lists it, else the outlet itself.

    An outlet that no rule lists is a family of its own. Articles of which no publisher is known are one family, as
    nothing shows that they come from two.
    """
    names = _names(article)
    for rule in rules.file("publishers").words:
        if names & {_LEAD.sub("", word) for word in rule.words}:
            return f"family:{rule.id}"
    return f"outlet:{min(names)}" if names else "outlet:"


def _names(article: Article) -> set[str]:
    """Return the publisher's name and the host of the address, as the rules write them; the name first of all."""
    name = _LEAD.sub("", article.publisher.strip().casefold())
    host = _HOST.match(article.url.strip().casefold()) if article.url else None
    return {found for found in (name, _LEAD.sub("", host["host"]) if host is not None else "") if found}
