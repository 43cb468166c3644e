package org.urwkv.knime.node.learner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;
import org.urwkv.segmentation.training.EpochRecord;

/**
 * What the view of a Learner shows and the workflow saves.
 *
 * @param bestEpoch the epoch whose weights were kept; 0 before the node has run
 * @param log one record an epoch
 * @param settings the plan and what the user chose, values by what they are called
 */
record LearnerView(int bestEpoch, List<EpochRecord> log, Map<String, String> settings) {

    /** Before the node has run. */
    static final LearnerView EMPTY = new LearnerView(0, List.of(), Map.of());

    private static final String HEAD = "best epoch ";

    /** What lines with a setting begin with; its name and its value are parted by a tabulator. */
    private static final String SETTING = "# ";

    /** Keeps the order of the settings. */
    LearnerView {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** What there is to show of a model. */
    static LearnerView of(SegmentationModel model) {
        Map<String, String> settings = new LinkedHashMap<>(model.provenance().settings());
        settings.put(
                "post-processing that pays",
                model.description()
                        .postprocessing()
                        .map(LearnedPostprocessing::toString)
                        .orElse("not known, no case was held out"));
        return new LearnerView(model.provenance().bestEpoch(), model.log(), settings);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD + bestEpoch);
        settings.forEach((name, value) -> lines.add(SETTING + name + "\t" + value));
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
            Map<String, String> settings = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.startsWith(SETTING)) {
                    String[] parts = line.substring(SETTING.length()).split("\t", 2);
                    settings.put(parts[0], parts[1]);
                    continue;
                }
                String[] fields = line.split(",");
                log.add(
                        new EpochRecord(
                                Integer.parseInt(fields[0]),
                                Integer.parseInt(fields[1]),
                                Double.parseDouble(fields[2]),
                                Double.parseDouble(fields[3]),
                                Double.parseDouble(fields[4])));
            }
            int best = Integer.parseInt(lines.get(0).substring(HEAD.length()));
            return new LearnerView(best, log, settings);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("The saved training curve is damaged; run the node again.", e);
        }
    }
}
