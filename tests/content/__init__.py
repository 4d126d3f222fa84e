"""Tests of the lessons that come with the program."""
