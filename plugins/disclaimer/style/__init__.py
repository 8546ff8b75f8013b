"""What browsers draw: the CSS that reaches a text, and whether it leaves the text legible."""
