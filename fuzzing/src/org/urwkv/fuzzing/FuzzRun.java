package org.urwkv.fuzzing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jazzer for one format, in a process of its own. Inputs that reach something new are kept from run
 * to run in {@code corpus/FORMAT}, inputs that break a limit in {@code findings/FORMAT}. A short
 * run begins with the seeds alone and draws the same numbers each time, so that it does in one
 * build what it did in the last.
 */
final class FuzzRun implements Callable<FuzzRun.Result> {
    /** Longer than any reading may take, also on a busy machine. */
    private static final int HANGING_SECONDS = 30;

    private static final int SHORT_SECONDS = 60;

    private static final int LOG_LINES = 40;

    private final Format format;
    private final Path folder;
    private final int seconds;

    /** How a run ended, in words. */
    record Result(boolean found, String text) {}

    FuzzRun(Format format, Path folder, int seconds) {
        this.format = format;
        this.folder = folder;
        this.seconds = seconds;
    }

    @Override
    public Result call() throws IOException, InterruptedException {
        Path log = Files.createDirectories(folder.resolve("logs")).resolve(format + ".txt");
        Process process =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            return result(process.waitFor(), log);
        } finally {
            process.destroyForcibly();
        }
    }

    private boolean isShort() {
        return seconds < SHORT_SECONDS;
    }

    private List<String> command() throws IOException {
        Path corpus = corpus();
        Path findings =
                Files.createDirectories(folder.resolve("findings").resolve(format.toString()));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // a short run is over before better code than the first would pay
                "-XX:TieredStopAtLevel=" + (isShort() ? 1 : 4),
                "-XX:-OmitStackTraceInFastThrow",
                "-Djava.awt.headless=true",
                "-D" + ReaderTarget.FORMAT_PROPERTY + "=" + format,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderTarget.class.getName(),
                "--instrumentation_includes=org.urwkv.volume.**:com.sun.imageio.**",
                "--custom_hook_includes=org.urwkv.volume.**",
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_total_time=" + seconds,
                // 0 draws a new one
                "-seed=" + (isShort() ? 1 : 0),
                "-timeout=" + HANGING_SECONDS,
                "-max_len=" + Limits.LARGEST_FILE,
                "-rss_limit_mb=2048",
                "-use_value_profile=1",
                "-print_final_stats=1",
                corpus.toString(),
                seeds().toString());
    }

    private Path corpus() throws IOException {
        Path corpus =
                Files.createDirectories(
                        folder.resolve(isShort() ? "short" : "corpus").resolve(format.toString()));
        if (isShort()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(corpus)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
        return corpus;
    }

    private Path seeds() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds").resolve(format.toString()));
        int n = 0;
        for (byte[] seed : format.seeds()) {
            Files.write(seeds.resolve("seed-" + n++), seed);
        }
        return seeds;
    }

    private Result result(int code, Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        if (code != 0) {
            String end =
                    String.join(
                            "\n",
                            lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
            return new Result(
                    true,
                    String.format(
                            Locale.ROOT,
                            "%s: found something (%d)%n%s%nAll of it is in %s",
                            format,
                            code,
                            end,
                            log));
        }
        Pattern runs = Pattern.compile("stat::number_of_executed_units: +(\\d+)");
        String number =
                lines.stream()
                        .map(runs::matcher)
                        .filter(Matcher::find)
                        .map(match -> match.group(1))
                        .findFirst()
                        .orElse("no");
        return new Result(
                false,
                String.format(
                        Locale.ROOT,
                        "%s: %s files in %d s, all as they should be",
                        format,
                        number,
                        seconds));
    }
}
