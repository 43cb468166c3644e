package org.urwkv.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs small Python programs to compare with; tests are skipped where their modules are absent. */
public final class Python {

    private static final String PYTHON = "/usr/bin/python3";

    private Python() {}

    /** Skips the test unless Python and these modules, separated by commas, are there. */
    public static void assumePresent(String modules) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON);
        Process process = start(List.of("-c", "import " + modules));
        process.getInputStream().readAllBytes();
        assumeTrue(process.waitFor() == 0, "no " + modules + " for Python");
    }

    /** Runs a program with arguments and gives what it prints; fails the test with its errors. */
    public static String run(String program, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-c", program));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
