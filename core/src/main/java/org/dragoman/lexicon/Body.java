// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.List;
import java.util.Optional;
import org.dragoman.model.ActorKind;

/// A named body that acts: an organisation, armed group, ministry, agency, outlet, or the
/// government that a building stands for.
///
/// @param country ISO 3166-1 alpha-3; empty for international ones
/// @param code CAMEO-style actor code
/// @param from founded, `to` ended; ISO 8601 reduced to what is known
public record Body(
    String name,
    ActorKind kind,
    Optional<String> country,
    Optional<String> code,
    List<String> sectors,
    Optional<String> from,
    Optional<String> to) {}
