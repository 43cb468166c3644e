package org.urwkv.benchmarks;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java processes for what is measured in one of its own. */
final class Processes {

    private Processes() {}

    /**
     * @param project the project's folder
     * @param main class to run
     * @param arguments its arguments
     * @return a process of this Java with these classes and PyTorch's libraries
     */
    static ProcessBuilder java(Path project, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Natives.options(project));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }

    /**
     * Waits for the end.
     *
     * @throws IOException if the process ended with a failure
     */
    static void require(Process process) throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IOException("The training ended with code " + process.exitValue());
        }
    }

    /**
     * @param arguments arguments of the class; a file for the figures, as JSON, is added
     * @return the figures that the class writes
     */
    static List<Figure> figures(Path project, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("figures", ".json");
        try {
            ProcessBuilder java = java(project, main, arguments);
            java.command().add(file.toString());
            require(java.inheritIO().start());
            return List.of(new Gson().fromJson(Files.readString(file), Figure[].class));
        } finally {
            Files.delete(file);
        }
    }
}
