"""The comparators, in the order in which their findings are listed. A new one is one file and one line here."""

from __future__ import annotations

from compare.judge.attribution import observe_attribution
from compare.judge.causes import observe_causes
from compare.judge.classes import observe_classes, observe_nations
from compare.judge.dates import observe_dates
from compare.judge.denied import observe_denied
from compare.judge.in_place import observe_names_in_place
from compare.judge.manner import observe_certainty, observe_medium
from compare.judge.numbers import observe_numbers
from compare.judge.observation import Comparator
from compare.judge.order import observe_order
from compare.judge.participants import observe_participants, observe_swapped
from compare.judge.places import observe_places
from compare.judge.polarity import observe_doubt, observe_polarity
from compare.judge.roles import observe_roles
from compare.judge.scope import observe_scope
from compare.judge.sides import observe_sides
from compare.judge.states import observe_states
from compare.judge.wording import observe_wording

COMPARATORS: tuple[tuple[str, Comparator], ...] = (
    ("number", observe_numbers),
    ("date", observe_dates),
    ("place", observe_places),
    ("attribution", observe_attribution),
    ("sides", observe_sides),
    ("polarity", observe_polarity),
    ("doubt", observe_doubt),
    ("denied", observe_denied),
    ("scope", observe_scope),
    ("participant", observe_participants),
    ("swapped", observe_swapped),
    ("name", observe_names_in_place),
    ("class", observe_classes),
    ("nation", observe_nations),
    ("state", observe_states),
    ("order", observe_order),
    ("cause", observe_causes),
    ("role", observe_roles),
    ("medium", observe_medium),
    ("certainty", observe_certainty),
    ("quote-wording", observe_wording),
)

# What may be held against itself within one article. The others say there only that the article tells a thing twice.
INTERNAL_COMPARATORS: tuple[tuple[str, Comparator], ...] = (
    ("number", observe_numbers),
    ("date", observe_dates),
    ("place", observe_places),
    ("polarity", observe_polarity),
    ("participant", observe_participants),
    ("swapped", observe_swapped),
)
