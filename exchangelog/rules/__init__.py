"""The rules: one a file, in a folder for each family; this list is all of them.

A rule is a pure function from a value to problems. Its name is the function's, its documentation the function's docstring:
what it finds, why it matters, how to mend it. Beside the tests, tests/rules/<family>/<name>/ holds a bad and a good example
with the findings as an editor sees them. To add a rule: write its file, add it to RULES, write its examples.
"""

from __future__ import annotations

from exchangelog.rules.change.capture_changed import capture_changed
from exchangelog.rules.change.silent_edit import silent_edit
from exchangelog.rules.change.vanished_entry import vanished_entry
from exchangelog.rules.evidence.bent_translation import bent_translation
from exchangelog.rules.evidence.capture_mismatch import capture_mismatch
from exchangelog.rules.evidence.circular_source import circular_source
from exchangelog.rules.evidence.highlight_not_in_quote import highlight_not_in_quote
from exchangelog.rules.evidence.host_of_another_publisher import host_of_another_publisher
from exchangelog.rules.evidence.look_alike_host import look_alike_host
from exchangelog.rules.evidence.missing_translation import missing_translation
from exchangelog.rules.evidence.quote_not_in_source import quote_not_in_source
from exchangelog.rules.evidence.quote_unused import quote_unused
from exchangelog.rules.evidence.sentence_of_both_sides import sentence_of_both_sides
from exchangelog.rules.evidence.source_unused import source_unused
from exchangelog.rules.evidence.translation_number_differs import translation_number_differs
from exchangelog.rules.evidence.unknown_agreement import unknown_agreement
from exchangelog.rules.evidence.unknown_category import unknown_category
from exchangelog.rules.evidence.unknown_publisher import unknown_publisher
from exchangelog.rules.evidence.unknown_source import unknown_source
from exchangelog.rules.evidence.unknown_speaker import unknown_speaker
from exchangelog.rules.evidence.words_not_in_quote import words_not_in_quote
from exchangelog.rules.figures.counts_something_else import counts_something_else
from exchangelog.rules.figures.figure_not_in_quote import figure_not_in_quote
from exchangelog.rules.figures.figure_without_quote import figure_without_quote
from exchangelog.rules.figures.kind_not_in_quote import kind_not_in_quote
from exchangelog.rules.figures.missing_figure import missing_figure
from exchangelog.rules.figures.missing_sum import missing_sum
from exchangelog.rules.figures.number_by_hand import number_by_hand
from exchangelog.rules.figures.part_exceeds_whole import part_exceeds_whole
from exchangelog.rules.figures.parts_do_not_add_up import parts_do_not_add_up
from exchangelog.rules.figures.precision_not_in_quote import precision_not_in_quote
from exchangelog.rules.figures.total_does_not_add_up import total_does_not_add_up
from exchangelog.rules.figures.unknown_exchange import unknown_exchange
from exchangelog.rules.figures.words_needed import words_needed
from exchangelog.rules.log.counted_twice import counted_twice
from exchangelog.rules.log.duplicate_event import duplicate_event
from exchangelog.rules.log.duplicate_id import duplicate_id
from exchangelog.rules.log.untrue_correction import untrue_correction
from exchangelog.rules.notes.no_archive_copy import no_archive_copy
from exchangelog.rules.notes.placeholder import placeholder
from exchangelog.rules.notes.single_origin import single_origin
from exchangelog.rules.notes.unchecked_entry import unchecked_entry
from exchangelog.rules.notes.unconfirmed_capture import unconfirmed_capture
from exchangelog.rules.notes.withheld import withheld
from exchangelog.rules.prose.field_in_prose import field_in_prose
from exchangelog.rules.prose.misplaced_translation import misplaced_translation
from exchangelog.rules.prose.translation_out_of_step import translation_out_of_step
from exchangelog.rules.prose.uncited_number import uncited_number
from exchangelog.rules.prose.uncited_quantity import uncited_quantity
from exchangelog.rules.prose.uncited_quotation import uncited_quotation
from exchangelog.rules.prose.unknown_citation import unknown_citation
from exchangelog.rules.reading.anchor_in_yaml import anchor_in_yaml
from exchangelog.rules.reading.bad_value import bad_value
from exchangelog.rules.reading.cut_by_comment import cut_by_comment
from exchangelog.rules.reading.duplicate_key import duplicate_key
from exchangelog.rules.reading.file_too_large import file_too_large
from exchangelog.rules.reading.missing_field import missing_field
from exchangelog.rules.reading.missing_file import missing_file
from exchangelog.rules.reading.name_mismatch import name_mismatch
from exchangelog.rules.reading.not_utf_8 import not_utf_8
from exchangelog.rules.reading.stray_file import stray_file
from exchangelog.rules.reading.unknown_field import unknown_field
from exchangelog.rules.reading.unquoted_text import unquoted_text
from exchangelog.rules.reading.wrong_type import wrong_type
from exchangelog.rules.reading.yaml_syntax import yaml_syntax
from exchangelog.rules.rule import Rule
from exchangelog.rules.text.broken_link import broken_link
from exchangelog.rules.text.disguised_letter import disguised_letter
from exchangelog.rules.text.hidden_character import hidden_character
from exchangelog.rules.text.image_in_entry import image_in_entry
from exchangelog.rules.text.loaded_word import loaded_word
from exchangelog.rules.text.mixed_script import mixed_script
from exchangelog.rules.text.personal_data import personal_data
from exchangelog.rules.text.quote_too_long import quote_too_long
from exchangelog.rules.text.raw_html import raw_html
from exchangelog.rules.text.uncited_superlative import uncited_superlative
from exchangelog.rules.text.unfinished_text import unfinished_text
from exchangelog.rules.text.unsafe_link import unsafe_link
from exchangelog.rules.time.added_before_event import added_before_event
from exchangelog.rules.time.captured_before_event import captured_before_event
from exchangelog.rules.time.event_in_future import event_in_future
from exchangelog.rules.time.published_before_event import published_before_event
from exchangelog.rules.time.published_long_after import published_long_after
from exchangelog.rules.time.untimely_source import untimely_source

