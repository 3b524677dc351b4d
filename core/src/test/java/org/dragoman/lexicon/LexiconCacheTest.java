// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.dragoman.codebook.Codebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCacheTest {
  private static final Codebook CODEBOOK = Codebook.load();
  private static final String CUES = "lemma\tpos\tkind\tact\tframes\taddressee\texample\n";
  private static final String OWN = "\tv\tcommunication\tstate\tthat\t\tVeld %s that it rained.\n";

  /// What all lexicons together may take, of the heap and of mapped files.
  private static final long MOST = 250_000_000;

  private static Lexicon text;

  @TempDir private static Path kept;
  @TempDir private Path folder;

  @BeforeAll
  static void loadFromTextAndCompile() {
    text = Lexicon.load(Optional.empty(), CODEBOOK);
    load(kept);
  }

  private static Lexicon load(Path kept) {
    return Lexicon.load(Optional.empty(), List.of(), CODEBOOK, Optional.of(kept));
  }

  private static Path file(Path kept) {
    return kept.resolve("lexicon.bin");
  }

  private static LexiconCache cache(Path kept) {
    return new LexiconCache(file(kept), LexiconKey.of(Optional.empty()).orElseThrow());
  }

  private static Path resources() throws Exception {
    URL url = LexiconCacheTest.class.getResource("/lexicon/en/cues.tsv");
    return Path.of(url.toURI()).getParent();
  }

  @Test
  void isUsedFromTheSecondStartOn() {
    assertThat(cache(kept).open()).isPresent();
  }

  @Test
  void hasTheSameFingerprint() {
    assertThat(load(kept).fingerprint()).isEqualTo(text.fingerprint());
  }

  @Test
  void holdsTheSameEntriesUnderTheSameKeys() {
    List<BookWriter.Part> expected = text.parts();
    List<BookWriter.Part> compiled = load(kept).parts();
    int compared = 0;
    for (int i = 0; i < expected.size(); i++) {
      if (expected.get(i) instanceof Shelf<?> shelf) {
        Shelf<?> twin = (Shelf<?>) compiled.get(i);
        assertThat(twin.keys()).containsExactlyElementsOf(shelf.keys());
        for (String key : shelf.keys()) {
          assertThat(twin.get(key)).as(key).isEqualTo(shelf.get(key));
          compared++;
        }
        assertThat(twin.get("no such key")).isEmpty();
      }
    }
    assertThat(compared).isGreaterThan(15_000);
    assertThat(compiled).hasSameSizeAs(expected);
  }

  /// Every value of every cell of every file is looked up as a phrase, and every line read as text.
  @Test
  void findsTheSamePhrases() throws Exception {
    Set<String> cells = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(resources())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          cells.add(line);
          cells.addAll(List.of(line.split("[\t|]")));
        }
      }
    }
    NameBook expected = text.names();
    Lexicon lexicon = load(kept);
    NameBook compiled = lexicon.names();
    GenreMarks marks = lexicon.genreMarks();
    List<String> different = new ArrayList<>();
    int found = 0;
    for (String cell : cells) {
      Pieces pieces = Pieces.of(cell);
      boolean same =
          compiled.names().all(pieces).equals(expected.names().all(pieces))
              && compiled.titles().all(pieces).equals(expected.titles().all(pieces))
              && compiled.agents().all(pieces).equals(expected.agents().all(pieces))
              && compiled.names().get(cell).equals(expected.names().get(cell));
      for (GenreMarks.Where where : GenreMarks.Where.values()) {
        same &= marks.find(where, pieces).equals(text.genreMarks().find(where, pieces));
      }
      if (!same) {
        different.add(cell);
      }
      found += compiled.names().get(cell).size();
      found += compiled.titles().get(cell).size() + compiled.agents().get(cell).size();
    }
    assertThat(different).isEmpty();
    assertThat(found).isGreaterThan(20_000);
  }

  @Test
  void givesTheSameEntriesOnTwoThreads() throws Exception {
    Lexicon compiled = load(kept);
    List<String> keys = List.of("vattack", "nattack", "vmeet", "ntalk");
    Thread other = new Thread(() -> compiled.frames().all());
    other.start();
    for (String key : keys) {
      assertThat(compiled.frames().frames(key.charAt(0), key.substring(1)))
          .isEqualTo(text.frames().frames(key.charAt(0), key.substring(1)));
    }
    other.join();
    assertThat(compiled.frames().size()).isEqualTo(text.frames().size());
  }

  @Test
  void readsTheTextWhereTheFileWasCutShortOrDamaged() throws IOException {
    load(folder);
    long length = Files.size(file(folder));
    try (FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), length / 2);
    }
    assertThat(cache(folder).open()).isEmpty();
    assertThat(load(folder).fingerprint()).isEqualTo(text.fingerprint());
    // and mended it
    assertThat(cache(folder).open()).isPresent();
    try (FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.WRITE)) {
      channel.truncate(length / 3);
    }
    assertThat(cache(folder).open()).isEmpty();
  }

  @Test
  void isMadeAnewWhenAUserChangesAFile() throws IOException {
    Path user = Files.createDirectories(folder.resolve("user"));
    Path own = user.resolve("cues.tsv");
    Files.writeString(own, CUES + "zarble" + OWN.formatted("zarbled"));
    Lexicon first = with(user);
    assertThat(first.words().cues('v', "zarble")).hasSize(1);
    assertThat(with(user).words().cues('v', "zarble")).hasSize(1);
    Files.writeString(own, CUES + "morble" + OWN.formatted("morbled"));
    Lexicon second = with(user);
    assertThat(second.words().cues('v', "zarble")).isEmpty();
    assertThat(second.words().cues('v', "morble")).hasSize(1);
    assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
    Files.delete(own);
    assertThat(with(user).words().cues('v', "morble")).isEmpty();
    assertThat(load(folder).words().cues('v', "morble")).isEmpty();
  }

  private Lexicon with(Path user) {
    return Lexicon.load(Optional.of(user), List.of(), CODEBOOK, Optional.of(folder));
  }

  @Test
  void laysActorsOverCompiledBooks() throws IOException {
    Path actors = Files.writeString(folder.resolve("actors"), "OSKAR_VELD_ [FRAGOV]\n");
    Lexicon read = Lexicon.load(Optional.empty(), List.of(actors), CODEBOOK, Optional.of(kept));
    assertThat(read.names().findListed("Oskar Veld")).isPresent();
    assertThat(load(kept).names().findListed("Oskar Veld")).isEmpty();
    assertThat(read.fingerprint())
        .isEqualTo(
            Lexicon.load(Optional.empty(), List.of(actors), CODEBOOK, Optional.empty())
                .fingerprint());
  }

  /// Two jars of the program at one place, one after the other, that differ in one line of a data
  /// file or in a class.
  @Test
  void isMadeAnewWhenTheProgramIsBuiltAnew() throws Exception {
    Path jar = folder.resolve("core.jar");
    pack(jar, "");
    assertThat(cueOf(jar, "zarble")).isZero();
    pack(jar, "zarble" + OWN.formatted("zarbled"));
    assertThat(cueOf(jar, "zarble")).isEqualTo(1);
    assertThat(cueOf(jar, "zarble")).isEqualTo(1);
    assertThat(file(folder)).exists();
  }

  private static void pack(Path jar, String more) throws Exception {
    Map<String, Path> entries = new TreeMap<>();
    Set<Path> roots = new LinkedHashSet<>();
    roots.add(Path.of(Lexicon.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    roots.add(resources().getParent().getParent());
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(Files::isRegularFile)
            .forEach(f -> entries.put(root.relativize(f).toString().replace('\\', '/'), f));
      }
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(1);
      for (Map.Entry<String, Path> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        Files.copy(entry.getValue(), out);
        if (entry.getKey().endsWith("/cues.tsv")) {
          out.write(more.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /// How many cues of this lemma the program of a jar has, told by its own classes.
  private int cueOf(Path jar, String lemma) throws Exception {
    // a copy: a class loader keeps a jar open under its name
    Path copy = Files.copy(jar, Files.createTempDirectory(folder, "run").resolve("core.jar"));
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {URI.create(copy.toUri().toString()).toURL()},
            ClassLoader.getPlatformClassLoader())) {
      Class<?> books = loader.loadClass("org.dragoman.codebook.Codebook");
      Object lexicon =
          loader
              .loadClass(Lexicon.class.getName())
              .getMethod("load", Optional.class, List.class, books, Optional.class)
              .invoke(
                  null,
                  Optional.empty(),
                  List.of(),
                  books.getMethod("load").invoke(null),
                  Optional.of(folder));
      Object words = lexicon.getClass().getMethod("words").invoke(lexicon);
      return ((List<?>)
              words
                  .getClass()
                  .getMethod("cues", char.class, String.class)
                  .invoke(words, 'v', lemma))
          .size();
    }
  }

  @Test
  void takesLessThan250MegabytesOfHeapAndMappedFiles() throws IOException {
    assertThat(retained(() -> load(kept)) + mapped()).isLessThan(MOST);
    // and so does what is read from the text
    assertThat(retained(() -> Lexicon.load(Optional.empty(), CODEBOOK))).isLessThan(MOST);
  }

  private static long mapped() throws IOException {
    return Files.size(kept.resolve("gazetteer.bin"));
  }

  private static long retained(java.util.function.Supplier<Lexicon> load) {
    long before = used();
    Lexicon lexicon = load.get();
    // every entry made, as after a long run
    lexicon.frames().all();
    long after = used();
    assertThat(lexicon.frames().size()).isPositive();
    return after - before;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
