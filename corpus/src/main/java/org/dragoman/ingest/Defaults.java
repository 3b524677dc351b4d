// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.util.Optional;
import org.dragoman.model.PartialDate;

/// What an article is given when the input does not say.
public record Defaults(Optional<PartialDate> published, Optional<String> outlet) {
  public static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty());
}
