"""The comparators, in the order in which their findings are listed. A new one is one file and one line here."""

from __future__ import annotations

from compare.judge.comparators.accidents import observe_accidents
from compare.judge.comparators.ages import observe_ages
from compare.judge.comparators.answers import observe_answers
from compare.judge.comparators.attribution import observe_attribution
from compare.judge.comparators.causes import observe_causes
from compare.judge.comparators.classes import observe_classes, observe_nations
from compare.judge.comparators.collisions import observe_collisions
from compare.judge.comparators.conditions import observe_conditions
from compare.judge.comparators.corrected import observe_corrected_names
from compare.judge.comparators.dates import observe_dates
from compare.judge.comparators.decisions import observe_decisions
from compare.judge.comparators.denied import observe_denied
from compare.judge.comparators.denied_events import observe_denied_events
from compare.judge.comparators.denied_kinds import observe_denied_kinds
from compare.judge.comparators.exchanged import observe_exchanged
from compare.judge.comparators.harms import observe_harms
from compare.judge.comparators.in_place import observe_names_in_place
from compare.judge.comparators.manner import observe_certainty, observe_medium
from compare.judge.comparators.modifiers import observe_modifiers
from compare.judge.comparators.order import observe_order
from compare.judge.comparators.outcomes import observe_outcomes
from compare.judge.comparators.participants import observe_participants, observe_swapped
from compare.judge.comparators.places import observe_places
from compare.judge.comparators.plans import observe_plans
from compare.judge.comparators.polarity import observe_doubt, observe_polarity
from compare.judge.comparators.privative import observe_privative
from compare.judge.comparators.roles import observe_roles
from compare.judge.comparators.scope import observe_scope
from compare.judge.comparators.sides import observe_sides
from compare.judge.comparators.sites import observe_sites
from compare.judge.comparators.states import observe_states
from compare.judge.comparators.targets import observe_targets
from compare.judge.comparators.traits import observe_traits
from compare.judge.comparators.turned import observe_turned
from compare.judge.comparators.whereabouts import observe_whereabouts
from compare.judge.comparators.wording import observe_wording
from compare.judge.numbers.comparator import observe_numbers
from compare.judge.numbers.periods import observe_periods
from compare.judge.observation import Comparator

COMPARATORS: tuple[tuple[str, Comparator], ...] = (
    ("number", observe_numbers),
    ("date", observe_dates),
    ("age", observe_ages),
    ("place", observe_places),
    ("whereabouts", observe_whereabouts),
    ("site", observe_sites),
    ("attribution", observe_attribution),
    ("sides", observe_sides),
    ("polarity", observe_polarity),
    ("doubt", observe_doubt),
    ("denied", observe_denied),
    ("denied-event", observe_denied_events),
    ("condition", observe_conditions),
    ("outcome", observe_outcomes),
    ("corrected", observe_corrected_names),
    ("denied-kind", observe_denied_kinds),
    ("scope", observe_scope),
    ("period", observe_periods),
    ("participant", observe_participants),
    ("swapped", observe_swapped),
    ("turned", observe_turned),
    ("name", observe_names_in_place),
    ("exchanged", observe_exchanged),
    ("class", observe_classes),
    ("nation", observe_nations),
    ("modifier", observe_modifiers),
    ("state", observe_states),
    ("plan", observe_plans),
    ("answer", observe_answers),
    ("decision", observe_decisions),
    ("order", observe_order),
    ("cause", observe_causes),
    ("accident", observe_accidents),
    ("target-kind", observe_targets),
    ("collision", observe_collisions),
    ("harm", observe_harms),
    ("privative", observe_privative),
    ("trait", observe_traits),
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
