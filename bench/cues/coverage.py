#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts what share of the cues that people marked in a set of attributions the lexicon's cues cover.

    bench/cues/coverage.py SET.jsonl [--missing N]
    bench/cues/coverage.py --time ARTICLES.jsonl     the share of the reading that finding statements takes

The program must have been built (./dragoman builds it).
"""
import argparse
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("file", type=pathlib.Path)
    ask.add_argument("--missing", type=int, default=0, help="list so many cues and words that are not covered")
    ask.add_argument("--time", action="store_true", help="time the stages on a file of articles instead")
    options = ask.parse_args()
    image = ROOT / "target/image"
    if not (image / "lib").is_dir():
        sys.exit("build the program first: ./dragoman --help")
    found = subprocess.run(
        ["sh", "-c", '. "$0/.launch/find-jdk.sh"; find_jdk && printf %s "$JDK"', str(ROOT)],
        capture_output=True, text=True)
    if found.returncode:
        sys.exit(found.stderr or "no JDK 25 was found")
    path = os.pathsep.join([*map(str, (image / "lib").glob("*.jar")), str(image / "models")])
    program = HERE / ("StatementShare.java" if options.time else "CueCoverage.java")
    arguments = [str(options.file)] + ([] if options.time else [str(options.missing)])
    sys.exit(subprocess.run(
        [pathlib.Path(found.stdout) / "bin/java", "-Xmx3g", "-cp", path, program, *arguments]).returncode)


if __name__ == "__main__":
    main()
