"""What greets a new shell or fills a status bar: `allyship today`, from what is kept of the day."""
