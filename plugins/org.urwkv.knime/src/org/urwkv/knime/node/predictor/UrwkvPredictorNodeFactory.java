package org.urwkv.knime.node.predictor;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.PortDescription;
import org.urwkv.knime.node.VolumeNodeFactory;

/** The U-RWKV Predictor node. */
public final class UrwkvPredictorNodeFactory extends VolumeNodeFactory<UrwkvPredictorNodeModel> {

    /** Called by the platform. */
    public UrwkvPredictorNodeFactory() {
        super(UrwkvPredictorParameters.class);
    }

    @Override
    public UrwkvPredictorNodeModel createNodeModel() {
        return new UrwkvPredictorNodeModel();
    }

    private static PortDescription further(int number) {
        return PortDescription.fixedPort(
                "Model " + number + " (optional)",
                "A further model that was trained on the same labels; it labels together with the"
                        + " others.");
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "U-RWKV Predictor",
                "predictor.png",
                List.of(
                        PortDescription.fixedPort(
                                "Model", "A model from a U-RWKV Learner or a Model Reader."),
                        PortDescription.fixedPort(
                                "Images", "A table with a column of image volumes."),
                        further(2),
                        further(3),
                        further(4),
                        further(5)),
                List.of(
                        PortDescription.fixedPort(
                                "Predictions",
                                """
                                The table of the images with the column <tt>Prediction</tt> appended: label volumes on
                                the grids of the images. By choice <tt>Probability of n</tt> for labels n and
                                <tt>Uncertainty</tt> follow: volumes on the same grids.
                                """)),
                "Labels volumes with a trained U-RWKV network.",
                """
                <p>Resamples each image to the spacing of the model, normalises it as the model was taught, slides the
                network over it in overlapping windows, and puts the labels back on the image's own grid with its
                orientation. Images need no preparation.</p>
                <p>Several models, such as those of a cross-validation, label together: the mean of their
                probabilities decides. They must know the same labels. Memory does not grow with the number of
                labels: what a volume takes at its peak, and about how long, is logged before it begins, and shown
                in the dialog for the largest of the table when the nodes before have been executed.</p>
                """
                        + ABOUT_THE_NETWORK,
                List.of(PAPER, PLANAR_PAPER),
                UrwkvPredictorParameters.class,
                null,
                null,
                NodeType.Predictor,
                List.of(
                        "RWKV",
                        "U-RWKV",
                        "segmentation",
                        "deep learning",
                        "predict",
                        "apply",
                        "nnU-Net",
                        "CT",
                        "MRI"),
                null);
    }
}
