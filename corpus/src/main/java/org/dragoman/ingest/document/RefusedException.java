// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import org.dragoman.model.Fault;

/// A document that is not read, with the reason; it never leaves the package.
///
/// Unchecked, because the parsers' callbacks it is thrown from swallow the exceptions they know.
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault.Kind kind;

  RefusedException(Fault.Kind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  Contents.Refused refusal() {
    return new Contents.Refused(kind, String.valueOf(getMessage()));
  }

  static RefusedException tooMuch(String what) {
    return new RefusedException(Fault.Kind.UNSUPPORTED, what);
  }

  static RefusedException damaged(String what) {
    return new RefusedException(Fault.Kind.MALFORMED, what);
  }
}
