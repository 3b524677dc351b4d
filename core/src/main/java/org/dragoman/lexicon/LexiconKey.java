// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Tells what a compiled lexicon was made of from anything else: the program's jar (the data files
/// and the classes that read them, whichever changed) and every file of the user's folder.
///
/// Two checksums of all bytes: nobody means to deceive here, and SHA-256 over megabytes takes a
/// tenth of a second in a program that has just started.
final class LexiconKey {
  private final CRC32C crc = new CRC32C();
  private final CRC32 second = new CRC32();

  private LexiconKey() {}

  /// The key of the files that ship, or empty where the program cannot see what it is made of.
  ///
  /// @param user a folder over them
  static OptionalLong of(Optional<Path> user) {
    try {
      LexiconKey key = new LexiconKey();
      Set<Path> roots = roots();
      if (roots.isEmpty()) {
        return OptionalLong.empty();
      }
      roots.addAll(user.stream().toList());
      for (Path root : roots) {
        key.add(root);
      }
      return OptionalLong.of(key.crc.getValue() << 32 | key.second.getValue());
    } catch (IOException e) {
      // then nothing compiled is used
      return OptionalLong.empty();
    }
  }

  /// Where the classes come from and where the data files do: one jar, or folders of a build.
  private static Set<Path> roots() throws IOException {
    Set<Path> roots = new LinkedHashSet<>();
    CodeSource source = LexiconKey.class.getProtectionDomain().getCodeSource();
    Path classes = source == null ? null : path(source.getLocation());
    if (classes == null) {
      return Set.of();
    }
    roots.add(classes);
    if (Files.isDirectory(classes)) {
      URL data = LexiconKey.class.getResource("/lexicon/en/cues.tsv");
      if (data == null || data.openConnection() instanceof JarURLConnection) {
        return Set.of();
      }
      Path file = path(data);
      if (file == null) {
        return Set.of();
      }
      roots.add(file.resolve("../../..").normalize());
    }
    return roots;
  }

  private static @Nullable Path path(@Nullable URL url) {
    try {
      URI uri = url == null ? null : url.toURI();
      return uri == null || !"file".equals(uri.getScheme()) ? null : Path.of(uri);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private void add(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      bytes(root);
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      add(ByteBuffer.wrap(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8)));
      bytes(file);
    }
  }

  private void bytes(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      add(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
      long at = 0;
      while (at < size) {
        long part = Math.min(size - at, 1 << 30);
        add(channel.map(FileChannel.MapMode.READ_ONLY, at, part));
        at += part;
      }
    }
  }

  private void add(ByteBuffer bytes) {
    crc.update(bytes.duplicate());
    second.update(bytes);
  }
}
