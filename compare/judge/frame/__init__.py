"""Whether two statements speak of one event, one occasion and one thing, before anything is held against anything."""
