// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

/// A measure over many articles.
///
/// @param group which articles: `all`, or a value of the field they are grouped by
/// @param value F1 or share, 0 to 1
/// @param low lower end of the 95 % interval
/// @param high upper end
/// @param precision of an F1, else 0
/// @param recall of an F1, else the share
/// @param gold how many were asked for
public record Figure(
    String group,
    Measure measure,
    double value,
    double low,
    double high,
    double precision,
    double recall,
    double gold) {}
