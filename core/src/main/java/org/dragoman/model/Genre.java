// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

/// What sort of text an article is.
public enum Genre {
  REPORT,
  ANALYSIS,
  OPINION,
  TRANSCRIPT,
  RELEASE,
  UNKNOWN
}
