"""What a text says in any language: its numbers, dates, quotations and sentences, each as places in the text.

In: a text and its BCP 47 tag. Out: frozen values with offsets in code points into the text as it was given. Pure
functions; nothing here knows of the log. What other packages ask:

    number_mentions   `numbers_in`: every number in digits or words, and whether it is part of a date; `words_readable`
    dates             `dates_in`: every date in digits or with a month's name, and every year that is clearly one
    counts_of_people  `counts_of_people`: 'one' and Roman numerals, where people stand behind them
    quantities        `quantities_in`: 'half', 'hundreds', 'the majority'; which a number says is none
    tag               `primary_tag`: which language a tag names
    letters           `letters_contradict`: whether a text's letters can be those of its language
    quotations        `quotations_in`: the words between double quotation marks, and between what passes for them
    sentences         `sentences_in`: where sentences begin and end

How a number is read: `folded_text` (one spelling of spaces and marks, with the way back) -> `digit_runs`, `digits` ->
`words_and_digits`, `vocabulary`, `running_sum`, `compounds` (languages with a catalogue) or `number_phrases`, `phrasebook` (the others
that num2words speaks, by way of `spelling`) -> `raw_numbers` -> `dates`, `times` -> `number_mentions`.

Words of a kind (`superlatives`, `quantities`, `loaded_words`, `personal_details`) are looked for by lists (`kinds_of_words`), and only
in texts that have a part of one (`required_literals`).

A language is added, or read better, by a module in `catalogue`.
"""
