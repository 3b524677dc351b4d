// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

/// What sort of actor somebody is.
public enum ActorKind {
  PERSON,
  STATE,
  GOVERNMENT,
  MILITARY,
  POLICE,
  REBEL,
  PARTY,
  IGO,
  NGO,
  MEDIA,
  BUSINESS,
  RELIGIOUS,
  ETHNIC,
  CIVILIANS,
  GROUP
}
