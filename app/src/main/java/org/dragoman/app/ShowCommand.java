// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dragoman.model.Reading;
import org.dragoman.reading.ReadingParser;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import org.dragoman.store.StoredReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dragoman show`: one article, marked up, with its statements and events in words.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows an article of the store marked up: speakers, statements, events.",
      "Without colour: {s1:speaker}, [s1 content], <e1 trigger>."
    })
final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ARTICLE", description = "the article's id")
  private String article = "";

  @Mixin private StoreOption store = new StoreOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Reading reading;
    try (Store opened = Store.openToRead(store.path(), StoreSettings.standard(store.path()))) {
      StoredReading.Out found =
          opened
              .findReading(article)
              .orElseThrow(() ->
                  new UsageException(
                      "the store "
                          + store.path()
                          + " has no article "
                          + article
                          + "; `dragoman statements --format csv` lists articles' ids"));
      reading = opened.decided(new ReadingParser().parse(found.json(), found.text()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(heading(reading));
    out.println();
    Markup.Style style = Terminal.coloursOnStdout() ? Markup.Style.COLOUR : Markup.Style.PLAIN;
    out.println(new Markup(style).of(reading).stripTrailing());
    out.println();
    new Narrator(reading).lines().forEach(out::println);
    out.flush();
    return ExitCode.FINE;
  }

  private static String heading(Reading reading) {
    var a = reading.article();
    StringBuilder line = new StringBuilder(a.id());
    if (a.outlet() != null) {
      line.append(", ").append(a.outlet());
    }
    if (a.published() != null) {
      line.append(", ").append(a.published().iso());
    }
    return line.append(" (")
        .append(reading.statements().size())
        .append(" statements, ")
        .append(reading.events().size())
        .append(" events)")
        .toString();
  }
}
