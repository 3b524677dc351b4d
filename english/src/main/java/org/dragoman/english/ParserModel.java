// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dragoman.english.nndep.FastParser;
import org.dragoman.english.nndep.ModelFile;

/// Opens the parser's model: converted once into a binary file beside the program, mapped from then
/// on.
///
/// Where there is no folder to keep the binary in, or it cannot be written, the published text
/// model is read each time; the trees are the same.
final class ParserModel {
  private static final String NAME = "nndep-english_UD-4.5.10.bin";

  private ParserModel() {}

  static FastParser open(String resource, Optional<Path> folder) {
    try {
      if (folder.isPresent()) {
        Optional<FastParser> mapped = mapped(resource, folder.get());
        if (mapped.isPresent()) {
          return mapped.get();
        }
      }
      try (InputStream in = stream(resource)) {
        return FastParser.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the parser's model " + resource + " cannot be read", e);
    }
  }

  private static Optional<FastParser> mapped(String resource, Path folder) {
    Path binary = folder.resolve(NAME);
    try {
      if (!Files.isRegularFile(binary)) {
        Files.createDirectories(folder);
        try (InputStream in = stream(resource)) {
          ModelFile.convert(in, binary);
        }
      }
      return Optional.of(FastParser.open(binary));
    } catch (IOException e) {
      // a read-only or full disk, or a damaged file: the text model still serves
      return Optional.empty();
    }
  }

  private static InputStream stream(String resource) throws IOException {
    InputStream in = ParserModel.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("it is missing from the program; build it again");
    }
    return in;
  }
}
