package org.urwkv.segmentation.training;

import java.util.List;
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
        return Training.train(
                cases,
                List.of(),
                null,
                options,
                monitor,
                (data, classes) -> TestModels.architecture(data.channels(), classes),
                System::nanoTime);
    }
}
