"""Paths: lessons in an order."""

WORDS: dict[str, str | tuple[str, str]] = {
    "paths.how-far": ("{done} of {count} stop", "{done} of {count} stops"),
    # Translators: over the stop of a path that comes next.
    "paths.next": "Next",
    # Translators: over all stops of a path.
    "paths.stops": "The stops, in their order",
    "paths.stop-term": "{title}",
    "paths.stop-tip": "{title} (a tip)",
    "paths.stop-reading": "{title} (to read)",
    "paths.stop-situation": "{title} (a situation)",
    # Translators: a stop of a path at which someone has been.
    "paths.stop-done": "{stop}, done",
    "paths.all-done": "You have been at every stop.",
    "paths.begin": "Begin this path",
    "paths.begin-then": "Today brings its next stop",
    "paths.leave": "Leave this path",
    "paths.leave-then": "Today brings its stops no more, and what you did stays done",
    "paths.none": "There are no paths in this course.",
    # Translators: where to go on with a path; {path} is its title.
    "today.path": "{path}, stop {number} of {total}",
    "today.continue-path": "Go on: {path}, stop {number} of {total}, {title}",
    "terms.count-paths": ("{count} path", "{count} paths"),
    "terms.view-paths": "paths",
    "terms.view-paths-sentence": "Paths: lessons in an order.",
    "outcome.path-begun": "Begun, and Today brings its next stop: {title}",
    "outcome.path-left": "Left, and Today brings its stops no more: {title}",
}
