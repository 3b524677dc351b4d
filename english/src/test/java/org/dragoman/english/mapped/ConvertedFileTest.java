// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertedFileTest {
  private final AtomicInteger conversions = new AtomicInteger();

  @TempDir private Path folder;

  private ByteBuffer convert() {
    conversions.incrementAndGet();
    ModelWriter writer = new ModelWriter();
    writer.putStrings(List.of("one", "", "three"));
    writer.putInts(new int[] {1, -2, 3});
    writer.putDoubles(new double[] {0.5});
    writer.putLongs(new long[] {Long.MIN_VALUE});
    writer.putFloats(new float[] {1.5f, -2f});
    writer.putBytes(new byte[] {7});
    return writer.finish();
  }

  private ByteBuffer open() throws IOException {
    return ConvertedFile.open(Optional.of(folder.resolve("models")), "a-1.bin", this::convert);
  }

  @Test
  void readsWhatWasWrittenAndConvertsOnce() throws IOException {
    assertReads(open());
    assertReads(open());
    assertThat(conversions).hasValue(1);
    try (Stream<Path> files = Files.list(folder.resolve("models"))) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("a-1.bin");
    }
  }

  private static void assertReads(ByteBuffer bytes) {
    ModelReader reader = new ModelReader(bytes);
    assertThat(reader.strings()).containsExactly("one", "", "three");
    assertThat(reader.ints()).containsExactly(1, -2, 3);
    assertThat(reader.doubles()).containsExactly(0.5);
    assertThat(reader.longTable().get(0)).isEqualTo(Long.MIN_VALUE);
    assertThat(reader.floatTable().get(1)).isEqualTo(-2f);
    assertThat(reader.bytes()).containsExactly(7);
  }

  @Test
  void makesADamagedFileAnew() throws IOException {
    open();
    Path file = folder.resolve("models/a-1.bin");
    byte[] good = Files.readAllBytes(file);
    byte[] bad = good.clone();
    bad[bad.length / 2] ^= 1;
    for (byte[] damaged : List.of(bad, new byte[0])) {
      Files.write(file, damaged);
      assertReads(open());
      assertThat(file).hasBinaryContent(good);
    }
    assertThat(conversions).hasValue(3);
  }

  @Test
  void convertsEachTimeWhereTheFolderCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("models"), "a file where the folder should be");
    assertReads(open());
    assertReads(open());
    assertThat(conversions).hasValue(2);
  }

  @Test
  void convertsInMemoryWithoutAFolder() throws IOException {
    assertReads(ConvertedFile.open(Optional.empty(), "a-1.bin", this::convert));
  }

  @Test
  void refusesToReadOneArrayForAnother() {
    ModelReader reader = new ModelReader(convert());
    assertThatThrownBy(reader::ints).isInstanceOf(IllegalArgumentException.class);
  }
}
