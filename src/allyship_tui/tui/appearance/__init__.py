"""How everything looks: colours, signs, sizes, and what terminals with less are sent."""
