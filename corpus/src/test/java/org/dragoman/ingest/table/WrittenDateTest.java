// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.model.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2017-11-17                       | 2017-11-17
          20171117                         | 2017-11-17
          2017                             | 2017
          2017-11                          | 2017-11
          2017-11-17T09:30:15Z             | 2017-11-17T09:30
          2017-11-17 09:30:15.123          | 2017-11-17T09:30
          2017/11/17                       | 2017-11-17
          2017/1/7 9:05:00                 | 2017-01-07T09:05
          1510911000                       | 2017-11-17T09:30
          1510911000123                    | 2017-11-17T09:30
          1510911000.5                     | 2017-11-17T09:30
          17/11/2017                       | 2017-11-17
          11/17/2017                       | 2017-11-17
          5/5/2017                         | 2017-05-05
          03.04.2017                       | 2017-04-03
          17-11-2017 21:15                 | 2017-11-17T21:15
          11/17/2017 9:30 PM               | 2017-11-17
          17 November 2017                 | 2017-11-17
          17-Nov-2017                      | 2017-11-17
          November 17, 2017                | 2017-11-17
          Nov. 7th, 2017                   | 2017-11-07
          Sept. 7, 2017                    | 2017-09-07
          Friday, 17 November 2017         | 2017-11-17
          Fri, 17 Nov 2017 09:30:00 GMT    | 2017-11-17T09:30
          Fri Nov 17 09:30:00 +0000 2017   | 2017-11-17T09:30
          November 2017                    | 2017-11
          """)
  void readsWhatCanBeReadOneWay(String written, String iso) {
    assertThat(WrittenDate.parse(written)).contains(new PartialDate(iso));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2017",
        "03-04-2017",
        "17/11/17",
        "31/02/2017",
        "2017-13-01",
        "last week",
        "12",
        "32 May 2017",
        "0",
        "99/99/2017",
        "may be later",
        "12345678901"
      })
  void leavesTheRestUnknown(String written) {
    assertThat(WrittenDate.parse(written)).isEmpty();
  }
}
