// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Breaks a rule of `.mvn/forbidden-apis.txt`, and says why.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.CONSTRUCTOR, ElementType.METHOD})
@interface SuppressForbidden {
  String value();
}
