// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.dragoman.ingest.charset.TextDecoder;
import org.dragoman.model.Article;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Reads one mail (RFC 5322 and MIME): its subject as title, its sender as byline, its day as day
/// of publication, its plain text before its HTML.
///
/// 1. Quoted mails and signatures stay in the text; marking them is the reading's business.
/// 2. What is attached is handed on, at most [#MOST_ATTACHMENTS] files; mails in mails are such.
/// 3. Parts nest no deeper than [#DEEPEST] and are no more than [#MOST_PARTS].
final class MailReader {
  static final int MOST_ATTACHMENTS = 100;

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 1000;
  private static final int LARGEST_BODY = 64_000_000;

  /// A plain part this much shorter than the HTML part is a note that there is an HTML part.
  private static final int STUB = 8;

  private static final Pattern HEADERS =
      Pattern.compile(
          "(?:From |(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[A-Za-z-]+|"
              + "From|To|Date|Subject|Content-Type|DKIM-Signature|Reply-To|Sender):)"
              + ".*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern FORWARDED =
      Pattern.compile(
          "^(?:(?:re|fwd?|aw|wg|sv|tr) ?(?:\\[\\d+\\])?: *)+", Pattern.CASE_INSENSITIVE);

  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<Contents.Attachment> attachments = new ArrayList<>();
  private @Nullable String subject;
  private @Nullable String from;
  private @Nullable String date;
  private Part part = new Part();
  private int depth;
  private int parts;

  /// What a part's header says of it.
  private static final class Part {
    @Nullable String charset;
    @Nullable String fileName;
    String type = "text/plain";
    boolean attached;
    boolean flowed;
    boolean joinsWords;
  }

  private MailReader() {}

  /// Whether the bytes begin as a mail does: with lines of headers that mails have.
  static boolean isMail(String head) {
    return HEADERS.matcher(head).matches()
        && (head.startsWith("From:") || head.toLowerCase(Locale.ROOT).contains("\nfrom:"))
        && (head.contains("\nSubject:") || head.contains("\nDate:") || head.contains("\nMIME-"));
  }

  static Contents.Articles read(byte[] bytes, String id, String rawSha256) {
    MailReader reader = new MailReader();
    try {
      reader.parse(bytes);
    } catch (IOException | MimeException e) {
      if (reader.subject == null && reader.from == null && reader.plain.isEmpty()) {
        throw RefusedException.damaged("it is no mail that can be taken apart: " + e.getMessage());
      }
      // what came before the break is whole
    }
    return reader.contents(id, rawSha256);
  }

  private void parse(byte[] bytes) throws IOException, MimeException {
    MimeConfig config =
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(2000)
            .build();
    MimeTokenStream stream = new MimeTokenStream(config);
    // mails in mails are attachments
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(bytes, start(bytes), bytes.length));
    EntityState state = stream.getState();
    while (state != EntityState.T_END_OF_STREAM) {
      take(state, stream);
      state = stream.next();
    }
  }

  /// Behind the line `From …` that a mail of a mailbox begins with.
  private static int start(byte[] bytes) {
    if (bytes.length < 5 || !new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("From ")) {
      return 0;
    }
    int i = 0;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return Math.min(bytes.length, i + 1);
  }

  private void take(EntityState state, MimeTokenStream stream) throws IOException {
    switch (state) {
      case T_START_HEADER -> {
        part = new Part();
        if (++parts > MOST_PARTS) {
          throw RefusedException.tooMuch("it has more than " + MOST_PARTS + " parts");
        }
      }
      case T_FIELD -> field(stream.getField());
      case T_START_MULTIPART -> {
        if (++depth > DEEPEST) {
          throw RefusedException.tooMuch("its parts nest deeper than " + DEEPEST);
        }
      }
      case T_END_MULTIPART -> depth--;
      case T_BODY -> body(stream.getDecodedInputStream());
      default -> {
        // borders between parts
      }
    }
  }

