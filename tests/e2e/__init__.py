"""Tests of the whole program: the installed command, as a process."""
