"""Tests of the linear edition."""
