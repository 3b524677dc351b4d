// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

/// Whether what happens on a day lies before or after the day of publication, as the verb tells it.
enum Tense {
  PAST,
  FUTURE,
  OPEN
}
