"""What there is to read in each section: paragraphs, and what can be picked there."""
