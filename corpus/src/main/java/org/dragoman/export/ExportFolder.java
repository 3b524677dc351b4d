// SPDX-License-Identifier: Apache-2.0
package org.dragoman.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The folder of an export, in which there is never half an export that looks whole.
///
/// 1. Files are written into a folder `.dragoman-part` inside it and moved when all are there, the
///    manifest last: a folder with a manifest holds all that the manifest names.
/// 2. An export that fails leaves the folder as it was; what a killed one leaves in
///    `.dragoman-part` the next one removes.
/// 3. Of a folder that holds something, an export replaces only files of an export before it and
///    files of the same names, and only when told to.
final class ExportFolder implements AutoCloseable {
  static final String MANIFEST = "manifest.json";
  private static final String PART = ".dragoman-part";
  private static final String LOCK = "lock";
  private static final int NAMED = 6;

  private final Path folder;
  private final boolean made;
  private final FileChannel lock;
  private final List<String> before;
  private final List<String> others;

  private ExportFolder(
      Path folder, boolean made, FileChannel lock, List<String> before, List<String> others) {
    this.folder = folder;
    this.made = made;
    this.lock = lock;
    this.before = before;
    this.others = others;
  }

  /// @throws ExportException if there is no such folder to be had, it holds something that may not
  ///   be replaced, or another export writes into it
  static ExportFolder open(Path folder, ExportSettings.Occupied occupied) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ExportException(folder + " is a file; name a folder to export into");
    }
    try {
      List<String> there = there(folder);
      List<String> before = before(folder, there);
      if (occupied == ExportSettings.Occupied.REFUSE && !there.isEmpty()) {
        throw new ExportException(
            folder
                + " is not empty: it holds "
                + what(there, before)
                + "; name another folder, or --force to replace the files of an export there");
      }
      boolean made = !Files.exists(folder);
      Path part = folder.resolve(PART);
      Files.createDirectories(part);
      FileChannel lock = lock(folder, part);
      for (String old : there(part)) {
        if (!old.equals(LOCK)) {
          Files.delete(part.resolve(old));
        }
      }
      List<String> others = there.stream().filter(f -> !before.contains(f)).toList();
      return new ExportFolder(folder, made, lock, before, others);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  static ExportException unwritable(Path folder, Exception e) {
    return new ExportException(
        folder
            + ": the export cannot be written ("
            + e
            + "); nothing of it was left there. Make room or name a folder that can be written to",
        e);
  }

  private static FileChannel lock(Path folder, Path part) throws IOException {
    FileChannel channel =
        FileChannel.open(part.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process
    }
    channel.close();
    throw new ExportException(
        folder + ": another export writes into this folder; wait until it ends, or name another");
  }

  private static List<String> there(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(e -> e.getFileName().toString())
          .filter(n -> !n.equals(PART))
          .sorted()
          .toList();
    }
  }

  /// The files of the export whose manifest lies in the folder.
  private static List<String> before(Path folder, List<String> there) throws IOException {
    if (!there.contains(MANIFEST)) {
      return List.of();
    }
    Set<String> files = new TreeSet<>(List.of(MANIFEST));
    try {
      JsonNode manifest = new JsonMapper().readTree(Files.readAllBytes(folder.resolve(MANIFEST)));
      for (JsonNode file : manifest.path("files")) {
        files.add(file.path("file").asString(""));
      }
    } catch (JacksonException e) {
      return List.of();
    }
    files.retainAll(there);
    return List.copyOf(files);
  }

  private static String what(List<String> there, List<String> before) {
    List<String> parts = new ArrayList<>();
    if (!before.isEmpty()) {
      parts.add(before.size() + " files of an export");
    }
    List<String> others = there.stream().filter(f -> !before.contains(f)).toList();
    if (!others.isEmpty()) {
      parts.add(named(others));
    }
    return String.join(" and ", parts);
  }

  private static String named(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
  }

  /// Where to write a file until all are there.
  Path file(String name) {
    return folder.resolve(PART).resolve(name);
  }

  /// Moves the files into place, and removes those of the export before that this one has not.
  ///
  /// @param names all files, the manifest last
  /// @return what was done to files that were there, for whoever exports to be told
  List<String> finish(List<String> names) throws IOException {
    // from here to the last move there is no manifest, so no half export looks whole
    Files.deleteIfExists(folder.resolve(MANIFEST));
    for (String old : before) {
      if (!names.contains(old)) {
        Files.deleteIfExists(folder.resolve(old));
      }
    }
    for (String name : names) {
      Files.move(file(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> notes = new ArrayList<>();
    if (!before.isEmpty()) {
      notes.add(before.size() + " files of the export before were replaced");
    }
    List<String> replaced = others.stream().filter(names::contains).toList();
    if (!replaced.isEmpty()) {
      notes.add("files of the same names were replaced: " + named(replaced));
    }
    List<String> left = others.stream().filter(f -> !names.contains(f)).toList();
    if (!left.isEmpty()) {
      notes.add("other files in " + folder + " were left alone: " + named(left));
    }
    return notes;
  }

  @Override
  public void close() throws IOException {
    lock.close();
    Path part = folder.resolve(PART);
    for (String name : there(part)) {
      Files.deleteIfExists(part.resolve(name));
    }
    Files.deleteIfExists(part);
    if (made && there(folder).isEmpty()) {
      Files.deleteIfExists(folder);
    }
  }
}
