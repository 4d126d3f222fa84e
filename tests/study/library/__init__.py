"""Tests of the compiled course."""
