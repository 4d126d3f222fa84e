"""The dialogs: screens that open over a section, and close again."""
