package org.urwkv.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs Python programs that lie beside the tests; tests are skipped where Python lacks a module.
 */
public final class PythonPeer {

    private static final String PYTHON = "/usr/bin/python3";

    private PythonPeer() {}

    /** Skips the test unless Python and this module are there. */
    public static void assumePresent(String module) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON);
        Process process = start("-c", "import " + module);
        process.getInputStream().readAllBytes();
        assumeTrue(process.waitFor() == 0, "no " + module + " for Python");
    }

    /**
     * @param program path below {@code src_test/org/urwkv/segmentation}
     * @param arguments what it is given
     * @return the lines that it prints; the test fails if it does
     */
    public static List<String> run(String program, Path... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of("src_test/org/urwkv/segmentation", program).toString());
        Arrays.stream(arguments).map(Path::toString).forEach(command::add);
        Process process = start(command.toArray(new String[0]));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
