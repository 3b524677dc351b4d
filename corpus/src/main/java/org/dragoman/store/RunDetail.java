// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

/// One thing on record of how a run was begun: an input, an option, the hash of a lexicon file, the
/// version of a part.
public record RunDetail(Kind kind, String name, String value) {
  /// What the thing is, and with that whether a run that goes on must have it the same.
  public enum Kind {
    /// What was read: a path, an address. A run goes on only with the same ones.
    INPUT,

    /// An option that decides what an article is or how it is read; the same for a run that goes
    /// on.
    SETTING,

    /// A lexicon file and its hash. The run's fingerprint holds them too; these tell which file it
    /// is that differs.
    LEXICON,

    /// The program, the analysis, the database, the JVM; of these only the first two are in the
    /// fingerprint.
    VERSION,

    /// What bears on time alone: threads, processors, memory.
    MACHINE
  }
}
