// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the process has taken of memory, in megabytes.
///
/// @param heapPeak the most the heap's parts held, garbage included
/// @param heapKept what is left of it after a collection
/// @param resident the most the process had in memory, mapped files included, where Linux tells
record Memory(long heapPeak, long heapKept, Optional<Long> resident) {
  private static final long MEGABYTE = 1 << 20;
  private static final Path STATUS = Path.of("/proc/self/status");

  static Memory now() throws IOException {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
      }
    }
    Optional<Long> resident = mostResident();
    System.gc();
    long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Memory(peak / MEGABYTE, kept / MEGABYTE, resident);
  }

  private static Optional<Long> mostResident() throws IOException {
    if (!Files.exists(STATUS)) {
      return Optional.empty();
    }
    return Files.readAllLines(STATUS).stream()
        .filter(l -> l.startsWith("VmHWM:"))
        .map(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
        .findFirst();
  }
}
