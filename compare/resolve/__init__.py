"""Types what statements mention: names across articles, dates, quantities, places, roles."""
