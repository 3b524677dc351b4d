// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.List;
import org.dragoman.model.Mention;
import org.dragoman.model.Role;

/// A mention that was found, not yet linked.
///
/// @param first its first token, `last` its last, both included
/// @param head the token the others hang on
/// @param nameFirst first token of the bare name in it, `nameLast` the last; the whole for others
record Found(
    int first,
    int last,
    int head,
    int nameFirst,
    int nameLast,
    Mention.Form form,
    Identity identity,
    List<Role> roles) {

  /// The same words as a mention of this actor.
  Found as(Identity who) {
    return new Found(first, last, head, nameFirst, nameLast, form, who, roles);
  }

  Found spanning(int newFirst, int newHead, Identity newIdentity, List<Role> newRoles) {
    return new Found(newFirst, last, newHead, nameFirst, nameLast, form, newIdentity, newRoles);
  }
}
