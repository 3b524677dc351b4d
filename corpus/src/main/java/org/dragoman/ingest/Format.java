// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.IOException;
import java.util.List;

/// A kind of file that holds articles.
///
/// 1. A format is a class without state and with a public constructor without parameters, named by
///    one line in `META-INF/services/org.dragoman.ingest.Format`. Nothing else knows it. Where two
///    recognise the same bytes, the one that stands first there wins.
/// 2. It reads from the entry's stream and never writes to a disk. What it cannot read is a fault:
///    a [Refusal] or another `IOException` out of [#open], or [Ingested.Faulty] from the source.
///    What escapes it all the same becomes a fault too, and the run goes on.
/// 3. Its articles carry ids that come from the entry's id or from the content, never from a
///    counter over several files; and origins that begin with the entry's.
/// 4. What an input does not say (outlet, day) stays null: defaults are set afterwards.
public interface Format {
  /// How well an input fits a format.
  enum Fit {
    /// Marked as this and nothing else (`%PDF-`): decides against any ending.
    CERTAIN,
    /// Begins as such a text would (`<html`): decides where the ending says nothing or cannot be
    /// true.
    LIKELY,
    /// Nothing speaks against it.
    POSSIBLE,
    /// It is not this, whatever its name.
    IMPOSSIBLE
  }

  /// What it is called in messages: `PDF`.
  String name();

  /// How its files' names end, in lower case with the dot: `.html`, `.warc.gz`. The longest that
  /// fits a name decides.
  List<String> endings();

  /// Whether it is one thing made smaller, whose name is what stands before the ending.
  default boolean isPacking() {
    return false;
  }

  /// How well the first bytes fit.
  default Fit fit(FirstBytes head) {
    return Fit.POSSIBLE;
  }

  /// The articles of an entry.
  ///
  /// @param opening opens what lies inside, and knows the settings
  ArticleSource open(Entry entry, Opening opening) throws IOException;
}
