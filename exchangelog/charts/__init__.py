"""Charts: pure functions from rows to an SVG element, drawn with an XML library.

Comes in: rows of display-ready texts and whole numbers, in the order in which they are drawn. Goes out: one `<svg>` element
without a namespace, as it stands inside an HTML page; `drawing.markup` writes it. Positions and widths across are in per
cent, heights in pixels, so that texts keep their size at any width. What a chart shows is also in a table beside it.

The left or upper side is `a`, the right or lower one `b`; a known number is a bar, a range has a dashed outline up to its upper
end, and where no figure was published there is an open, dashed circle: unknown is not zero.
"""
