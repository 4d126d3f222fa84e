"""The linear edition: one line in, one answer out, for screen readers, braille and pipes."""
