// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import org.jspecify.annotations.Nullable;

/// Something a run could not read or passed over, as the store keeps it.
///
/// @param outcome failed or skipped
/// @param place where in the input, if it has a place there
/// @param remedy what to do
public record StoredFault(
    String origin,
    @Nullable String article,
    String outcome,
    @Nullable String stage,
    String kind,
    String message,
    @Nullable String place,
    String remedy) {}