  private void field(Field field) {
    boolean outermost = parts == 1;
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "subject" -> subject = outermost && subject == null ? words(field) : subject;
      case "from" -> from = outermost && from == null ? sender(words(field)) : from;
      case "date" -> date = outermost && date == null ? words(field) : date;
      case "content-type" -> type(field);
      case "content-disposition" -> {
        if (parsed(field) instanceof ContentDispositionField disposition) {
          part.attached = disposition.isAttachment();
          part.fileName = name(disposition.getFilename(), part.fileName);
        }
      }
      default -> {
        // the way it took
      }
    }
  }

  private void type(Field field) {
    if (parsed(field) instanceof ContentTypeField type && type.getMimeType() != null) {
      part.type = type.getMimeType().toLowerCase(Locale.ROOT);
      part.charset = type.getParameter("charset");
      part.fileName = name(part.fileName, type.getParameter("name"));
      part.flowed = "flowed".equalsIgnoreCase(type.getParameter("format"));
      part.joinsWords = "yes".equalsIgnoreCase(type.getParameter("delsp"));
    }
  }

  private static @Nullable String name(@Nullable String first, @Nullable String second) {
    String name = first == null || first.isBlank() ? second : first;
    return name == null ? null : decoded(name);
  }

  private static ParsedField parsed(Field field) {
    return LenientFieldParser.getParser().parse(field, DecodeMonitor.SILENT);
  }

  /// A header's words, whether in encoded words or, against the rules, in letters of eight bits.
  private static String words(Field field) {
    String body =
        field.getRaw() == null
            ? field.getBody()
            : TextDecoder.decode(field.getRaw().toByteArray()).substring(field.getName().length());
    String bare = body.stripLeading().startsWith(":") ? body.stripLeading().substring(1) : body;
    return decoded(bare.replaceAll("\\r?\\n(?=[ \\t])", "")).strip().replaceAll("\\s+", " ");
  }

  private static String decoded(String words) {
    try {
      return DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return words;
    }
  }

  private static @Nullable String sender(String from) {
    for (Mailbox box : LenientAddressParser.DEFAULT.parseAddressList(from).flatten()) {
      return box.getName() == null || box.getName().isBlank() ? box.getAddress() : box.getName();
    }
    return from.isEmpty() ? null : from;
  }

  private void body(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_BODY);
    boolean isText = part.type.equals("text/plain") || part.type.equals("text/html");
    if (part.attached || !isText) {
      attach(bytes);
    } else if (part.type.equals("text/html")) {
      String page = TextDecoder.decode(bytes, part.charset);
      html.append(html.isEmpty() ? "" : "\n\n").append(HtmlText.of(Jsoup.parse(page)));
    } else {
      String text = TextDecoder.decode(bytes, part.charset).replace("\r\n", "\n");
      plain.append(plain.isEmpty() ? "" : "\n\n").append(part.flowed ? joined(text) : text);
    }
  }

  private void attach(byte[] bytes) {
    boolean isPicture = part.type.startsWith("image/") || part.type.startsWith("audio/");
    if (isPicture || bytes.length == 0 || part.type.startsWith("multipart/")) {
      return;
    }
    if (attachments.size() >= MOST_ATTACHMENTS) {
      throw RefusedException.tooMuch("it carries more than " + MOST_ATTACHMENTS + " files");
    }
    String name = part.fileName == null || part.fileName.isBlank() ? unnamed() : part.fileName;
    attachments.add(new Contents.Attachment(name, bytes));
  }

  private String unnamed() {
    return part.type.equals("message/rfc822") ? "message.eml" : "attachment";
  }

  /// Text whose lines were broken for sending (RFC 3676): a space before the break means that the
  /// line goes on.
  private String joined(String text) {
    StringBuilder joined = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      boolean goesOn = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
      String own = goesOn && part.joinsWords ? line.substring(0, line.length() - 1) : line;
      joined.append(own).append(goesOn ? "" : "\n");
    }
    return joined.toString();
  }

  private Contents.Articles contents(String id, String rawSha256) {
    boolean isStub = html.length() > STUB * Math.max(1, plain.toString().strip().length());
    String text = (isStub ? html : plain).toString().strip();
    Optional<WrittenDates.Written> day = Optional.ofNullable(date).flatMap(WrittenDates::find);
    String title = subject == null ? null : FORWARDED.matcher(subject).replaceFirst("");
    List<Article> articles =
        NewsExport.split(text, id, rawSha256)
            .orElseGet(() ->
                List.of(
                    Article.titled(
                        new Article(
                            id,
                            null,
                            null,
                            null,
                            title == null || title.isBlank() ? null : title,
                            from,
                            day.map(WrittenDates.Written::date).orElse(null),
                            text,
                            0,
                            rawSha256,
                            null,
                            day.map(d -> "mail Date: " + d.words()).orElse(null)))));
    // a mail that only carries files is none of its own
    boolean isEmpty = text.isEmpty() && !attachments.isEmpty();
    return new Contents.Articles(isEmpty ? List.of() : articles, attachments);
  }
}
