// SPDX-License-Identifier: Apache-2.0
package org.dragoman.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.ingest.ArticleSource;
import org.dragoman.ingest.Defaults;
import org.dragoman.ingest.Ingested;
import org.dragoman.ingest.Inputs;

/// How fast inputs become articles, unread, and in how little memory: a folder of many small files,
/// the same in an archive, a crawl, and one large file. Rates are of processor time, all threads.
///
/// Arguments: a folder for the made files (they are left there), how many small files (100,000),
/// how many megabytes of lines (5,000). Run it with `-Xmx64m`: that it ends is half of the
/// measurement. Prints the table of `docs/reference/inputs.md`.
public final class IngestSpeed {
  private static final String[] WORDS =
      ("the minister said that talks with the neighbouring state would go on after a week of"
              + " protests in the capital while opposition leaders called for an early vote and"
              + " soldiers withdrew from two villages near the border on Tuesday night")
          .split(" ");

  private final Random random = new Random(11);
  private final Path folder;
  private final int files;
  private final long megabytes;

  private IngestSpeed(Path folder, int files, long megabytes) {
    this.folder = folder;
    this.files = files;
    this.megabytes = megabytes;
  }

  public static void main(String[] args) throws IOException {
    int files = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    long megabytes = args.length > 2 ? Long.parseLong(args[2]) : 5_000;
    new IngestSpeed(Path.of(args[0]), files, megabytes).run();
  }

  private void run() throws IOException {
    Files.createDirectories(folder);
    System.out.println("| input | articles | MB on disk | articles/s | MB/s | heap at most, MB |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    measure("a folder of small text files", smallFiles());
    measure("the same in one ZIP", zip());
    measure("pages of a crawl (`.warc.gz`)", crawl());
    measure("JSON lines", lines());
    measure("CSV", table());
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 17 == 16 ? ". " : " ");
    }
    return text.toString();
  }

  private Path smallFiles() throws IOException {
    Path small = folder.resolve("small");
    if (!Files.isDirectory(small)) {
      Files.createDirectories(small);
      for (int i = 0; i < files; i++) {
        Files.writeString(small.resolve("article-" + i + ".txt"), text(300));
      }
    }
    return small;
  }

  private Path zip() throws IOException {
    Path file = folder.resolve("small.zip");
    if (!Files.exists(file)) {
      try (ZipOutputStream out = new ZipOutputStream(open(file))) {
        for (int i = 0; i < files; i++) {
          out.putNextEntry(new ZipEntry("2020/article-" + i + ".txt"));
          out.write(text(300).getBytes(StandardCharsets.UTF_8));
          out.closeEntry();
        }
      }
    }
    return file;
  }

  private Path crawl() throws IOException {
    Path file = folder.resolve("crawl.warc.gz");
    if (!Files.exists(file)) {
      try (OutputStream out = open(file)) {
        for (int i = 0; i < files / 5; i++) {
          GZIPOutputStream member = new GZIPOutputStream(out);
          member.write(record(i));
          member.finish();
        }
      }
    }
    return file;
  }

  private byte[] record(int number) {
    String page =
        "<html><head><title>Talks go on, "
            + number
            + "</title></head><body><nav>"
            + "<a href=/>Home</a> ".repeat(40)
            + "</nav><article>"
            + ("<p>" + text(60) + "</p>\n").repeat(8)
            + "</article></body></html>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
            + new UUID(1, number)
            + ">\r\nWARC-Date: 2020-05-01T10:00:00Z\r\nWARC-Target-URI: https://example.org/"
            + number
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private Path lines() throws IOException {
    Path file = folder.resolve("lines.jsonl");
    if (!Files.exists(file)) {
      String text = text(450);
      try (OutputStream out = open(file)) {
        long written = 0;
        for (long i = 0; written < megabytes * 1_000_000; i++) {
          byte[] line =
              ("{\"id\":\"a" + i + "\",\"published\":\"2020-05-01\",\"text\":\"" + text + "\"}\n")
                  .getBytes(StandardCharsets.UTF_8);
          out.write(line);
          written += line.length;
        }
      }
    }
    return file;
  }

  private Path table() throws IOException {
    Path file = folder.resolve("table.csv");
    if (!Files.exists(file)) {
      String text = text(450);
      try (OutputStream out = open(file)) {
        out.write("id,published,text\n".getBytes(StandardCharsets.UTF_8));
        long written = 0;
        for (long i = 0; written < megabytes * 1_000_000 / 5; i++) {
          byte[] line =
              ("a" + i + ",2020-05-01,\"" + text + "\"\n").getBytes(StandardCharsets.UTF_8);
          out.write(line);
          written += line.length;
        }
      }
    }
    return file;
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  private static void measure(String name, Path input) {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = Clock.processNanos();
    long articles = 0;
    long bytes;
    try (ArticleSource source =
        Inputs.open(List.of(input.toString()), InputStream.nullInputStream(), Defaults.NONE)) {
      for (Optional<Ingested> next = source.next(); next.isPresent(); next = source.next()) {
        if (!(next.get() instanceof Ingested.Found)) {
          throw new IllegalStateException("not read: " + next.get());
        }
        articles++;
      }
      bytes = source.bytesRead();
      if (bytes != source.totalBytes()) {
        throw new IllegalStateException(bytes + " of " + source.totalBytes() + " bytes counted");
      }
    }
    double seconds = (Clock.processNanos() - start) / 1e9;
    long heap = heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %,.0f | %,.1f | %,d |",
            name,
            articles,
            bytes / 1_000_000,
            articles / seconds,
            bytes / 1e6 / seconds,
            heap / 1_000_000));
  }

  private static List<MemoryPoolMXBean> heapPools() {
    List<MemoryPoolMXBean> pools = new ArrayList<>();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        pools.add(pool);
      }
    }
    return pools;
  }
}
