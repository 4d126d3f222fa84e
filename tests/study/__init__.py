"""Tests of what can be done and what comes next."""
