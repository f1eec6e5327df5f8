"""What one statement says, read for the comparators: its acts, what its values belong to, its negations."""
