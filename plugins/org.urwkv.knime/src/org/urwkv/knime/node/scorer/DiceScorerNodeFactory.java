package org.urwkv.knime.node.scorer;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.ExternalResource;
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
                                """
                                A table with two columns of label volumes, true and predicted; or with a column of true
                                ones, if the second table is connected.
                                """),
                        PortDescription.fixedPort(
                                "Predictions (optional)",
                                """
                                Optional: a table with a column of predicted label volumes. Its rows are matched with
                                those of the first table by the names of the cases, in whatever order. Cases that only
                                one of the tables has are not scored, and the node warns of them.
                                """)),
                List.of(
                        PortDescription.fixedPort(
                                "Cases and labels",
                                """
                                One row a case and label with the columns <tt>Case</tt>, <tt>Label</tt> (its id),
                                <tt>Dice</tt> and one column for each other metric that is chosen, named with its
                                definition and unit. Values are missing, with the reason, where a label is in neither
                                volume (unless chosen otherwise) and where a metric has no value.
                                """),
                        PortDescription.fixedPort(
                                "Labels",
                                """
                                One row a label with the columns <tt>Label</tt> and, for Dice and each other metric,
                                <tt>Mean</tt>, <tt>Median</tt> and <tt>Standard deviation</tt> over the cases that have
                                a value, the <tt>95 % low</tt> and <tt>95 % high</tt> ends of the interval of the mean
                                (2000 bootstrap samples, always the same), <tt>Pooled</tt> for ratios of counts (all
                                cases taken for one large case), <tt>Cases with</tt> a value and <tt>Worst cases</tt>,
                                up to three, the worst first; <tt>Empty cases</tt>
                                counts those with the label in neither volume. In the last row, <tt>mean</tt>, means
                                are those of the rows above, and the rest is over cases that count with the mean of
                                their labels.
                                """)),
                "Compares predicted with true label volumes.",
                """
                <p>The Dice coefficient of a label is twice the number of voxels that both volumes give it, divided by
                the voxels that the one and that the other gives it: 1 where they agree, 0 where they do not meet. The
                background is not scored.</p>
                <p>Other measures see other errors: distances between surfaces, which Dice hardly feels in large
                structures, and missed lesions, which hardly change it where others are large. Surfaces are those of
                voxels, distances are in mm. A distance that is not defined is missing, never a large number in its
                place.</p>
                <p>The node pushes the flow variables <tt>mean_dice</tt> and, if HD95 is measured,
                <tt>mean_hd95</tt>: the values of the last row of the second table.</p>
                """,
                List.of(
                        new ExternalResource(
                                "https://doi.org/10.1038/s41592-023-02151-z",
                                "Maier-Hein et al.: Metrics reloaded, Nature Methods 21, 2024")),
                DiceScorerParameters.class,
                null,
                "A dot for the Dice of each case, a row for each label with its mean and 95 %"
                        + " interval; below them the worst cases.",
                NodeType.Other,
                List.of(
                        "Dice",
                        "F1",
                        "Jaccard",
                        "Hausdorff",
                        "HD95",
                        "ASSD",
                        "NSD",
                        "overlap",
                        "lesion",
                        "score",
                        "evaluate",
                        "segmentation",
                        "metric"),
                null);
    }
}
