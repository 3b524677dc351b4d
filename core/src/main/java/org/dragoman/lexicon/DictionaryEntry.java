// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.List;

/// One entry of a TABARI or PETRARCH dictionary while it is read.
final class DictionaryEntry {
  private final int line;
  private final List<String> names = new ArrayList<>();
  private final List<String> plurals = new ArrayList<>();
  private final List<Listed.Dated> codes = new ArrayList<>();
  private final boolean regular;
  private boolean agent;

  /// @param regular whether its plural is the regular one
  DictionaryEntry(int line, String name, List<String> plurals, boolean regular) {
    this.line = line;
    this.names.add(name);
    this.plurals.addAll(plurals);
    this.regular = regular;
  }

  void synonym(String name) {
    names.add(name);
  }

  /// A code; that of an agent has a `~` where the country goes.
  void code(Listed.Dated code) {
    agent |= code.code().contains("~");
    codes.add(new Listed.Dated(code.code().replace("~", "").strip(), code.from(), code.to()));
  }

  int line() {
    return line;
  }

  String name() {
    return names.getFirst();
  }

  List<String> names() {
    return names;
  }

  List<String> plurals() {
    return plurals;
  }

  boolean isRegular() {
    return regular;
  }

  List<Listed.Dated> codes() {
    return codes;
  }

  boolean isAgent() {
    return agent;
  }
}
