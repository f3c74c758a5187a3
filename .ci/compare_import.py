"""Compares a filled-in template in Markdown with the report that the product made of it, as its API tells it.

compare_import.py FILE.md URL CODE EMAIL, as that organiser. Reads the Markdown by rules of its own, not by the importer's: every bullet,
heading and paragraph of every section, in order, and the fields of the header. Ends with status 1 at a difference.
"""
import html
import json
import re
import sys
import urllib.request

import visitor


def plain(text):
    """Without tags, emphasis and escapes, one space where there was white space."""
    text = re.sub(r"<[^>]+>", "", text)
    text = re.sub(r"(?<!\\)[*_]{1,3}", "", text)
    return re.sub(r"\s+", " ", html.unescape(text.replace("\\", ""))).strip()


def sections_of(markdown):
    """Section number -> [(kind, text)], and the lines before the first section."""
    header, sections, number = [], {}, 0
    for line in re.sub(r"<li>\s*-?\s*", "\n- ", markdown).split("\n"):
        text = plain(line)
        title = re.match(r"#*\s*(\d)\. ", text)
        if title and int(title.group(1)) == number + 1:
            number += 1
            sections[number] = []
        elif number == 0:
            header.append(text)
        elif text and not re.match(r"\**\s*Please note", text):
            add(sections[number], text)
    return header, sections


def add(items, text):
    if text.startswith("#"):
        items.append(("heading", text.lstrip("# ")))
    elif text.startswith("- "):
        items.append(("bullet", text[2:].strip()))
    elif items and text[0].islower():
        kind, begun = items[-1]  # a sentence that a page break had cut
        items[-1] = (kind, begun + " " + text)
    else:
        items.append(("paragraph", text))


def field(header, label):
    line = next(line for line in header if label in line.lower())
    return re.sub(r"^.*?(%s)[^:\w]*:?\s*" % label, "", line, flags=re.IGNORECASE)


def person(value):
    name, _, affiliation = value.partition(",")
    return {"name": name.strip(), "affiliation": affiliation.strip()}


def fetch(url, code, email):
    cookie = {"Cookie": visitor.sign_in(url, email)}

    def get(path):
        return json.load(urllib.request.urlopen(urllib.request.Request(url + path, headers=cookie)))

    roundtable = next(table for conference in get("/api/conferences")["conferences"]
                      for table in conference["roundtables"] if table["code"] == code)
    return get("/api/reports/" + roundtable["reportId"])


def main(file, url, code, email):
    with open(file, encoding="utf-8") as source:
        header, sections = sections_of(source.read())
    report = fetch(url, code, email)
    wanted = {
        "rapporteur": person(field(header, "name of rapporteur")),
        "note taker": person(field(header, "note taker")),
        "roundtable": field(header, "roundtable session:"),
    }
    table = report["roundtable"]
    found = {
        "rapporteur": report["rapporteur"],
        "note taker": report["noteTaker"],
        "roundtable": table["code"] + " " + table["title"],
    }
    for number, items in sections.items():
        wanted[f"section {number}"] = items
        found[f"section {number}"] = [(item["kind"], item["text"]) for item in report["sections"][number - 1]["items"]]
    wanted["sections"], found["sections"] = len(sections), len(report["sections"])
    differences = 0
    for name in wanted:
        if wanted[name] != found[name]:
            differences += 1
            print(f"{name} differs:\n  in the Markdown: {wanted[name]}\n  in the report:   {found[name]}", file=sys.stderr)
    items = sum(map(len, sections.values()))
    print(f"{items} items in {len(sections)} sections and the header compared: {differences} differences")
    return 1 if differences or not items else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
