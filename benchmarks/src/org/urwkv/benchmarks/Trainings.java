package org.urwkv.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a training on real volumes reaches, whether one that is killed ends as one that is not, and
 * how soon one that is cancelled returns.
 */
final class Trainings implements Benchmark {

    private final Path project;
    private final OptionalDouble minutes;

    /**
     * @param project the project's folder
     * @param minutes how long to train before 48 cases are predicted; empty to see how soon a Dice
     *     is reached
     */
    Trainings(Path project, OptionalDouble minutes) {
        this.project = project;
        this.minutes = minutes;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public List<String> parts() {
        return List.of("kill", "cancel", "share");
    }

    @Override
    public List<Figure> run(String part) throws IOException, InterruptedException {
        return switch (part) {
            case "kill" -> new Kills(project).run();
            case "cancel" -> Processes.figures(project, CancelledTraining.class);
            case "share" -> Processes.figures(project, FirstEpoch.class, samples());
            default -> hippocampus();
        };
    }

    private List<Figure> hippocampus() throws IOException, InterruptedException {
        if (minutes.isPresent()) {
            return Processes.figures(
                    project,
                    HippocampusTraining.class,
                    Double.toString(minutes.getAsDouble()),
                    samples());
        }
        List<Figure> figures = new ArrayList<>();
        figures.addAll(Processes.figures(project, HippocampusTraining.class, "course", samples()));
        figures.addAll(run("share"));
        return figures;
    }

    private Path samples() throws IOException {
        return SampleFolder.of(project, "hippocampus");
    }
}
