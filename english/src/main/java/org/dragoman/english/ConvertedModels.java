// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.dragoman.english.crf.FastNameFinder;
import org.dragoman.english.crf.NamesConverter;
import org.dragoman.english.mapped.ConvertedFile;
import org.dragoman.english.nndep.FastParser;
import org.dragoman.english.nndep.ModelFile;
import org.dragoman.english.nndep.ParserSettings;
import org.dragoman.english.tagger.FastTagger;
import org.dragoman.english.tagger.TaggerConverter;

/// Opens the models of tagger, name finder and parser: converted once into a binary file each,
/// mapped from then on.
///
/// The number at the end of a file's name goes up with each change of its layout.
final class ConvertedModels {
  private static final String TAGGER = "left3words-distsim-4.5.10-1.bin";
  private static final String NAMES = "names-3class-distsim-4.5.10-1.bin";

  private static final String PARSER = "nndep-english_UD-4.5.10-2.bin";

  private ConvertedModels() {}

  /// @param resource the model as published, on the class path
  /// @param folder where to keep the converted one
  static FastTagger tagger(String resource, Optional<Path> folder) {
    return new FastTagger(open(resource, folder, TAGGER, TaggerConverter::convert));
  }

  /// @param resource the model as published, on the class path
  /// @param folder where to keep the converted one
  static FastNameFinder names(String resource, Optional<Path> folder) {
    return new FastNameFinder(open(resource, folder, NAMES, NamesConverter::convert));
  }

  /// @param resource the model as published, on the class path
  /// @param folder where to keep the converted one
  static FastParser parser(String resource, Optional<Path> folder, ParserSettings settings) {
    return new FastParser(open(resource, folder, PARSER, ModelFile::convert), settings);
  }

  @FunctionalInterface
  private interface Conversion {
    ByteBuffer of(InputStream published) throws IOException;
  }

  private static ByteBuffer open(
      String resource, Optional<Path> folder, String name, Conversion conversion) {
    try {
      return ConvertedFile.open(
          folder,
          name,
          () -> {
            try (InputStream in = stream(resource)) {
              return conversion.of(in);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + resource + " cannot be read", e);
    }
  }

  private static InputStream stream(String resource) throws IOException {
    InputStream in = ConvertedModels.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("it is missing from the program; build it again");
    }
    return in;
  }
}
