"""A terminal program that helps people become better allies."""

__version__ = "0.1.0"
