"""The comparators: each looks for one kind of difference in a pair of statements, in a file of its own."""
