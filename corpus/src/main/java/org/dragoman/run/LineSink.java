// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.io.Writer;
import org.dragoman.model.Outcome;
import org.dragoman.model.Reading;
import org.dragoman.reading.ReadingWriter;

/// Writes each reading as one line of JSON.
public final class LineSink implements Sink {
  private final ReadingWriter writer;
  private final Writer out;

  public LineSink(ReadingWriter writer, Writer out) {
    this.writer = writer;
    this.out = out;
  }

  @Override
  public void accept(Result result) {
    if (result.outcome() instanceof Outcome.Done<Reading>(Reading reading)) {
      writer.writeLine(reading, out);
    }
  }
}
