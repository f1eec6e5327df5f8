"""The data beside the rules loads once and is what it says it is."""

from compare.rulebook.shipped import shipped_embedding, wordnet_antonyms, wordnet_nouns


def test_the_embedding_is_loaded_once_and_knows_what_is_alike() -> None:
    embedding = shipped_embedding()
    assert embedding is shipped_embedding()
    ferry, boat, grain = embedding.vectors(["the ferry sank", "the boat went down", "grain exports rose"])
    assert ferry @ boat > ferry @ grain


def test_antonyms_are_pairs_of_two_words() -> None:
    pairs = wordnet_antonyms()
    assert len(pairs) > 1000
    assert all(len(pair) == 2 for pair in pairs)
    assert frozenset(("hot", "cold")) in pairs
    assert frozenset(("hot", "ferry")) not in pairs


def test_nouns_name_one_thing_or_two() -> None:
    nouns = wordnet_nouns()
    assert nouns is wordnet_nouns()
    assert nouns.may_name_one("sofa", "couch")
    assert nouns.may_name_one("salmon", "fish")
    assert not nouns.may_name_one("barley", "coal")
