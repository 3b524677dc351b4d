#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times how long all lexicons and the gazetteer take to load in a JVM that has just started, and what they keep in memory.

    bench/lexicon/load.py                 the built program (./dragoman builds it); fails above 0.5 s or 250 MB
    bench/lexicon/load.py --runs 11 --text

Memory is the heap after a collection and the mapped files together.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent


def jdk():
    """The JDK the launcher would take."""
    found = subprocess.run(
        ["sh", "-c", '. "$0/.launch/find-jdk.sh"; find_jdk && printf %s "$JDK"', str(ROOT)],
        capture_output=True, text=True)
    if found.returncode:
        sys.exit(found.stderr or "no JDK 25 was found")
    return pathlib.Path(found.stdout) / "bin"


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--runs", type=int, default=5)
    ask.add_argument("--seconds", type=float, default=0.5, help="fail above")
    ask.add_argument("--megabytes", type=float, default=250, help="fail above")
    ask.add_argument("--text", action="store_true", help="the same from the text files, beside it")
    options = ask.parse_args()
    lib = ROOT / "target/image/lib"
    if not lib.is_dir():
        sys.exit("build the program first: ./dragoman --help")
    java = jdk()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        jars = [*lib.glob("dragoman-core-*.jar"), *lib.glob("slf4j-api-*.jar"), *lib.glob("jackson-core-*.jar")]
        path = os.pathsep.join(map(str, jars))
        subprocess.run([java / "javac", "-cp", path, "-d", folder / "classes", HERE / "LoadOnce.java"], check=True)
        subprocess.run([java / "jar", "--create", "--file", folder / "once.jar", "-C", folder / "classes", "."], check=True)
        archive = folder / "classes.jsa"
        kept = folder / "kept"
        # as the launcher starts it: an archive of classes, made by the first run, which also compiles the lexicons
        command = [java / "java", "-XX:+AutoCreateSharedArchive", f"-XX:SharedArchiveFile={archive}", "-Xlog:disable",
                   "-Xmx2g", "-cp", f"{path}{os.pathsep}{folder / 'once.jar'}", "LoadOnce"]

        def run(where):
            out = subprocess.run([*command, where], check=True, capture_output=True, text=True).stdout.split()
            return [float(x) for x in out[:4]] + [out[4]]

        run(str(kept))
        print("codebook ms  lexicons ms  processor ms  heap MB")
        ways = {"compiled": [run(str(kept)) for _ in range(options.runs)]}
        if options.text:
            ways["text"] = [run("text") for _ in range(options.runs)]
        for way, rows in ways.items():
            for r in rows:
                print(f"{r[0]:11.0f}  {r[1]:11.0f}  {r[2]:12.0f}  {r[3] / 1e6:7.1f}  {way}")
        rows = ways["compiled"]
        if len({r[4] for rows in ways.values() for r in rows}) != 1:
            sys.exit("not the same lexicons each time")
        seconds = statistics.median(r[1] for r in rows) / 1e3
        mapped = sum(f.stat().st_size for f in kept.iterdir())
        megabytes = (max(r[3] for r in rows) + mapped) / 1e6
        print(f"median {seconds:.3f} s, {megabytes:.0f} MB with {mapped / 1e6:.0f} MB of files")
        if seconds > options.seconds or megabytes > options.megabytes:
            sys.exit(f"more than {options.seconds} s or {options.megabytes:.0f} MB")


if __name__ == "__main__":
    main()
