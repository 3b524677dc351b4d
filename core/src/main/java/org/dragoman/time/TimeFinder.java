// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;

/// Finds time expressions and resolves them against the day of publication; no clock is ever asked.
public final class TimeFinder {
  /// Finds the expressions; without a day of publication, relative ones stay without a value.
  public Times find(Analysis analysis, Optional<PartialDate> published, Trace trace) {
    return new Times(List.of(), List.of());
  }
}
