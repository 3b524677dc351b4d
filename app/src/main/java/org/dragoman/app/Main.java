// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

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
    versionProvider = Main.Version.class)
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /// What the launcher runs once after a build, so that the classes it loads are archived.
  @Command(name = "warm-up", hidden = true)
  int warmUp() {
    return commandLine().getUsageMessage().isEmpty() ? 1 : 0;
  }

  /// What the jar's manifest says; `development` when run from a folder of classes.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"dragoman " + (version == null ? "development" : version)};
    }
  }
}
