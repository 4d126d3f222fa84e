"""`allyship today` in a new shell or a status bar: quick, from a cache, once a day."""
