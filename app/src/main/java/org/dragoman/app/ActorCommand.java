// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.store.ActorDecisions;
import org.dragoman.store.ActorDesk;
import org.dragoman.store.Decision;
import org.dragoman.store.DecisionLog;
import org.dragoman.store.Store;
import org.dragoman.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `dragoman actor`: an analyst's decisions about actors.
@Command(
    name = "actor",
    mixinStandardHelpOptions = true,
    description = {
      "Decides about actors: which are one, which are two, what one is called, which is none.",
      "REF is an actor's key, column ref of `dragoman actors`. Each decision is kept in a log beside the store, can be",
      "undone, and holds for readings to come."
    })
final class ActorCommand {
  @ParentCommand
  private Main main = new Main(InputStream.nullInputStream(), InstantSource.system());

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Who decides about which store.
  static final class By {
    @Option(
        names = "--analyst",
        paramLabel = "NAME",
        required = true,
        description = "who decides; stands in the log")
    private String analyst = "";

    @Mixin private StoreOption store = new StoreOption();
  }

  /// One or more decisions at the desk.
  private interface Work {
    List<Decision> at(ActorDesk desk);
  }

  private int decide(By by, Work work) {
    Instant now = main.clock().instant();
    PrintWriter out = spec.commandLine().getOut();
    try (Store opened =
        Store.openToRead(by.store.path(), StoreSettings.standard(by.store.path()))) {
      DecisionLog log = DecisionLog.beside(by.store.path());
      for (Decision d : work.at(new ActorDesk(opened, log, by.analyst, now))) {
        out.println(line(d));
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    out.flush();
    return ExitCode.FINE;
  }

  private static String line(Decision d) {
    StringBuilder line = new StringBuilder(d.id());
    line.append("  ").append(d.kind().name().toLowerCase(Locale.ROOT));
    line.append(' ').append(d.object()).append(" (").append(d.words()).append(')');
    d.payload().forEach((key, value) -> line.append(", ").append(key).append(' ').append(value));
    return line.toString();
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "REF and INTO are one actor, shown as INTO.")
  int merge(
      @Parameters(paramLabel = "REF") String ref,
      @Parameters(paramLabel = "INTO") String into,
      @Mixin By by) {
    return decide(by, desk -> List.of(desk.merge(ref, into)));
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "In these articles REF is somebody else, with the key NEW.")
  int split(
      @Parameters(paramLabel = "REF") String ref,
      @Parameters(paramLabel = "NEW", description = "a key like BEL/veld-oskar-2") String into,
      @Option(names = "--article", paramLabel = "ID", required = true, description = "repeatable")
          List<String> articles,
      @Mixin By by) {
    return decide(
        by,
        desk -> {
          List<Decision> made = new ArrayList<>();
          articles.forEach(article -> made.add(desk.split(ref, article, into)));
          return made;
        });
  }

  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "REF is called NAME in all lists.")
  int rename(
      @Parameters(paramLabel = "REF") String ref,
      @Parameters(paramLabel = "NAME") String name,
      @Mixin By by) {
    return decide(by, desk -> List.of(desk.rename(ref, name)));
  }

  @Command(
      name = "hide",
      mixinStandardHelpOptions = true,
      description = "Leaves REF out of the list of actors; statements and events keep it.")
  int hide(@Parameters(paramLabel = "REF") String ref, @Mixin By by) {
    return decide(by, desk -> List.of(desk.hide(ref)));
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes back the decision ID; an undoing too.")
  int undo(@Parameters(paramLabel = "ID") String id, @Mixin By by) {
    return decide(by, desk -> List.of(desk.undo(id)));
  }

  @Command(
      name = "log",
      mixinStandardHelpOptions = true,
      description = "All decisions, oldest first, with who decided and whether it still counts.")
  int log(@Mixin StoreOption store) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    DecisionLog log = DecisionLog.beside(store.path());
    DecisionLog.Contents contents = log.read();
    Set<String> standing = new HashSet<>();
    ActorDecisions.standing(contents.decisions()).forEach(d -> standing.add(d.id()));
    for (Decision d : contents.decisions()) {
      boolean undone = d.kind() != Decision.Kind.UNDO && !standing.contains(d.id());
      out.println(d.time() + "  " + d.analyst() + "  " + line(d) + (undone ? "  (undone)" : ""));
    }
    for (DecisionLog.Torn torn : contents.torn()) {
      err.println(log.path() + ", line " + torn.line() + " is no decision: " + torn.reason());
    }
    out.flush();
    err.flush();
    return ExitCode.FINE;
  }
}
