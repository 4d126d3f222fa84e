"""Tests of the messages, and what writes them for translators."""
