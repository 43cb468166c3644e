package org.urwkv.segmentation.training;

import java.util.List;
import java.util.function.LongSupplier;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.TestModels;

/** Trainings of the network of {@link TestModels}, which take a moment. */
final class SmallTraining {

    private SmallTraining() {}

    /**
     * @param cases cases to train on, some of which are held out as the options say
     * @return the model
     */
    static SegmentationModel of(
            List<? extends TrainingCase> cases, TrainingOptions options, TrainingMonitor monitor) {
        return of(cases, options, monitor, System::nanoTime);
    }

    /** As above, by another clock (nanoseconds). */
    static SegmentationModel of(
            List<? extends TrainingCase> cases,
            TrainingOptions options,
            TrainingMonitor monitor,
            LongSupplier clock) {
        return Training.train(
                cases,
                List.of(),
                null,
                options,
                monitor,
                (data, classes) -> TestModels.architecture(data.channels(), classes),
                clock);
    }
}
