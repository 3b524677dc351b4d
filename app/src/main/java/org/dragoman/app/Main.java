// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.codebook.LexiconException;
import org.dragoman.english.EnglishAnalyser;
import org.dragoman.ingest.InputException;
import org.dragoman.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program `dragoman`: reads news articles and writes down who said what and who did what.
@Command(
    name = "dragoman",
    description =
        "Reads news articles and writes down who said what to whom, and who did what to whom.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "2:wrong usage",
      "3:some inputs failed, all others are done",
      "4:no input could be read",
      "5:the store cannot be used",
      "130:interrupted"
    })
public final class Main implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          ReadCommand.class,
          ShowCommand.class,
          ListCommands.Statements.class,
          ListCommands.Events.class,
          ListCommands.Actors.class,
          ListCommands.Places.class,
          ActorCommand.class,
          RunCommands.Runs.class,
          RunCommands.Errors.class,
          CheckCommand.class,
          ExplainCommand.class,
          ExportCommand.class,
          ScoreCommand.class,
          GazetteerCommand.class,
          WarmUpCommand.class);

  /// Made when there is something to log: to set up the log costs a tenth of a second.
  private static final class Log {
    static final Logger LOG = LoggerFactory.getLogger(Main.class);
  }

  /// Commands that read text, and so need the language models.
  private static final Set<String> READING = Set.of("read", "explain", "score");

  private final InputStream stdin;
  private final InstantSource clock;
  private @Nullable EnglishAnalyser analyser;

  @Spec private CommandSpec spec = CommandSpec.create();

  Main(InputStream stdin, InstantSource clock) {
    this.stdin = stdin;
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    Main program = new Main(System.in, InstantSource.system());
    if (arguments.length > 0 && READING.contains(arguments[0])) {
      Thread.ofPlatform().daemon().name("early").start(program::prepare);
    }
    CommandLine line =
        commandLineFor(arguments, program)
            .setOut(utf8(FileDescriptor.out))
            .setErr(utf8(FileDescriptor.err));
    int code = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    System.exit(code);
  }

  /// Data is UTF-8 wherever it goes; the platform's character set decides nothing.
  private static PrintWriter utf8(FileDescriptor to) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), false);
  }

  /// The program with all its commands.
  static CommandLine commandLine(InputStream stdin, InstantSource clock) {
    return commandLine(new Main(stdin, clock), annotation -> true);
  }

  /// The program as one call of it needs it: the command asked for, and of the others what the list
  /// of commands tells. To work out all options of all commands takes most of a short call's time.
  static CommandLine commandLineFor(String[] arguments, InputStream stdin, InstantSource clock) {
    return commandLineFor(arguments, new Main(stdin, clock));
  }

  private static CommandLine commandLineFor(String[] arguments, Main program) {
    String wanted = arguments.length == 0 ? "" : arguments[0];
    return commandLine(program, command -> command.name().equals(wanted));
  }

  private static CommandLine commandLine(Main program, Predicate<Command> whole) {
    CommandLine line = new CommandLine(program);
    for (Class<?> type : COMMANDS) {
      Command command = type.getAnnotation(Command.class);
      line.addSubcommand(command.name(), whole.test(command) ? type : outline(command));
    }
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static CommandSpec outline(Command command) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description(command.description()).hidden(command.hidden());
    return spec;
  }

  InputStream stdin() {
    return stdin;
  }

  InstantSource clock() {
    return clock;
  }

  /// The one analyser of this call of the program.
  ///
  /// @throws UsageException if a setting of it cannot be understood
  synchronized EnglishAnalyser analyser() {
    if (analyser == null) {
      analyser = Reader.newAnalyser();
    }
    return analyser;
  }

  /// Loads the models while the arguments are still being worked out.
  private void prepare() {
    try {
      analyser().prepare();
    } catch (UsageException e) {
      // the command meets it again and says so
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /// Errors a user can do something about are one message; the others are bugs and show where they
  /// are.
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult arguments) {
    int code =
        switch (e) {
          case InputException i -> ExitCode.NO_INPUT;
          case StoreException s -> ExitCode.STORE;
          case LexiconException l -> ExitCode.USAGE;
          case UsageException u -> ExitCode.USAGE;
          default -> ExitCode.INTERNAL;
        };
    line.getErr()
        .println("dragoman: " + (code == ExitCode.INTERNAL ? e.toString() : e.getMessage()));
    if (code == ExitCode.INTERNAL) {
      Log.LOG.error("this is a bug in dragoman", e);
    }
    line.getErr().flush();
    return code;
  }

  /// What the jar's manifest says; `development` when run from a folder of classes.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"dragoman " + ProgramVersion.name()};
    }
  }
}
