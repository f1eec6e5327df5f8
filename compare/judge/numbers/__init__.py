"""The comparator of amounts, and what it has to know of them."""
