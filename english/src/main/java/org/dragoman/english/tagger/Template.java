// SPDX-License-Identifier: GPL-3.0-or-later
package org.dragoman.english.tagger;

/// The kinds of features of the model `left3words` with clusters, in the model's order. The number
/// of a kind is its place here.
///
/// The first five hold for every word; the others for rare ones alone.
enum Template {
  PREVIOUS_WORD("Extractor(-1,word)"),
  WORD("Extractor(0,word)"),
  NEXT_WORD("Extractor(1,word)"),
  TWO_TAGS("ExtractorContinuousTagConj(-2 ... -1)"),
  PREVIOUS_TAG("Extractor(-1,tag)"),

  PREVIOUS_SHAPE("ExtractorWordShapeClassifier(-1,chris2)"),
  SHAPE("ExtractorWordShapeClassifier(0,chris2)"),
  NEXT_SHAPE("ExtractorWordShapeClassifier(1,chris2)"),
  PREVIOUS_CLUSTER("ExtractorDistsim(-1,word)"),
  CLUSTER("ExtractorDistsim(0,word)"),
  NEXT_CLUSTER("ExtractorDistsim(1,word)"),
  THREE_CLUSTERS("ExtractorDistsimConjunction(-1,1)"),
  UPPER_CASE("ExtractorUCase()"),
  DIGIT("ExtractorCNumber()"),
  DASH("ExtractorDash()"),
  LETTER_DIGIT_DASH("ExtractorLetterDigitDash()"),
  COMPANY("CompanyNameDetector()"),
  ALL_UPPER_CASE("ExtractorAllCapitalized()"),
  UPPER_CASE_DIGIT_DASH("ExtractorUpperDigitDash()"),
  CAPITAL_AT_START("ExtractorStartSentenceCap()"),
  CAPITAL_INSIDE("ExtractorMidSentenceCapC()"),

  /// Whatever its name says: it speaks of the first word alone.
  UPPER_CASE_AT_START("ExtractorMidSentenceCap()"),
  PREFIX_1("ExtractorWordPref(len1,w0)"),
  PREFIX_2("ExtractorWordPref(len2,w0)"),
  PREFIX_3("ExtractorWordPref(len3,w0)"),
  PREFIX_4("ExtractorWordPref(len4,w0)"),
  PREFIX_5("ExtractorWordPref(len5,w0)"),
  PREFIX_6("ExtractorWordPref(len6,w0)"),
  PREFIX_7("ExtractorWordPref(len7,w0)"),
  PREFIX_8("ExtractorWordPref(len8,w0)"),
  PREFIX_9("ExtractorWordPref(len9,w0)"),
  PREFIX_10("ExtractorWordPref(len10,w0)"),
  SUFFIX_1("ExtractorWordSuff(len1,w0)"),
  SUFFIX_2("ExtractorWordSuff(len2,w0)"),
  SUFFIX_3("ExtractorWordSuff(len3,w0)"),
  SUFFIX_4("ExtractorWordSuff(len4,w0)"),
  SUFFIX_5("ExtractorWordSuff(len5,w0)"),
  SUFFIX_6("ExtractorWordSuff(len6,w0)"),
  SUFFIX_7("ExtractorWordSuff(len7,w0)"),
  SUFFIX_8("ExtractorWordSuff(len8,w0)"),
  SUFFIX_9("ExtractorWordSuff(len9,w0)"),
  SUFFIX_10("ExtractorWordSuff(len10,w0)"),
  LONG_SHAPE("ExtractorWordShapeClassifier(0,chris4)"),
  NO_ALPHANUMERIC("ExtractorNonAlphanumeric()");

  static final int LONGEST_AFFIX = 10;

  /// What the library calls it; a model of other features is refused by it.
  final String libraryName;

  Template(String libraryName) {
    this.libraryName = libraryName;
  }
}
