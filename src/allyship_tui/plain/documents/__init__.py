"""What there is to read: each section as paragraphs, with what can be picked there."""
