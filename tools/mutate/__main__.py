"""Lie about the content, thousands of times, and print how much of it the check catches.

    python -m tools.mutate [--seed SEED] [--count COUNT] [--kind KIND ...] [--content DIR] [--all]

Exit status: 0 where every promise is kept, 1 where one is not, 2 where a kind is asked for that there is not.
"""

import argparse
import sys
import time
from pathlib import Path

from tools.mutate.material import read_material
from tools.mutate.report import closing_lines, line_of, survivors_of
from tools.mutate.tally import KINDS, Count, are_kept, tally

COUNT = 4000


def arguments() -> argparse.ArgumentParser:
    """Give the options."""
    parser = argparse.ArgumentParser(prog="make mutate", description="how hard it is to publish a falsehood")
    parser.add_argument("--seed", default="1", help="another seed, other falsehoods")
    parser.add_argument("--count", type=int, default=COUNT, help="how many in all, shared by the kinds")
    parser.add_argument(
        "--kind", nargs="*", default=[], help="only kinds whose name holds one of these words"
    )
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="the content that is lied about"
    )
    parser.add_argument("--all", action="store_true", help="show every survivor, not only the first few")
    return parser


def main() -> int:
    """Try, and print; give the exit status."""
    options = arguments().parse_args()
    kinds = [one for one in KINDS if not options.kind or any(word in one.name for word in options.kind)]
    if not kinds:
        print(f"There is no such kind; there are: {', '.join(one.name for one in KINDS)}", file=sys.stderr)
        return 2
    begun = time.monotonic()
    counts: list[Count] = []
    for count in tally(read_material(options.content), options.seed, options.count, kinds):
        print(line_of(count), flush=True)
        if count.survivors:
            print("\n".join(survivors_of(count, len(count.survivors) if options.all else 5)), flush=True)
        counts.append(count)
    print("\n".join(closing_lines(counts, time.monotonic() - begun)))
    return 0 if are_kept(counts) else 1


if __name__ == "__main__":
    sys.exit(main())
