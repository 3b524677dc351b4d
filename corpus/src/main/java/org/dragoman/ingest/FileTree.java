// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The files below a folder, through and through in the order of names, listed a folder at a time:
/// of a hundred thousand files only the names of those beside each other are in memory.
///
/// Names that begin with a dot are passed over, and so are links to folders, which can run in
/// circles.
final class FileTree {
  private final Formats formats;
  private final Deque<Iterator<Found>> open = new ArrayDeque<>();

  /// One thing in a folder.
  ///
  /// @param key its path below the folder that was given, with `/`
  /// @param id the key without its ending, unless a file beside it differs by the ending only
  record Found(Path path, String key, String id) {}

  /// How much there is, counted without keeping it.
  record Size(long files, long bytes) {}

  FileTree(Path folder, Formats formats) throws IOException {
    this.formats = formats;
    open.push(list(folder, ""));
  }

  /// The next file.
  ///
  /// @throws IOException if a folder cannot be listed; what comes after it can be asked for
  Optional<Found> next() throws IOException {
    while (!open.isEmpty()) {
      if (!open.element().hasNext()) {
        open.pop();
        continue;
      }
      Found found = open.element().next();
      if (Files.isDirectory(found.path(), LinkOption.NOFOLLOW_LINKS)) {
        open.push(list(found.path(), found.key() + "/"));
      } else if (Files.isRegularFile(found.path())) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private Iterator<Found> list(Path folder, String before) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      for (Path path : listed) {
        String name = path.getFileName().toString();
        if (!name.startsWith(".")) {
          names.add(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    String[] sorted = names.toArray(String[]::new);
    Arrays.sort(sorted);
    Set<String> shared = sharedStems(sorted);
    return Arrays.stream(sorted)
        .map(name -> {
          String stem = formats.stem(name);
          String id = before + (shared.contains(stem) ? name : stem);
          return new Found(folder.resolve(name), before + name, id);
        })
        .iterator();
  }

  private Set<String> sharedStems(String[] names) {
    String[] stems = new String[names.length];
    Arrays.setAll(stems, i -> formats.stem(names[i]));
    Arrays.sort(stems);
    Set<String> shared = new HashSet<>();
    for (int i = 1; i < stems.length; i++) {
      if (stems[i].equals(stems[i - 1])) {
        shared.add(stems[i]);
      }
    }
    return shared;
  }

  /// What would be read below a folder; folders that cannot be listed count as empty here.
  static Size measure(Path folder, Formats formats) {
    long[] counted = new long[2];
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (!name.startsWith(".") && Files.isRegularFile(file) && formats.mayHold(name)) {
              counted[0]++;
              counted[1] +=
                  attributes.isSymbolicLink() ? file.toFile().length() : attributes.size();
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException("the visitor throws nothing", e);
    }
    return new Size(counted[0], counted[1]);
  }
}
