"""Tests of what the machine gives."""
