// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Analysis;
import org.dragoman.text.Quotation;

/// The outer quotations of a text with their tokens.
final class Quotations {
  /// A quotation with its first and last token, marks included.
  record Quoted(Quotation quotation, int first, int last, int words) {}

  private Quotations() {}

  /// The outer quotations of the text.
  static List<Quoted> outer(Analysis a) {
    List<Quoted> all = new ArrayList<>();
    for (Quotation q : a.quotations()) {
      if (q.depth() > 0) {
        continue;
      }
      int first = a.tokenAt(q.whole().start());
      int last = Math.max(first, a.tokenBefore(q.whole().end()));
      if (first >= a.size()) {
        continue;
      }
      int words = 0;
      for (int t = first; t <= last; t++) {
        words += a.isPunctuation(t) ? 0 : 1;
      }
      all.add(new Quoted(q, first, last, words));
    }
    return all;
  }
}
