"""What can be done and what comes next, worked out from course, log and date."""
