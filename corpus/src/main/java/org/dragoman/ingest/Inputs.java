// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.model.Fault;

/// Finds the files behind the paths a user names: files as given, folders through and through in
/// the order of names.
public final class Inputs {
  /// The path that stands for standard input.
  public static final String STDIN = "-";

  /// What to do with files that we do not read but that others turn into what we do.
  private static final Map<String, String> REMEDIES =
      Map.of(
          ".xz", "unpack it with xz -d",
          ".zst", "unpack it with zstd -d",
          ".7z", "unpack it, and name the folder",
          ".rar", "unpack it, and name the folder",
          ".xls", "save the sheet as CSV",
          ".xlsx", "save the sheet as CSV",
          ".ods", "save the sheet as CSV",
          ".epub", "convert it to .html or .txt");

  private Inputs() {}

  /// One thing to open.
  sealed interface Input {
    /// A file of a known kind.
    record OfFile(Path path, long bytes) implements Input {}

    /// A folder that holds such files.
    record OfFolder(Path path, long bytes) implements Input {}

    /// Standard input.
    record OfStdin() implements Input {}

    /// A path nothing can be read from.
    record Unusable(String path, Fault fault) implements Input {}
  }

  /// Opens the paths with these defaults and nothing else said.
  public static ArticleSource open(List<String> paths, InputStream stdin, Defaults defaults) {
    return open(paths, stdin, InputSettings.of(defaults));
  }

  /// What opens things by their format that did not come from a path, such as what was fetched.
  public static Opening opening(InputSettings settings) {
    return new Dispatch(Formats.load(), settings);
  }

  /// Opens the paths as one stream of articles; nothing is read before the first `next()`.
  ///
  /// @param stdin what `-` stands for
  /// @throws InputException if not one of the paths can be used
  public static ArticleSource open(List<String> paths, InputStream stdin, InputSettings settings) {
    Formats formats = Formats.load();
    List<Input> inputs = new ArrayList<>();
    for (String path : paths) {
      inputs.add(path.equals(STDIN) ? new Input.OfStdin() : find(Path.of(path), formats));
    }
    if (inputs.stream().allMatch(i -> i instanceof Input.Unusable)) {
      throw new InputException(
          inputs.isEmpty()
              ? "no path was given; name files, folders or - for standard input"
              : inputs.stream()
                  .map(i ->
                      i instanceof Input.Unusable u ? u.path() + ": " + u.fault().message() : "")
                  .collect(Collectors.joining("\n")));
    }
    return new InputSource(inputs, stdin, formats, settings);
  }

  private static Input find(Path path, Formats formats) {
    if (Files.isDirectory(path)) {
      if (!Files.isReadable(path)) {
        return unusable(path, Fault.Kind.UNREADABLE, "cannot be read: permission denied");
      }
      FileTree.Size size = FileTree.measure(path, formats);
      return size.files() > 0
          ? new Input.OfFolder(path, size.bytes())
          : unusable(
              path,
              Fault.Kind.UNSUPPORTED,
              "the folder holds no articles (" + formats.known() + ")");
    }
    if (!Files.exists(path)) {
      return unusable(
          path, Fault.Kind.UNREADABLE, "there is no such file or folder; check the path");
    }
    String name = path.getFileName().toString();
    return formats.mayHold(name)
        ? new Input.OfFile(path, path.toFile().length())
        : unusable(path, Fault.Kind.UNSUPPORTED, unknown(name, formats));
  }

  private static String unknown(String name, Formats formats) {
    String ending = Formats.ending(name);
    return "this kind of file is not read; "
        + (REMEDIES.containsKey(ending) ? REMEDIES.get(ending) + "; " : "")
        + "known are "
        + formats.known();
  }

  private static Input unusable(Path path, Fault.Kind kind, String message) {
    return new Input.Unusable(
        path.toString(), new Fault(Fault.Stage.INGEST, kind, message, path.toString()));
  }
}
