package org.urwkv.knime.node.learner;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.PortDescription;
import org.urwkv.knime.node.VolumeNodeFactory;
import org.urwkv.knime.view.HtmlNodeView;

/** The U-RWKV Learner node. */
@SuppressWarnings("restriction")
public final class UrwkvLearnerNodeFactory extends VolumeNodeFactory<UrwkvLearnerNodeModel>
        implements NodeViewFactory<UrwkvLearnerNodeModel> {

    /** Called by the platform. */
    public UrwkvLearnerNodeFactory() {
        super(UrwkvLearnerParameters.class);
    }

    @Override
    public UrwkvLearnerNodeModel createNodeModel() {
        return new UrwkvLearnerNodeModel();
    }

    /**
     * The page is described among the views, and the platform compares the counts, so it counts.
     */
    @Override
    protected int getNrNodeViews() {
        return 1;
    }

    @Override
    public NodeView createNodeView(UrwkvLearnerNodeModel model) {
        return new HtmlNodeView("training.html", model::page);
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "U-RWKV Learner",
                "learner.png",
                List.of(
                        PortDescription.fixedPort(
                                "Cases",
                                "A table with a column of image volumes and one of label volumes."),
                        PortDescription.fixedPort(
                                "Validation cases (optional)",
                                """
                                Optional: a table like the first. If it is connected, its cases are validated on, and all of
                                the first table are trained on.
                                """),
                        PortDescription.fixedPort(
                                "Model to begin with (optional)",
                                """
                                Optional: a trained model. Its network, spacing, normalisation, patch size and weights are
                                taken over; if the labels are others, the end of the network begins anew.
                                """)),
                List.of(
                        PortDescription.fixedPort(
                                "Model",
                                """
                                The trained network with all that is needed to use it: spacing, normalisation, labels.
                                Model Writer and Model Reader keep it in a file.
                                """),
                        PortDescription.fixedPort(
                                "Training log",
                                """
                                One row an epoch with the columns <tt>Epoch</tt>, <tt>Steps</tt>, <tt>Learning
                                Rate</tt>, <tt>Training Loss</tt> and <tt>Validation Dice</tt> (missing where nothing
                                was validated).
                                """)),
                "Trains a U-RWKV network to label volumes and images.",
                """
                <p>Learns from images and their label volumes how to label images of the same kind. The network is
                U-shaped; it joins convolutions with RWKV, a recurrent form of attention that sees far and costs
                little. Spacing, patch size, normalisation and labels are found in the cases.</p>
                <p>Volumes are learnt with the volumetric network, images of a single slice (PNG, TIFF, JPEG; grey or
                coloured, of any size) with the planar network, which can also be chosen for volumes and then sees
                them slice by slice. All images need the same number of channels; the Volume Reader can bring grey and
                coloured ones together. Slices are turned and scaled at random, and images with a single label also
                mirrored.</p>
                """
                        + ABOUT_THE_NETWORK
                        + """
                        <p>Cancelling loses what was learnt unless checkpoints are kept; the time limit ends the training
                        and keeps it. The node pushes the flow variables <tt>best_epoch</tt>, <tt>best_dice</tt> and <tt>device</tt>.</p>
                        """,
                List.of(PAPER, PLANAR_PAPER),
                UrwkvLearnerParameters.class,
                null,
                "Training loss and validation Dice of each epoch.",
                NodeType.Learner,
                List.of(
                        "RWKV",
                        "U-RWKV",
                        "segmentation",
                        "deep learning",
                        "train",
                        "nnU-Net",
                        "U-Net",
                        "CT",
                        "MRI"),
                null);
    }
}
