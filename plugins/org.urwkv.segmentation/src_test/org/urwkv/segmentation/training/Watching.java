package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.List;

/** Notes what a training reports. */
class Watching implements TrainingMonitor {

    final List<EpochRecord> epochs = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    double fraction;

    @Override
    public void epoch(EpochRecord record) {
        epochs.add(record);
    }

    @Override
    public void progress(double newFraction, String message) {
        fraction = newFraction;
        messages.add(message);
    }

    @Override
    public void log(String line) {
        log.add(line);
    }

    @Override
    public void warn(String sentence) {
        warnings.add(sentence);
    }

    /** Steps so far: messages before the first one are about reading the cases. */
    int steps() {
        return (int) messages.stream().filter(m -> m.startsWith("Epoch")).count();
    }
}
