// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.util.ArrayList;
import java.util.List;

/// A text and where its lines lie, so that a body can be taken out as it stands.
final class ExportLines {
  private final String text;
  private final int[] starts;
  private final int size;

  ExportLines(String text) {
    this.text = text;
    List<Integer> found = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      found.add(from);
      int end = text.indexOf('\n', from);
      // a form feed parts the documents of some exports, on a line with what follows
      from = end < 0 ? text.length() : end + 1;
    }
    size = found.size();
    starts = new int[size + 1];
    for (int i = 0; i < size; i++) {
      starts[i] = found.get(i);
    }
    starts[size] = text.length();
  }

  int size() {
    return size;
  }

  /// A line without the white space around it.
  String at(int line) {
    return text.substring(starts[line], starts[line + 1]).replace('\f', ' ').strip();
  }

  boolean isBlank(int line) {
    for (int i = starts[line]; i < starts[line + 1]; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// What stands from one line to before another, with the white space around it gone and all that
  /// is in it kept.
  String between(int from, int to) {
    return from >= to ? "" : text.substring(starts[from], starts[to]).strip();
  }

  /// What a line says behind its first `skip` characters, and the lines to before `to`.
  String after(int line, int skip, int to) {
    String first = at(line).substring(skip).strip();
    String rest = between(line + 1, to);
    return first.isEmpty() ? rest : rest.isEmpty() ? first : first + "\n" + rest;
  }

  /// The lines that go on without a blank one between, as one line of text.
  String block(int from, int to) {
    StringBuilder block = new StringBuilder();
    for (int i = from; i < to && !isBlank(i); i++) {
      block.append(block.isEmpty() ? "" : " ").append(at(i));
    }
    return block.toString();
  }

  /// The first line at or after `from` that is not blank; `to` if there is none.
  int nextFilled(int from, int to) {
    int i = from;
    while (i < to && isBlank(i)) {
      i++;
    }
    return i;
  }

  /// The first blank line at or after `from`; `to` if there is none.
  int nextBlank(int from, int to) {
    int i = from;
    while (i < to && !isBlank(i)) {
      i++;
    }
    return i;
  }
}
