"""The numbers of a text, under the name by which the rest of the program asks for them."""

from exchangelog.language.number_mentions import NumberMention, numbers_in, words_readable

__all__ = ["NumberMention", "numbers_in", "words_readable"]
