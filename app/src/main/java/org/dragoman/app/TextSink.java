// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.run.Result;
import org.dragoman.run.Sink;

/// `read --format text`: each reading in words, under the article's id.
final class TextSink implements Sink {
  private final Writer out;

  TextSink(Writer out) {
    this.out = out;
  }

  @Override
  public void accept(Result result) {
    if (!(result.outcome() instanceof Outcome.Done<Reading>(Reading reading))) {
      return;
    }
    try {
      out.write("== " + reading.article().id());
      if (reading.article().published() != null) {
        out.write(", " + reading.article().published().iso());
      }
      out.write("\n");
      for (String line : new Narrator(reading).lines()) {
        out.write(line + "\n");
      }
      out.write("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
