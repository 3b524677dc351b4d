// SPDX-License-Identifier: Apache-2.0
package org.dragoman.model;

/// What somebody does in saying a thing.
public enum Act {
  STATE,
  ANNOUNCE,
  CONFIRM,
  DENY,
  DECLINE,
  ACCUSE,
  CRITICISE,
  CONDEMN,
  THREATEN,
  WARN,
  PROMISE,
  OFFER,
  DEMAND,
  REQUEST,
  PROPOSE,
  AGREE,
  REFUSE,
  PRAISE,
  APOLOGISE,
  SYMPATHISE,
  CLAIM_RESPONSIBILITY,
  DOUBT,
  PREDICT,
  ORDER,
  ASK,
  BELIEVE,
  INTEND,
  FEAR,
  HOPE,
  WANT,
  SUPPORT,
  OPPOSE
}
