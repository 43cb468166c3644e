package org.urwkv.knime.node.learner;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Section;

/** The sections of the dialog of the Learner. */
final class LearnerSections {

    private LearnerSections() {}

    @Section(title = "Data")
    interface DataSection {}

    @Section(title = "Training")
    @After(DataSection.class)
    interface TrainingSection {}

    @Advanced
    @Section(
            title = "Loss and optimiser",
            description = "What is minimised, and how; the defaults suit most data.")
    @After(TrainingSection.class)
    interface LossSection {}

    @Advanced
    @Section(
            title = "Augmentation",
            description = "Ways to vary training patches at random, so that few cases go far.")
    @After(LossSection.class)
    interface AugmentationSection {}

    @Section(
            title = "Checkpoints",
            description = "For trainings that may be cut off: what was learnt is kept on the way.")
    @After(AugmentationSection.class)
    interface CheckpointSection {}

    @Section(title = "Computer")
    @After(CheckpointSection.class)
    interface ComputerSection {}
}
