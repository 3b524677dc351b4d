// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.Optional;

/// What an operator of one type makes of an event of another inside it.
public record Combination(
    String outer, String inner, String event, Optional<String> mode, String cameo) {}
