#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lays towns.txt over the gazetteer that is there, without GeoNames' files: as build.py does, new towns are added, known
ones gain the spellings. Running it twice changes nothing.

Usage:
    bench/gazetteer/lay.py [--out FOLDER]
"""
import argparse, gzip, pathlib

import build


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--out", type=pathlib.Path, default=build.HERE.parents[1] / "core/src/main/resources/lexicon/en/gazetteer")
    folder = options.parse_args().out
    lines = gzip.decompress((folder / "cities.tsv.gz").read_bytes()).decode("utf-8").split("\n")
    head = "".join(line + "\n" for line in lines if line.startswith("#"))
    body = [line for line in lines if line and not line.startswith("#")][1:]
    rows = [dict(zip(build.COLUMNS, line.split("\t") + [""] * len(build.COLUMNS))) for line in body]
    for row in rows:
        row["at"] = float(row["lat"]), float(row["lon"])
        row["others"] = [o for o in row["alternates"].split("|") if o]
    grid = build.Grid([{"lat": r["at"][0], "lon": r["at"][1], "row": r} for r in rows])
    build.DISPUTES.extend(build.own("disputes.txt"))
    joined = added = 0
    for count, country, names, fields in build.own("towns.txt"):
        here, keys = (float(fields[0]), float(fields[1])), {build.fold(n) for n in names}
        near = [c["row"] for c in grid.near(*here) if c["row"]["country"] == country and build.kilometres(here, c["row"]["at"]) < 25
                and ({build.fold(n) for n in [c["row"]["name"], *c["row"]["others"]]} & keys)]
        if near:
            row = max(near, key=lambda r: (int(r["population"] or 0), r["geonameId"]))
            had = {build.fold(n) for n in [row["name"], *row["others"]]}
            new = [n for n in names if build.fold(n) not in had]
            row["others"] = new + row["others"]
            joined += bool(new)
            continue
        beside = min((c["row"] for c in grid.near(*here, 6) if c["row"]["country"] == country and c["row"]["admin1"]),
                     key=lambda r: (build.kilometres(here, r["at"]), r["geonameId"]), default=None)
        one = beside["admin1"] if beside else ""
        row = {"geonameId": "", "name": names[0], "others": names[1:], "kind": fields[2] if len(fields) > 2 and fields[2] else "city",
               "country": country, "admin1": one, "lat": build.number(here[0]), "lon": build.number(here[1]), "at": here, "population": "",
               "feature": "PPL", "disputed": build.disputed(country, one, *here), "adjectives": "", "iso": ""}
        rows.append(row)
        grid.cells[grid.cell(*here)].append({"lat": here[0], "lon": here[1], "row": row})
        added += 1
    for row in rows:
        plain = build.plain(row["name"])
        row["ascii"] = plain if plain != row["name"] else ""
        row["alternates"] = "|".join(o for o in dict.fromkeys(row["others"]) if o != plain)
    rows.sort(key=lambda r: (r["country"], r["admin1"], r["name"], r["geonameId"], r["lat"], r["lon"]))
    print(f"{joined} gained spellings, {added} added")
    build.write(folder, "cities.tsv", head, rows)


if __name__ == "__main__":
    main()
