// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dragoman.run.RunService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ctrl-C while a run lasts: what is on its way is finished and stored, then the program ends.
final class Interruption implements AutoCloseable {
  /// Longer than any batch takes; a second Ctrl-C does not wait.
  private static final long PATIENCE_SECONDS = 60;

  private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(RunService service, PrintWriter err) {
    hook = new Thread(() -> interrupt(service, err), "interruption");
  }

  static Interruption listen(RunService service, PrintWriter err) {
    Interruption interruption = new Interruption(service, err);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void interrupt(RunService service, PrintWriter err) {
    service.stop();
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
      LOG.debug("the program is ending already: the hook has run", e);
    }
  }
}
