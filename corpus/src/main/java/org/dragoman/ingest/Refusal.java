// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.IOException;
import org.dragoman.model.Fault;

/// An input that will not be read, and why: the message becomes that of the fault.
///
/// An [IOException], so that it passes through the streams of libraries.
public final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  private final Fault.Kind kind;

  public Refusal(Fault.Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Fault.Kind kind() {
    return kind;
  }
}
