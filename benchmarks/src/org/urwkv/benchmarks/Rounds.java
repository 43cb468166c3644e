package org.urwkv.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Rounds of one JMH benchmark, in a process of their own. */
final class Rounds {

    private final List<IterationResult> rounds;

    private Rounds(List<IterationResult> rounds) {
        this.rounds = rounds;
    }

    /**
     * Runs a benchmark that takes no parameters, or those given.
     *
     * @param project the project's folder
     * @param benchmark its class
     * @param warmups rounds that are not counted
     * @param count rounds that are
     * @param parameters names and values in turn
     * @throws RunnerException if it fails
     */
    static Rounds run(
            Path project, Class<?> benchmark, int warmups, int count, String... parameters)
            throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                        .mode(Mode.SingleShotTime)
                        .forks(1)
                        .warmupIterations(warmups)
                        .measurementIterations(count)
                        .jvmArgs(Natives.options(project).toArray(new String[0]))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true);
        for (int i = 0; i < parameters.length; i += 2) {
            options = options.param(parameters[i], parameters[i + 1]);
        }
        RunResult result = new Runner(options.build()).runSingle();
        BenchmarkResult process = result.getBenchmarkResults().iterator().next();
        return new Rounds(List.copyOf(process.getIterationResults()));
    }

    /**
     * @param side name of a field of {@code Sides}
     * @return median of its values
     */
    double median(String side) {
        double[] values =
                rounds.stream().mapToDouble(round -> value(round, side)).sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /**
     * @return largest value of a side
     */
    double largest(String side) {
        return rounds.stream().mapToDouble(round -> value(round, side)).max().orElseThrow();
    }

    /**
     * @return ratio of the medians of two sides
     */
    double ratio(String side, String to) {
        return median(side) / median(to);
    }

    private static double value(IterationResult round, String side) {
        Result<?> result = round.getSecondaryResults().get(side);
        if (result == null) {
            throw new IllegalStateException(
                    side
                            + " is not among "
                            + Arrays.toString(round.getSecondaryResults().keySet().toArray()));
        }
        return result.getScore();
    }
}
