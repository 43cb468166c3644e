package org.urwkv.benchmarks;

import java.util.Locale;
import java.util.Optional;

/** What a training does at a moment, told by the class that asks whether it is cancelled. */
enum TrainingPhase {
    /** Reads the cases for the plan. */
    READING("Fingerprint"),
    /** Brings a case to the grid of the model, in the background. */
    PREPARING("PreparedCase"),
    /** Makes a step. */
    STEP("TrainingStep"),
    /** Validates an epoch. */
    VALIDATION("Validation"),
    /** Writes a checkpoint. */
    CHECKPOINT("CheckpointFolder");

    private static final String PACKAGE = "org.urwkv.segmentation.training.";

    private final String asking;

    TrainingPhase(String type) {
        this.asking = PACKAGE + type;
    }

    /**
     * @return the phase of the calling thread; empty in none of these
     */
    static Optional<TrainingPhase> now() {
        return StackWalker.getInstance()
                .walk(
                        frames ->
                                frames.flatMap(frame -> of(frame.getClassName()).stream())
                                        .findFirst());
    }

    private static Optional<TrainingPhase> of(String className) {
        for (TrainingPhase phase : values()) {
            if (phase.asking.equals(className)) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
