"""Reading changed files anew."""
