// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.model.Fault;

/// Finds the files behind the paths a user names: files as given, folders through and through in
/// the order of names.
public final class Inputs {
  /// The path that stands for standard input.
  public static final String STDIN = "-";

  private Inputs() {}

  /// One thing to open: a file, the standard input, or a path that could not be used and why.
  sealed interface Input {
    /// A file of a known kind.
    record OfFile(Path path, InputKind kind, long bytes) implements Input {}

    /// Standard input.
    record OfStdin() implements Input {}

    /// A path nothing can be read from.
    record Unusable(String path, Fault fault) implements Input {}
  }

  /// Opens the paths as one stream of articles; nothing is read before the first `next()`.
  ///
  /// @param stdin what `-` stands for
  /// @throws InputException if not one of the paths can be used
  public static ArticleSource open(List<String> paths, InputStream stdin, Defaults defaults) {
    List<Input> inputs = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(STDIN)) {
        inputs.add(new Input.OfStdin());
      } else {
        add(Path.of(path), inputs);
      }
    }
    if (inputs.stream().allMatch(i -> i instanceof Input.Unusable)) {
      throw new InputException(
          inputs.stream()
              .map(i -> i instanceof Input.Unusable u ? u.path() + ": " + u.fault().message() : "")
              .reduce((a, b) -> a + "\n" + b)
              .orElse("no path was given; name files, folders or - for standard input"));
    }
    return new InputSource(inputs, stdin, defaults);
  }

  private static void add(Path path, List<Input> inputs) {
    try {
      if (Files.isDirectory(path)) {
        int before = inputs.size();
        walk(path, inputs);
        if (inputs.size() == before) {
          inputs.add(
              unusable(
                  path,
                  Fault.Kind.UNSUPPORTED,
                  "the folder holds no articles (" + InputKind.known() + ")"));
        }
      } else if (Files.exists(path)) {
        file(path, inputs);
      } else {
        inputs.add(
            unusable(
                path, Fault.Kind.UNREADABLE, "there is no such file or folder; check the path"));
      }
    } catch (IOException | UncheckedIOException e) {
      inputs.add(unusable(path, Fault.Kind.UNREADABLE, "cannot be read: " + reason(e)));
    }
  }

  private static void file(Path path, List<Input> inputs) throws IOException {
    var kind = InputKind.find(path);
    if (kind.isEmpty()) {
      inputs.add(
          unusable(
              path,
              Fault.Kind.UNSUPPORTED,
              "this kind of file is not read; known are " + InputKind.known()));
    } else {
      inputs.add(new Input.OfFile(path, kind.get(), Files.size(path)));
    }
  }

  private static void walk(Path folder, List<Input> inputs) throws IOException {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries =
          listed
              .filter(p -> !p.getFileName().toString().startsWith("."))
              .sorted(Comparator.comparing(p -> p.getFileName().toString()))
              .toList();
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        walk(entry, inputs);
      } else if (Files.isRegularFile(entry) && InputKind.find(entry).isPresent()) {
        file(entry, inputs);
      }
    }
  }

  private static Input unusable(Path path, Fault.Kind kind, String message) {
    return new Input.Unusable(
        path.toString(), new Fault(Fault.Stage.INGEST, kind, message, path.toString()));
  }

  static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof NoSuchFileException) {
      return "it is gone";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
