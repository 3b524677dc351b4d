// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.run.RunService;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Ctrl-C while a run lasts: what is on its way is finished and stored, then the program ends.
/// Closed last, after the store and the files, as the machine stops as soon as the hook has ended.
final class Interruption implements AutoCloseable {
  /// Longer than any batch takes; a second Ctrl-C does not wait.
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<@Nullable RunService> service = new AtomicReference<>();
  private final Thread hook;

  private Interruption(PrintWriter err) {
    hook = new Thread(() -> interrupt(err), "interruption");
  }

  static Interruption listen(PrintWriter err) {
    Interruption interruption = new Interruption(err);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// From now on there is a run to be finished; before, Ctrl-C just ends the program.
  void stops(RunService run) {
    service.set(run);
  }

  private void interrupt(PrintWriter err) {
    RunService run = service.get();
    if (run == null) {
      return;
    }
    run.stop();
    err.println();
    err.println("dragoman: interrupted; finishing the articles on their way");
    err.flush();
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        err.println("dragoman: they take too long and are left");
        err.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LoggerFactory.getLogger(Interruption.class)
          .debug("the program is ending already: the hook has run", e);
    }
  }
}
