"""What each command answers: one file a command."""
