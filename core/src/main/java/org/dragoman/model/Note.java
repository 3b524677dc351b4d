// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

import org.jspecify.annotations.Nullable;

/// An abstention or a doubt: what could not be decided, counted in the run's report.
public record Note(String stage, String kind, @Nullable Span span) {}
