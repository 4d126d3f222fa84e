"""What the machine gives: folders, the time, signals, a browser, the characters of a terminal."""
