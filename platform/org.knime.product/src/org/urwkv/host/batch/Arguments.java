package org.urwkv.host.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A command line that was understood. Names and meaning of the options are KNIME's; {@code
 * -report=} is this host's own. Paths are taken as they are given.
 */
public final class Arguments {
    private static final Set<String> IGNORED =
            Set.of(
                    "-noversioncheck",
                    "-perspective",
                    "-showlocation",
                    "-allowdeadlock",
                    "-checkforupdates",
                    "-profilelist",
                    "-profilelocation",
                    "-updatelinks",
                    "-nosplash",
                    "-consolelog");
    private static final Set<String> FLAGS =
            Set.of("-reset", "-nosave", "-noexecute", "-failonloaderror");

    private final List<String> flags = new ArrayList<>();
    private final List<VariableArgument> variables = new ArrayList<>();
    private final List<OptionArgument> options = new ArrayList<>();
    private Path workflowDir;
    private Path workflowFile;
    private Path destDir;
    private Path destFile;
    private Path preferences;
    private Path report;

    private Arguments() {}

    /**
     * Reads a command line.
     *
     * @param args one argument each
     * @return what they say
     * @throws ArgumentException at the first argument that is unknown or malformed, or if no
     *     workflow is named
     */
    public static Arguments parse(List<String> args) throws ArgumentException {
        Arguments result = new Arguments();
        for (String arg : args) {
            result.take(arg);
        }
        if ((result.workflowDir == null) == (result.workflowFile == null)) {
            throw new ArgumentException(
                    "Name one workflow: either -workflowDir=FOLDER or -workflowFile=FILE (.knwf or"
                            + " .zip).");
        }
        if (result.destDir != null && result.destFile != null) {
            throw new ArgumentException(
                    "-destDir and -destFile exclude each other; give one of them.");
        }
        return result;
    }

    private void take(String arg) throws ArgumentException {
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg : arg.substring(0, equals);
        if (FLAGS.contains(name)) {
            flags.add(name);
        } else if (!IGNORED.contains(name.toLowerCase(Locale.ROOT))) {
            takeValue(name, equals < 0 ? null : arg.substring(equals + 1));
        }
    }

    private void takeValue(String name, String value) throws ArgumentException {
        switch (name) {
            case "-workflowDir" -> workflowDir = path(name, value);
            case "-workflowFile" -> workflowFile = path(name, value);
            case "-destDir" -> destDir = path(name, value);
            case "-destFile" -> destFile = path(name, value);
            case "-preferences" -> preferences = path(name, value);
            case "-report" -> report = path(name, value);
            case "-workflow.variable" -> variables.add(VariableArgument.parse(some(name, value)));
            case "-option" -> options.add(OptionArgument.parse(some(name, value)));
            case "-credential", "-masterkey" ->
                    throw new ArgumentException(
                            "The embedded host knows no credentials: run the workflow in KNIME to"
                                    + " use "
                                    + name
                                    + ".");
            default -> throw new ArgumentException("Unknown option '" + name + "'.");
        }
    }

    private static String some(String name, String value) throws ArgumentException {
        if (value == null || value.isEmpty()) {
            throw new ArgumentException("The option " + name + " needs a value: " + name + "=...");
        }
        return value;
    }

    private static Path path(String name, String value) throws ArgumentException {
        return Path.of(some(name, value));
    }

    /** Returns the workflow's folder, or nothing if an archive was named. */
    public Optional<Path> workflowDir() {
        return Optional.ofNullable(workflowDir);
    }

    /** Returns the archive with the workflow, or nothing if a folder was named. */
    public Optional<Path> workflowFile() {
        return Optional.ofNullable(workflowFile);
    }

    /** Returns the folder to save the executed workflow to, if not in place. */
    public Optional<Path> destDir() {
        return Optional.ofNullable(destDir);
    }

    /** Returns the archive to save the executed workflow to, if not in place. */
    public Optional<Path> destFile() {
        return Optional.ofNullable(destFile);
    }

    /** Returns the file with preferences to apply before loading. */
    public Optional<Path> preferences() {
        return Optional.ofNullable(preferences);
    }

    /** Returns the folder to write the report to. */
    public Optional<Path> report() {
        return Optional.ofNullable(report);
    }

    /** Returns whether all nodes are reset before execution. */
    public boolean reset() {
        return flags.contains("-reset");
    }

    /** Returns whether the workflow is left as it was on disk. */
    public boolean noSave() {
        return flags.contains("-nosave");
    }

    /** Returns whether the workflow is loaded only. */
    public boolean noExecute() {
        return flags.contains("-noexecute");
    }

    /** Returns whether errors at loading prevent the execution. */
    public boolean failOnLoadError() {
        return flags.contains("-failonloaderror");
    }

    /** Returns the workflow variables to define or overwrite, in the order given. */
    public List<VariableArgument> variables() {
        return List.copyOf(variables);
    }

    /** Returns the settings to overwrite, in the order given. */
    public List<OptionArgument> options() {
        return List.copyOf(options);
    }
}
