// SPDX-License-Identifier: Apache-2.0
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Lexicon;

/// Loads all lexicons once, in a JVM that has just started, and prints milliseconds for the codebook and for the lexicons,
/// milliseconds of the processor for both, and bytes of the heap that they keep; with `text`, from their text files.
final class LoadOnce {
  private LoadOnce() {}

  public static void main(String[] args) {
    Optional<Path> kept = args[0].equals("text") ? Optional.empty() : Optional.of(Path.of(args[0]));
    long cpu = cpu();
    long start = System.nanoTime();
    Codebook codebook = Codebook.load();
    long half = System.nanoTime();
    Lexicon lexicon = Lexicon.load(Optional.empty(), List.of(), codebook, kept);
    long end = System.nanoTime();
    long used = cpu() - cpu;
    long heap = 0;
    for (int i = 0; i < 3; i++) {
      System.gc();
      heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
    System.out.println(
        (half - start) / 1e6 + " " + (end - half) / 1e6 + " " + used / 1e6 + " " + heap + " " + lexicon.fingerprint());
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
