// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import org.jspecify.annotations.Nullable;

/// An office or function that an actor holds, with the words that say so.
///
/// @param of country code or actor name it is held of
/// @param from first known date, ISO 8601 reduced to what is known
public record Role(
    String title,
    @Nullable String of,
    @Nullable String from,
    @Nullable String to,
    @Nullable Span span) {}
