"""The sections, and the screens that open over them."""
