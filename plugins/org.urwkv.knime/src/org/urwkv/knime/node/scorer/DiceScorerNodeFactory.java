package org.urwkv.knime.node.scorer;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.PortDescription;
import org.urwkv.knime.node.VolumeNodeFactory;
import org.urwkv.knime.view.HtmlNodeView;

/** The Dice Scorer node. */
@SuppressWarnings("restriction")
public final class DiceScorerNodeFactory extends VolumeNodeFactory<DiceScorerNodeModel>
        implements NodeViewFactory<DiceScorerNodeModel> {

    /** Called by the platform. */
    public DiceScorerNodeFactory() {
        super(DiceScorerParameters.class);
    }

    @Override
    public DiceScorerNodeModel createNodeModel() {
        return new DiceScorerNodeModel();
    }

    /**
     * The page is described among the views, and the platform compares the counts, so it counts.
     */
    @Override
    protected int getNrNodeViews() {
        return 1;
    }

    @Override
    public NodeView createNodeView(DiceScorerNodeModel model) {
        return new HtmlNodeView("scores.html", model::page);
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "Dice Scorer",
                "scorer.png",
                List.of(
                        PortDescription.fixedPort(
                                "Cases",
                                "A table with two columns of label volumes: true and predicted.")),
                List.of(
                        PortDescription.fixedPort(
                                "Cases and labels",
                                """
                                One row a case and label with the columns <tt>Case</tt>, <tt>Label</tt> (its id) and
                                <tt>Dice</tt>, missing where neither volume has the label.
                                """),
                        PortDescription.fixedPort(
                                "Labels",
                                """
                                One row a label with the columns <tt>Label</tt> and <tt>Mean Dice</tt> over the cases
                                that have it, and a last row <tt>mean</tt>: the mean of the rows above.
                                """)),
                "Compares predicted with true label volumes.",
                """
                <p>The Dice coefficient of a label is twice the number of voxels that both volumes give it, divided by
                the voxels that the one and that the other gives it: 1 where they agree, 0 where they do not meet. The
                background is not scored. The node pushes the flow variable <tt>mean_dice</tt>.</p>
                """,
                List.of(),
                DiceScorerParameters.class,
                null,
                "A dot for the Dice of each case, a row for each label.",
                NodeType.Other,
                List.of("Dice", "F1", "overlap", "score", "evaluate", "segmentation", "metric"),
                null);
    }
}
