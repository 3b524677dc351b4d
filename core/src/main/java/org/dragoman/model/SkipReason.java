// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

/// Why an article was passed over.
public sealed interface SkipReason {
  /// A short word for the report.
  String kind();

  /// What happened and what to do, for a person.
  String message();

  /// There is nothing but white space.
  record Empty() implements SkipReason {
    @Override
    public String kind() {
      return "empty";
    }

    @Override
    public String message() {
      return "the text is empty";
    }
  }

  /// The text is longer than an article can be.
  record TooLong(int units, int limit) implements SkipReason {
    @Override
    public String kind() {
      return "too-long";
    }

    @Override
    public String message() {
      return "the text has "
          + units
          + " characters, more than the "
          + limit
          + " of the longest article; split it";
    }
  }

  /// It is written in a language we cannot read.
  ///
  /// @param likely which it seems to be: `Spanish`, `Cyrillic script`
  record OtherLanguage(double englishShare, String likely) implements SkipReason {
    @Override
    public String kind() {
      return "other-language";
    }

    @Override
    public String message() {
      return "the text looks like "
          + likely
          + ", not English ("
          + Math.round(englishShare * 100)
          + " % of its words are common English words)";
    }
  }

  /// It is a file or a record of a kind that holds no article.
  ///
  /// @param what its ending (`.png`) or its type (`image/png`); empty where it has neither
  record OtherKind(String what) implements SkipReason {
    @Override
    public String kind() {
      return "other-kind";
    }

    @Override
    public String message() {
      return (what.isEmpty() ? "it has no ending and is of no kind" : what + " is of no kind")
          + " that articles are read from";
    }
  }

  /// The same id came twice in one run, with another text.
  record DuplicateId(String id) implements SkipReason {
    @Override
    public String kind() {
      return "duplicate-id";
    }

    @Override
    public String message() {
      return "another article with the id " + id + " came before it in this run; give each its own";
    }
  }
}
