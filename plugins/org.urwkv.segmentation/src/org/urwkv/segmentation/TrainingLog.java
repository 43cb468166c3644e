package org.urwkv.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.urwkv.segmentation.training.EpochRecord;

/** {@code training.csv}: a heading, then a line an epoch; no value where there is none. */
final class TrainingLog {

    private static final String HEADING = "epoch,steps,learning_rate,training_loss,validation_dice";

    private TrainingLog() {}

    static String write(List<EpochRecord> log) {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        for (EpochRecord record : log) {
            text.append(record.epoch()).append(',').append(record.steps()).append(',');
            text.append(record.learningRate()).append(',').append(record.trainingLoss());
            text.append(',');
            if (!Double.isNaN(record.validationDice())) {
                text.append(record.validationDice());
            }
            text.append('\n');
        }
        return text.toString();
    }

    static List<EpochRecord> read(String text) {
        List<EpochRecord> log = new ArrayList<>();
        try {
            String[] lines = text.split("\n");
            for (int i = 1; i < lines.length; i++) {
                log.add(record(lines[i].split(",", -1)));
            }
        } catch (RuntimeException e) {
            throw new SegmentationException(
                    "The training log of the model (training.csv) is damaged; take the model from"
                            + " its source again.",
                    e);
        }
        return log;
    }

    private static EpochRecord record(String[] fields) {
        return new EpochRecord(
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]),
                fields[4].isEmpty() ? Double.NaN : Double.parseDouble(fields[4]));
    }
}
