// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.ingest.Inputs;
import org.dragoman.run.RunSettings;
import org.dragoman.store.RunDetail;
import org.dragoman.store.RunDetail.Kind;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// What the store keeps of how a run was begun: inputs, options, lexicons, versions, machine.
final class RunDetails {
  /// Stands for the inputs of a run over the store's own articles.
  static final String OWN_ARTICLES = "the store's articles";

  /// Options that decide where results go or how fast, not what they are; and `--refresh`, with
  /// which a run may go on that was begun without.
  private static final Set<String> OF_NO_BEARING =
      Set.of("--store", "--out", "--format", "--layers", "--threads", "--refresh");

  private static final int DIGITS = 16;
  private static final long MEGABYTE = 1 << 20;

  private RunDetails() {}

  /// @param paths as given; empty for a run over the store's own articles
  static List<RunDetail> of(
      ParseResult call,
      List<String> paths,
      ReadOptions options,
      Reader reader,
      RunSettings settings,
      String database) {
    List<RunDetail> details = new ArrayList<>();
    if (paths.isEmpty()) {
      details.add(new RunDetail(Kind.INPUT, "store", OWN_ARTICLES));
    }
    paths.forEach(p -> details.add(new RunDetail(Kind.INPUT, "path", whole(p))));
    for (OptionSpec option : call.matchedOptions()) {
      if (!OF_NO_BEARING.contains(option.longestName())) {
        String name = option.longestName().substring(2);
        String value = String.join(" ", option.originalStringValues());
        details.add(new RunDetail(Kind.SETTING, name, value.isEmpty() ? "true" : value));
      }
    }
    lexicons(options, reader, details);
    details.add(new RunDetail(Kind.VERSION, "program", ProgramVersion.exact()));
    details.add(new RunDetail(Kind.VERSION, "analysis", reader.analyser().fingerprint()));
    details.add(new RunDetail(Kind.VERSION, "duckdb", database));
    details.add(
        new RunDetail(
            Kind.VERSION,
            "jvm",
            System.getProperty("java.vm.name")
                + " "
                + Runtime.version()
                + ", "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")));
    details.add(new RunDetail(Kind.MACHINE, "threads", "" + settings.threads()));
    details.add(
        new RunDetail(Kind.MACHINE, "processors", "" + Runtime.getRuntime().availableProcessors()));
    details.add(
        new RunDetail(Kind.MACHINE, "memory", Runtime.getRuntime().maxMemory() / MEGABYTE + " MB"));
    return details;
  }

  /// A path that means the same from any folder; what is no path of this machine stays as it is.
  private static String whole(String path) {
    return path.equals(Inputs.STDIN) || path.contains("://")
        ? path
        : Path.of(path).toAbsolutePath().normalize().toString();
  }

  private static void lexicons(ReadOptions options, Reader reader, List<RunDetail> details) {
    details.add(new RunDetail(Kind.LEXICON, "lexicon", reader.lexicon().fingerprint()));
    options
        .lexicon()
        .ifPresent(folder -> {
          try (Stream<Path> files = Files.walk(folder)) {
            files
                .filter(Files::isRegularFile)
                .sorted()
                .forEach(f -> details.add(lexicon(folder.relativize(f).toString(), f)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    options.actors().forEach(f -> details.add(lexicon(f.toString(), f)));
  }

  private static RunDetail lexicon(String name, Path file) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest(Files.readAllBytes(file));
      return new RunDetail(Kind.LEXICON, name, HexFormat.of().formatHex(hash).substring(0, DIGITS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
