"""Tests of beginning packs and lessons."""
