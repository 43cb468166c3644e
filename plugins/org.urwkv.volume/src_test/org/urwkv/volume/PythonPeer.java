package org.urwkv.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs small Python programs with nibabel and scipy to compare with; tests are skipped where these
 * are absent.
 */
public final class PythonPeer {
    private static final String PYTHON = "/usr/bin/python3";

    private PythonPeer() {}

    /** Skips the test unless Python, nibabel and scipy are there. */
    public static void assumePresent() throws IOException, InterruptedException {
        assumePresent("nibabel, scipy");
    }

    /** Skips the test unless Python and these modules are there. */
    public static void assumePresent(String modules) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON);
        assumeTrue(
                start(List.of("-c", "import " + modules)).exitCode == 0,
                "no " + modules + " for Python");
    }

    /**
     * Runs a program with arguments and returns what it prints; fails the test with its error
     * output.
     */
    public static String run(String program, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-c", program));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Result result = start(command);
        assertThat(result.exitCode).as(result.output).isZero();
        return result.output;
    }

    private record Result(int exitCode, String output) {}

    private static Result start(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
