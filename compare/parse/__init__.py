"""Turns an article into statements: sentences, clauses, quotations, who says them."""
