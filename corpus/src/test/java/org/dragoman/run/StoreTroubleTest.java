// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.dragoman.store.Store;
import org.dragoman.store.StoreException;
import org.dragoman.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Disks that are full, files that cannot be written, files that are no longer whole.
class StoreTroubleTest {
  private static final int ARTICLES = 600;

  @TempDir Path folder;

  private static void run(Path file, int articles) {
    QuickRun.run(
        file,
        articles,
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  private static void look(Path file) {
    try (Store store = Store.openToRead(file, StoreSettings.standard(file))) {
      assertThat(StoreCheck.look(store).findings()).isEmpty();
    }
  }

  /// What a run says in whose files no more than so many bytes fit, as on a disk that is full then.
  private static List<String> withFilesUpTo(long bytes, Path store, String classes)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -f " + bytes / 512 + " && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                classes,
                QuickRun.class.getName(),
                store.toString(),
                Integer.toString(ARTICLES))
            .redirectErrorStream(true)
            .start();
    List<String> said =
        process
            .inputReader(StandardCharsets.UTF_8)
            .lines()
            .filter(l -> !l.matches("\\d+"))
            .toList();
    process.waitFor();
    return said;
  }

  @Test
  void aDiskThatIsFullIsToldAndLosesNothing()
      throws IOException, InterruptedException, SQLException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that can limit files");
    Path undisturbed = folder.resolve("undisturbed.duckdb");
    run(undisturbed, ARTICLES);
    Path store = folder.resolve("full.duckdb");
    List<String> said = withFilesUpTo(1_500_000, store, ShippedDatabase.classPath(folder));
    assertThat(said)
        .anySatisfy(
            line -> assertThat(line).contains("full.duckdb", "disk is full", "same command again"));
    look(store);
    run(store, ARTICLES);
    assertThat(StoreComparison.differences(undisturbed, store, List.of("seconds", "attempts")))
        .isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "needs a folder nobody can write to");
    Path store = Path.of("/proc/corpus.duckdb");
    assertThatThrownBy(() -> Store.openToWrite(store, StoreSettings.standard(store)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("/proc/corpus.duckdb")
        .hasMessageContaining("--store");
  }

  @Test
  void aFolderInPlaceOfAStoreIsTold() throws IOException {
    Path store = Files.createDirectory(folder.resolve("corpus.duckdb"));
    assertThatThrownBy(() -> Store.openToWrite(store, StoreSettings.standard(store)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("corpus.duckdb");
  }

  @Test
  void aFileCutShortIsToldAndLeftAsItIs() throws IOException {
    Path store = folder.resolve("cut.duckdb");
    run(store, 100);
    long cut = Files.size(store) / 2;
    try (FileChannel channel = FileChannel.open(store, StandardOpenOption.WRITE)) {
      channel.truncate(cut);
    }
    assertThatThrownBy(
            () -> {
              try (Store opened = Store.openToWrite(store, StoreSettings.standard(store))) {
                assertThat(StoreCheck.look(opened).isWhole()).isFalse();
                throw new StoreException("opened, and found damaged");
              }
            })
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged");
    assertThat(store).exists();
  }

  @Test
  void whatAKilledProgramHadSwappedOutIsRemovedAndNothingElse() throws IOException {
    Path store = folder.resolve("corpus.duckdb");
    Path swapped = Files.createDirectory(folder.resolve("corpus.duckdb.tmp"));
    Files.writeString(swapped.resolve("duckdb_temp_storage_DEFAULT-0.tmp"), "x");
    Store.openToWrite(store, StoreSettings.standard(store)).close();
    assertThat(swapped).doesNotExist();
    Files.createDirectory(swapped);
    Path mine = Files.writeString(swapped.resolve("mine.txt"), "x");
    Store.openToWrite(store, StoreSettings.standard(store)).close();
    assertThat(mine).exists();
    Path notes = Files.writeString(folder.resolve("notes.txt"), "a short file of somebody's");
    assertThatThrownBy(() -> Store.openToWrite(notes, StoreSettings.standard(notes)))
        .hasMessageContaining("not a store");
    assertThat(notes).hasContent("a short file of somebody's");
  }

  @Test
  void aStoreWhoseMakingWasBrokenOffIsMadeAnew() throws IOException {
    Path store = folder.resolve("begun.duckdb");
    for (int bytes : new int[] {0, 4096, 8192}) {
      Path made = folder.resolve("made.duckdb");
      Files.deleteIfExists(made);
      Store.openToWrite(made, StoreSettings.standard(made)).close();
      byte[] head = Files.readAllBytes(made);
      Files.write(store, Arrays.copyOf(head, bytes));
      Store.openToWrite(store, StoreSettings.standard(store)).close();
      look(store);
    }
  }
}
