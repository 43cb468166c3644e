package org.urwkv.knime.node.learner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.segmentation.training.EpochRecord;

/**
 * What the view of a Learner shows and the workflow saves.
 *
 * @param bestEpoch the epoch whose weights were kept; 0 before the node has run
 * @param log one record an epoch
 */
record LearnerView(int bestEpoch, List<EpochRecord> log) {

    /** Before the node has run. */
    static final LearnerView EMPTY = new LearnerView(0, List.of());

    private static final String HEAD = "best epoch ";

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD + bestEpoch);
        for (EpochRecord r : log) {
            lines.add(
                    r.epoch()
                            + ","
                            + r.steps()
                            + ","
                            + r.learningRate()
                            + ","
                            + r.trainingLoss()
                            + ","
                            + r.validationDice());
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    static LearnerView read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<EpochRecord> log = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",");
                log.add(
                        new EpochRecord(
                                Integer.parseInt(fields[0]),
                                Integer.parseInt(fields[1]),
                                Double.parseDouble(fields[2]),
                                Double.parseDouble(fields[3]),
                                Double.parseDouble(fields[4])));
            }
            return new LearnerView(Integer.parseInt(lines.get(0).substring(HEAD.length())), log);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("The saved training curve is damaged; run the node again.", e);
        }
    }
}
