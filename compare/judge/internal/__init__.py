"""An article held against itself: headline, captions and text."""
