"""Reads the boxes of pdftotext -bbox-layout; prints each page that is clipped or ends in a heading, and exits 1 if there is one."""

import re
import sys

# Nothing but a mark of the page may stand nearer to the edge than this, in points (a margin is 57).
EDGE = 40
# The footer: what begins below this part of the page.
FOOTER = 0.94
# A heading is set higher than the text around it; 0.5 points is the smallest step between styles.
STEP = 0.5

ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def lines_of(page):
    """The lines of a page as (top, bottom, left, right, text), from top to bottom."""
    found = []
    for line in re.findall(r"<line .*?</line>", page, re.S):
        box = {name: float(value) for name, value in ATTRIBUTE.findall(line.split(">", 1)[0])}
        words = re.findall(r"<word [^>]*>(.*?)</word>", line, re.S)
        found.append((box["yMin"], box["yMax"], box["xMin"], box["xMax"], " ".join(words)))
    return sorted(found)


def overlapping(lines):
    """Two lines of text that stand on each other."""
    for (top, bottom, left, right, text), (top2, _, left2, right2, text2) in zip(lines, lines[1:]):
        shared = min(right, right2) - max(left, left2)
        if top2 < bottom - 0.6 * (bottom - top) and shared > 2:
            yield f"“{text[:40]}” and “{text2[:40]}” overlap"


def text_of(page, height):
    """The lines above the footer."""
    return [line for line in lines_of(page) if line[0] < FOOTER * height]


def is_heading(line, body):
    return line[1] - line[0] > body + STEP


def clipped(page, width, height):
    for top, bottom, left, right, text in lines_of(page):
        if left < EDGE or right > width - EDGE or top < EDGE / 2 or bottom > height - EDGE / 2:
            yield f"“{text[:60]}” runs out of the page"


def faults(pages, body):
    """Every page number that is wrong, and why. The title page may end in a title, and a heading may be longer than a page."""
    for number, (width, height, page) in enumerate(pages, 1):
        for fault in [*clipped(page, width, height), *overlapping(lines_of(page))]:
            yield number, fault
        text = text_of(page, height)
        if number == 1 or not text or not is_heading(text[-1], body):
            continue
        following = text_of(pages[number][2], height)[:1] if number < len(pages) else []
        if not following or not is_heading(following[0], body):
            yield number, f"ends in the heading “{text[-1][4][:60]}”"


def main(path):
    with open(path, encoding="utf-8") as file:
        found = re.findall(r"<page ([^>]*)>(.*?)</page>", file.read(), re.S)
    sizes = [{name: float(value) for name, value in ATTRIBUTE.findall(attributes)} for attributes, _ in found]
    pages = [(size["width"], size["height"], page) for size, (_, page) in zip(sizes, found)]
    heights = sorted(bottom - top for _, _, page in pages for top, bottom, *_ in lines_of(page))
    if not heights:
        sys.exit("no text")
    wrong = list(faults(pages, body=heights[len(heights) // 2]))
    for number, fault in wrong:
        print(f"page {number}: {fault}", file=sys.stderr)
    sys.exit(bool(wrong))


main(sys.argv[1])
