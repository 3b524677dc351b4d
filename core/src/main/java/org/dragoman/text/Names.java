// SPDX-License-Identifier: Apache-2.0
package org.dragoman.text;

/// The classes of names that a name finder tells apart.
public enum Names {
  NONE,
  PERSON,
  ORGANISATION,
  LOCATION
}
