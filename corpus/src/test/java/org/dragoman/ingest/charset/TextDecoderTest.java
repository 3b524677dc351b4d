// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String RUSSIAN =
      "Министр иностранных дел Арвении заявила в четверг, что переговоры с соседней страной прерваны."
          + " По её словам, послы обоих государств покинут столицы до конца недели.";
  private static final String GREEK =
      "Ο υπουργός Εξωτερικών δήλωσε την Πέμπτη ότι οι συνομιλίες με τη γειτονική χώρα διακόπηκαν και"
          + " ότι οι πρέσβεις θα φύγουν από τις πρωτεύουσες πριν από το τέλος της εβδομάδας.";
  private static final String HEBREW =
      "שר החוץ הודיע ביום חמישי כי השיחות עם המדינה השכנה הופסקו וכי השגרירים יעזבו את הבירות עד סוף השבוע";
  private static final String JAPANESE = "外務大臣は木曜日、隣国との協議が中断されたと発表した。両国の大使は週末までに首都を離れる見通しだ。";
  private static final String KOREAN =
      "외무장관은 목요일 이웃 나라와의 회담이 중단되었다고 발표했다. 두 나라의 대사는 주말까지 수도를 떠날 것이다.";
  private static final String CHINESE = "外交部长星期四宣布，与邻国的会谈已经中断。两国大使将在本周末之前离开首都，边境口岸也将关闭。";

  @ParameterizedTest
  @CsvSource({
    "windows-1251, r",
    "KOI8-R, r",
    "windows-1253, g",
    "windows-1255, h",
    "Shift_JIS, j",
    "EUC-JP, j",
    "ISO-2022-JP, j",
    "EUC-KR, k",
    "GB18030, c",
    "Big5, t",
    "UTF-16LE, r",
    "UTF-8, r"
  })
  void runningTextOfAScriptIsKnownByItsBytes(String set, String language) {
    String text =
        switch (language) {
          case "r" -> RUSSIAN;
          case "g" -> GREEK;
          case "h" -> HEBREW;
          case "j" -> JAPANESE;
          case "k" -> KOREAN;
          case "t" -> "外交部長星期四宣布，與鄰國的會談已經中斷。兩國大使將在本週末之前離開首都，邊境口岸也將關閉。";
          default -> CHINESE;
        };
    byte[] bytes = (set.equals("UTF-16LE") ? "\uFEFF" + text : text).getBytes(Charset.forName(set));
    assertThat(TextDecoder.decode(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "UTF-8", "UTF-16LE", "UTF-16BE", "x-MacRoman"})
  void englishWithQuotationMarksIsEnglishInEverySet(String set) {
    String text =
        "Foreign Minister Lena Brask said: “We have nothing more to say to them.” The talks – they"
            + " weren’t the first – ended on Thursday, and José Tolan’s envoy left at once. “That was all,” he said.";
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName(set)))).isEqualTo(text);
  }

  @Test
  void aWrongNameIsNotBelieved() {
    byte[] utf8 = "“No,” Veld said in Münden.".getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode(utf8, "iso-8859-1")).isEqualTo("“No,” Veld said in Münden.");
    byte[] windows = "“No,” Veld said.".getBytes(Charset.forName("windows-1252"));
    assertThat(TextDecoder.decode(windows, "utf-8")).isEqualTo("“No,” Veld said.");
    assertThat(TextDecoder.decode(windows, "iso-8859-1")).isEqualTo("“No,” Veld said.");
    assertThat(TextDecoder.decode(windows, "no such set!")).isEqualTo("“No,” Veld said.");
    byte[] polish = "Poseł Żak".getBytes(Charset.forName("windows-1250"));
    assertThat(TextDecoder.decode(polish, "windows-1250")).isEqualTo("Poseł Żak");
  }

  @Test
  void aFileThatWasCutStaysUtf8() {
    byte[] whole =
        "Münden, Košice, Łódź, São Tomé – “twelve” signs… and Zoë’s é"
            .getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThat(TextDecoder.decode(cut))
        .startsWith("Münden, Košice, Łódź, São Tomé – “twelve”")
        .endsWith("\uFFFD");
  }

  @Test
  void bytesOfNoSetAreSomeText() {
    byte[] all = new byte[1024];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) (i * 31);
    }
    assertThat(TextDecoder.decode(all)).isNotEmpty();
    assertThat(TextDecoder.decode(new byte[0])).isEmpty();
    assertThat(TextDecoder.decode(new byte[] {0})).hasSize(1);
  }
}