RULES: tuple[Rule, ...] = (
    yaml_syntax,
    duplicate_key,
    unknown_field,
    missing_field,
    wrong_type,
    bad_value,
    not_utf_8,
    file_too_large,
    anchor_in_yaml,
    unquoted_text,
    cut_by_comment,
    name_mismatch,
    stray_file,
    missing_file,
    hidden_character,
    mixed_script,
    disguised_letter,
    raw_html,
    unsafe_link,
    broken_link,
    image_in_entry,
    personal_data,
    loaded_word,
    unfinished_text,
    quote_too_long,
    uncited_superlative,
    unknown_source,
    unknown_speaker,
    unknown_publisher,
    look_alike_host,
    host_of_another_publisher,
    unknown_category,
    unknown_agreement,
    quote_not_in_source,
    highlight_not_in_quote,
    words_not_in_quote,
    missing_translation,
    translation_number_differs,
    bent_translation,
    sentence_of_both_sides,
    circular_source,
    capture_mismatch,
    quote_unused,
    source_unused,
    figure_without_quote,
    figure_not_in_quote,
    counts_something_else,
    precision_not_in_quote,
    words_needed,
    number_by_hand,
    part_exceeds_whole,
    parts_do_not_add_up,
    kind_not_in_quote,
    missing_figure,
    missing_sum,
    total_does_not_add_up,
    unknown_exchange,
    field_in_prose,
    misplaced_translation,
    translation_out_of_step,
    unknown_citation,
    uncited_number,
    uncited_quantity,
    uncited_quotation,
    event_in_future,
    added_before_event,
    published_before_event,
    captured_before_event,
    published_long_after,
    untimely_source,
    duplicate_id,
    duplicate_event,
    counted_twice,
    untrue_correction,
    silent_edit,
    capture_changed,
    vanished_entry,
    single_origin,
    no_archive_copy,
    unconfirmed_capture,
    unchecked_entry,
    placeholder,
    withheld,
)
