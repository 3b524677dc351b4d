// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.Optional;
import org.dragoman.model.Actor;
import org.dragoman.model.Span;

/// What fills a slot: the words and, if they refer to one, the actor.
///
/// @param head the token the words hang on
record Party(int head, Span span, Optional<Actor> actor) {}
