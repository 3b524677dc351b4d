// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// Times that a busy machine leaves alone, and what they come to.
final class Clock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

  private Clock() {}

  /// This thread's processor time.
  static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /// The processor time of the whole process: compiler and collector too.
  static long processNanos() {
    return SYSTEM.getProcessCpuTime();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
