package org.urwkv.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the example workflow that trains, for some seconds, and labels 200 hippocampus volumes, and
 * reads in its log how long the Predictor took for the table and its network for the windows.
 */
final class TablePrediction {

    private static final int ROWS = 200;
    private static final int TRAINED = 8;
    private static final int THREADS = 2;

    private static final Pattern LABELLED =
            Pattern.compile(
                    "Labelled (\\d+) rows in ([\\d.]+) s, of which the networks took ([\\d.]+) s");

    private final Path project;

    /**
     * @param project the project's folder
     */
    TablePrediction(Path project) {
        this.project = project;
    }

    List<Figure> figures() throws IOException, InterruptedException {
        List<FolderCase> cases = FolderCase.of(SampleFolder.of(project, "hippocampus"));
        Path scratch = Files.createTempDirectory("table");
        try {
            Path training = folder(scratch.resolve("training"), cases.subList(0, TRAINED));
            Path table = folder(scratch.resolve("table"), cases.subList(0, ROWS));
            return figures(run(workflow(scratch.resolve("workflow")), training, table));
        } finally {
            delete(scratch);
        }
    }

    private static List<Figure> figures(String log) throws IOException {
        Matcher labelled = LABELLED.matcher(log);
        if (!labelled.find()) {
            throw new IOException("The workflow labelled nothing:\n" + log);
        }
        double seconds = Double.parseDouble(labelled.group(2));
        double networks = Double.parseDouble(labelled.group(3));
        long loaded = log.lines().filter(line -> line.contains("Loaded 1 model(s)")).count();
        return List.of(
                Figure.atLeast("table, rows", Integer.parseInt(labelled.group(1)), "", ROWS),
                Figure.atMost("table, times that the model was loaded", loaded, "", 1),
                Figure.of("table, node", seconds, "s"),
                Figure.of("table, network", networks, "s"),
                Figure.atMost("table, node of network", seconds / networks, "ratio", 1.15));
    }

    private String run(Path workflow, Path training, Path table)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(project.resolve("run-workflow").toString());
        command.add(workflow.toString());
        command.add(variable("train_images", training.resolve("images"), "String"));
        command.add(variable("train_labels", training.resolve("labels"), "String"));
        command.add(variable("test_images", table.resolve("images"), "String"));
        command.add(variable("test_labels", table.resolve("labels"), "String"));
        command.add(variable("minutes", 0.1, "double"));
        command.add("-option=5,threads," + THREADS + ",int");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_OPTS", "-Dorg.urwkv.standin.log=INFO");
        Process process = builder.start();
        StringBuilder log = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> log.append(line).append('\n'));
        }
        if (process.waitFor() != 0) {
            throw new IOException("The workflow failed:\n" + log);
        }
        return log.toString();
    }

    private static String variable(String name, Object value, String type) {
        return "-workflow.variable=" + name + "," + value + "," + type;
    }

    /** A copy, because the workflow writes into its folder. */
    private Path workflow(Path copy) throws IOException {
        Path original = project.resolve("workflows/02_Train_and_score_folder");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static Path folder(Path folder, List<FolderCase> cases) throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        Path labels = Files.createDirectories(folder.resolve("labels"));
        for (FolderCase item : cases) {
            Files.copy(item.imageFile(), images.resolve(item.imageFile().getFileName()));
            Files.copy(item.labelFile(), labels.resolve(item.labelFile().getFileName()));
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
