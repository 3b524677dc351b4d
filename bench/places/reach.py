#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints how many of a gold set's places any candidate of our gazetteer could reach, beside how many are resolved.

Usage:
    bench/places/reach.py GOLD.jsonl [--readings READINGS.jsonl] [--lexicon FOLDER] [--missing N]

    GOLD        a line an article: {"id": ..., "text": ..., "toponyms": [{"start", "end", "lat", "lon"}, ...]}, offsets in
                characters; toponyms without lat and lon are passed over
    --readings  the same articles as ./dragoman read writes them with --format jsonl (ids as in GOLD; without an id the
                number of the line, from 1); without it the program at the root of the checkout is run
    --lexicon   the lexicon's folder (default: the one that ships)
    --missing   prints so many of the names that no candidate reaches, the most frequent first

A place is reached if a row of the gazetteer that bears just the words of the span lies within 161 km of the gold point: 500 km
for a first-level division and 1,000 km for a country, sea or continent. It is resolved if a place of the reading overlaps the
span and lies so near; it may do so under other words than the span's (*Aleppo province*), so the second can exceed the first.
"""
import argparse, collections, csv, gzip, json, math, pathlib, re, subprocess, sys, unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
LONG = {"st": "saint", "mt": "mount", "ft": "fort", "co": "county"}
NEAR = {"country": 1000, "sea": 1000, "continent": 1000, "region": 500}
FILES = ["countries.tsv", "regions.tsv", "natural.tsv", "sites.tsv", "districts.tsv.gz", "cities.tsv.gz", "cities.tsv"]
SPECIAL = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})


def fold(name):
    """The name as the program looks it up: runs of letters and digits, lower case, no accents."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
    return " ".join(LONG.get(p, p) for p in re.findall(r"[^\W_]+", bare.translate(SPECIAL)))


def kilometres(a, b):
    (y1, x1), (y2, x2) = [[math.radians(v) for v in p] for p in (a, b)]
    h = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


def table(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as file:
        rows = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")


def gazetteer(lexicon):
    """From a folded name to the (kind, point) of all places that bear it."""
    names, by_id, by_key, countries = collections.defaultdict(list), {}, {}, {}
    for file in FILES:
        path = lexicon / "gazetteer" / file
        for row in table(path) if path.exists() else []:
            if not row["lat"]:
                continue
            place = (row["kind"], (float(row["lat"]), float(row["lon"])))
            by_id[row["geonameId"]] = by_key[row["name"], row["country"], row["admin1"]] = place
            if row["kind"] == "country":
                countries[row["country"]] = place
            for name in [row["name"], row["ascii"], *row["alternates"].split("|"), *row["adjectives"].split("|")]:
                if name:
                    names[fold(name)].append(place)
    for row in table(lexicon / "gazetteer" / "alternates.tsv"):
        place = by_id.get(row["geonameId"]) if row["geonameId"] else by_key.get((row["name"], row["country"], row["admin1"]))
        for name in row["alternates"].split("|") if place else []:
            names[fold(name)].append(place)
    for row in table(lexicon / "countries.tsv"):
        for column in ("name", "aliases", "adjectives", "people"):
            for name in row[column].split("|") if row["code"] in countries else []:
                names[fold(name)].append(countries[row["code"]])
    return names


def near(kind, ours, gold):
    return kilometres(ours, gold) <= NEAR.get(kind, 161)


def read(articles):
    """The program's readings of these articles."""
    lines = "".join(json.dumps({"id": str(i), "text": a["text"]}) + "\n" for i, a in articles.items())
    run = subprocess.run([str(ROOT / "dragoman"), "read", "-", "--format", "jsonl"], input=lines, text=True,
                         encoding="utf-8", stdout=subprocess.PIPE, check=False)
    if run.returncode not in (0, 3):
        sys.exit(f"./dragoman read ended with {run.returncode}")
    return run.stdout.split("\n")


def offsets(text):
    """From an offset in UTF-16 units, as readings have them, to one in characters; None where they are the same."""
    if all(ord(c) < 0x10000 for c in text):
        return None
    made = []
    for at, c in enumerate(text):
        made += [at] * (2 if ord(c) > 0xFFFF else 1)
    return made + [len(text)]


def resolved(reading, toponym, units):
    for place in reading["places"]:
        for start, end in place["spans"]:
            if units:
                start, end = units[start], units[end]
            if start < toponym["end"] and toponym["start"] < end and place.get("lat") is not None:
                return near(place.get("kind"), (place["lat"], place["lon"]), (float(toponym["lat"]), float(toponym["lon"])))
    return False


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold", type=pathlib.Path)
    options.add_argument("--readings", type=pathlib.Path)
    options.add_argument("--lexicon", type=pathlib.Path, default=ROOT / "core/src/main/resources/lexicon/en")
    options.add_argument("--missing", type=int, default=0)
    given = options.parse_args()
    articles = {}
    for number, line in enumerate(given.gold.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            article = json.loads(line)
            articles[str(article.get("id", number))] = article
    names = gazetteer(given.lexicon)
    written = given.readings.read_text(encoding="utf-8").split("\n") if given.readings else read(articles)
    readings = {r["article"]["id"]: r for r in map(json.loads, filter(None, written))}
    gold = named = reached = right = 0
    missing = collections.Counter()
    for key, article in articles.items():
        units = offsets(article["text"])
        for toponym in article["toponyms"]:
            if toponym.get("lat") in (None, "") or toponym.get("lon") in (None, ""):
                continue
            gold += 1
            point = (float(toponym["lat"]), float(toponym["lon"]))
            words = article["text"][toponym["start"]:toponym["end"]]
            candidates = names.get(fold(words), [])
            hit = any(near(kind, ours, point) for kind, ours in candidates)
            named += bool(candidates)
            reached += hit
            right += key in readings and resolved(readings[key], toponym, units)
            if not hit:
                missing[words] += 1
    if not gold:
        sys.exit(f"{given.gold}: no toponym with lat and lon")
    print(f"gold places with a point            {gold}")
    print(f"the name is in the gazetteer        {named / gold:.3f}")
    print(f"a candidate of ours could reach it  {reached / gold:.3f}")
    print(f"resolved, from end to end           {right / gold:.3f}")
    for words, count in missing.most_common(given.missing):
        print(f"{count:6}  {words}")


if __name__ == "__main__":
    main()
