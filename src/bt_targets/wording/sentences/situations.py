"""The situations that there are words for: closed lists, which the code chooses from and the tables answer."""

from typing import Literal

Bounded = Literal["exact", "above", "at_least", "below", "at_most", "about"]
"""What a value says of the truth, where it is one value."""

Explained = Literal["required", "required_by_chosen_reading", "verdict", "verdict_and_pace", "approximate"]
"""A sentence that every explanation has, or that stands at its end."""

Condition = Literal[
    "grade_or_better",
    "all_of_it",
    "at_least",
    "level_at_least",
    "at_least_as_much",
    "more_than",
    "at_most",
    "rank_or_better",
    "none_left",
]
"""How a value must stand to the bound: a grade, a bound that nothing can exceed, a number."""
MeasureKind = Literal[
    "average_growth",
    "yearly_growth",
    "relative_increase",
    "absolute_increase",
    "share_of_base",
    "rank_gain",
    "rank_gain_since_baseline",
]
SubjectKind = Literal["less", "share_of"]

RequiredLevel = Literal[
    "level", "level_in_year", "level_of_one_year", "level_of_base", "whole_things", "whole_things_of_base"
]
"""What the level that is computed rests on: the clause's own figure, or one of another indicator."""

WhatIsSeen = Literal["no_cases", "status", "grade", "value", "value_and_comparison"]
"""What a year shows."""
Span = Literal["one_year", "latest", "years_added_up"]
ComparedWithRequired = Literal[
    "exactly",
    "as_required",
    "exactly_but_more_required",
    "none_may_be_left",
    "beyond",
    "above",
    "short",
    "under",
    "over",
    "better_rank",
    "above_fraction",
    "whatever_the_base",
]
"""How what was observed stands to the required level; a fraction is a level that whole things cannot have."""
Rates = Literal["one_rate", "several_rates"]
ComparedRate = Literal["exceeded", "met", "not_met"]

WhatIsMissing = Literal[
    "figure",
    "figures",
    "baseline",
    "baseline_and_rate",
    "baseline_and_rates",
    "baseline_is_zero",
    "previous_is_zero",
    "part_is_zero",
    "other_definition",
    "bounded",
    "bounded_in_one_year",
    "bounded_in_several_years",
]
"""What stands in the way of a verdict."""

MissingInBrief = Literal["figure_of_year", "second_figure"]

WhyUnclear = Literal["once", "no_figure_of_term", "bounded_figure", "no_baseline", "no_progress_figure"]
"""Why the pace of a pending clause cannot be judged."""

WhatFollows = Literal[
    "baseline_of_every_year",
    "this_year_alone",
    "years_missed",
    "years_missed_others_unknown",
    "others_unknown",
    "all_years_beyond",
    "all_years_passed",
    "all_years_passed_some_beyond",
    "no_year_passed",
    "settled",
    "to_be_kept",
]
"""What follows from a verdict."""
WhyNotDue = Literal["not_judged_yet", "no_year_passed_yet"]
"""Why a clause is pending, where its requirement does not say so."""

Due = Literal["level", "level_beside_figure"]
Needed = Literal["nothing", "rise", "fall", "places", "one_more", "several_more", "may_fall"]
"""The change that is still needed, or may still happen."""
YearsLeft = Literal["one_year", "several_years"]
Spread = Literal["at_once", "each_year", "in_all"]
"""How the change spreads over the years that are left."""

Described = Literal["source", "default_reading", "other_reading", "figure", "figure_with_unit", "figure_with_grades"]

Column = Literal["number", "target", "observed", "required", "verdict"]
"""A column of the scorecard in a terminal."""
