// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.codebook.Codebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCacheTest {
  private static final String HEADER =
      "geonameId\tname\tascii\talternates\tkind\tcountry\tadmin1\tlat\tlon\tpopulation\tfeature"
          + "\tdisputed\tadjectives\tiso\n";

  private static Gazetteer text;

  @TempDir private Path kept;
  @TempDir private Path user;

  @BeforeAll
  static void loadFromText() {
    text = Gazetteer.load(new LexiconFiles(Optional.empty()));
  }

  private Gazetteer load() {
    return Gazetteer.load(new LexiconFiles(Optional.empty()), kept, key(Optional.empty()));
  }

  private static long key(Optional<Path> user) {
    return LexiconKey.of(user).orElseThrow();
  }

  private Path file() {
    return kept.resolve("gazetteer.bin");
  }

  private void overwrite(long at, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes), at);
    }
  }

  /// Every 25th name of the largest files and all of the small ones.
  private static List<String> names() {
    LexiconFiles files = new LexiconFiles(Optional.empty());
    List<String> names = new ArrayList<>();
    for (String file : GazetteerLoader.files()) {
      String[] lines = new String(files.shippedBytes(file), StandardCharsets.UTF_8).split("\n");
      for (int i = 0; i < lines.length; i += file.endsWith(".gz") ? 25 : 1) {
        String[] cells = lines[i].split("\t");
        if (!lines[i].startsWith("#") && cells.length > 3) {
          names.add(cells[1]);
          names.addAll(List.of(cells[3].split("\\|")));
        }
      }
    }
    return names;
  }

  @Test
  void findsTheSamePlacesMadeJustNowAndMapped() {
    Gazetteer made = load();
    assertThat(file()).exists();
    Gazetteer mapped = load();
    List<String> names = names();
    assertThat(names).hasSizeGreaterThan(20_000);
    for (String name : names) {
      List<Gazetteer.Hit> expected = text.find(name);
      assertThat(mapped.find(name)).as(name).isEqualTo(expected);
      assertThat(made.find(name)).as(name).isEqualTo(expected);
      Pieces pieces = Pieces.of(name + " and more");
      assertThat(mapped.longestAt(pieces, 0)).as(name).isEqualTo(text.longestAt(pieces, 0));
    }
    assertThat(mapped.size()).isEqualTo(text.size());
    assertThat(mapped.fingerprint()).isEqualTo(text.fingerprint());
    for (Country country : Lexicon.load(Optional.empty(), Codebook.load()).names().countries()) {
      assertThat(mapped.findCountry(country.code())).isEqualTo(text.findCountry(country.code()));
    }
    assertThat(mapped.findRegion("USA", "TX")).isEqualTo(text.findRegion("USA", "TX")).isPresent();
  }

  @Test
  void leavesNoUnfinishedFileBehind() throws IOException {
    load();
    try (Stream<Path> files = Files.list(kept)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void readsTheTextWhereTheFileWasCutShort() throws IOException {
    load();
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    assertThat(load().find("Aleppo")).isEqualTo(text.find("Aleppo"));
    assertThat(load().find("Aleppo")).isEqualTo(text.find("Aleppo"));
  }

  @Test
  void readsTheTextWhereTheFileWasDamaged() throws IOException {
    load();
    long length = Files.size(file());
    overwrite(length / 3, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    GazetteerCache cache = new GazetteerCache(file(), key(Optional.empty()));
    assertThat(cache.open()).isEmpty();
    assertThat(load().find("Aleppo")).isEqualTo(text.find("Aleppo"));
    // and mended it
    assertThat(cache.open()).isPresent();
  }

  @Test
  void isMadeAnewWhenAUserChangesAFile() throws IOException {
    Files.createDirectories(user.resolve("gazetteer"));
    Path own = user.resolve("gazetteer/cities.tsv");
    Files.writeString(own, HEADER + "\tQarmashan\t\t\tcity\tSYR\t12\t35.9\t36.6\t400\tPPL\n");
    LexiconFiles files = new LexiconFiles(Optional.of(user));
    assertThat(Gazetteer.load(files, kept, key(Optional.of(user))).find("Qarmashan")).hasSize(1);
    Files.writeString(own, HEADER + "\tDarmashan\t\t\tcity\tSYR\t12\t35.9\t36.6\t400\tPPL\n");
    assertThat(Gazetteer.load(files, kept, key(Optional.of(user))).find("Qarmashan")).isEmpty();
    assertThat(Gazetteer.load(files, kept, key(Optional.of(user))).find("Darmashan")).hasSize(1);
    assertThat(load().find("Darmashan")).isEmpty();
  }

  @Test
  void readsTheTextWhereNothingCanBeKept() throws IOException {
    Path noFolder = Files.writeString(kept.resolve("a-file"), "x");
    Gazetteer read = Gazetteer.load(new LexiconFiles(Optional.empty()), noFolder, 1);
    assertThat(read.find("Aleppo")).isEqualTo(text.find("Aleppo"));
  }
}
