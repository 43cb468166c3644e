package org.urwkv.knime.node.scorer;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.urwkv.knime.node.Choices;
import org.urwkv.volume.label.Connectivity;
import org.urwkv.volume.metric.EmptyMasks;
import org.urwkv.volume.metric.Metric;

/**
 * Settings of the Dice Scorer node. Settings that came later take their defaults where a saved
 * workflow lacks them; the defaults measure Dice alone.
 */
@LoadDefaultsForAbsentFields
final class DiceScorerParameters implements NodeParameters {

    @Section(title = "With a second table")
    interface SecondTableSection {}

    @Section(title = "Overlap")
    @After(SecondTableSection.class)
    interface OverlapSection {}

    @Section(title = "Surfaces")
    @After(OverlapSection.class)
    interface SurfaceSection {}

    @Section(title = "Lesions")
    @After(SurfaceSection.class)
    interface LesionSection {}

    /** What ratios are where a label is in neither volume. */
    enum EmptyLabels {
        @Label("Missing")
        MISSING(EmptyMasks.MISSING),
        @Label("1")
        ONE(EmptyMasks.ONE),
        @Label("0")
        ZERO(EmptyMasks.ZERO);

        private final EmptyMasks masks;

        EmptyLabels(EmptyMasks masks) {
            this.masks = masks;
        }
    }

    /** The definitions of HD95 that are in use. */
    enum Hd95Definition {
        @Label("Pooled")
        POOLED(Metric.HD95_POOLED),
        @Label("Maximum")
        MAXIMUM(Metric.HD95_MAXIMUM),
        @Label("Surface-weighted")
        SURFACE_WEIGHTED(Metric.HD95_SURFACE_WEIGHTED);

        private final Metric metric;

        Hd95Definition(Metric metric) {
            this.metric = metric;
        }
    }

    /** The definitions of NSD that are in use. */
    enum NsdDefinition {
        @Label("Surface-weighted")
        SURFACE_WEIGHTED(Metric.NSD_SURFACE_WEIGHTED),
        @Label("Voxel count")
        VOXEL_COUNT(Metric.NSD);

        private final Metric metric;

        NsdDefinition(Metric metric) {
            this.metric = metric;
        }
    }

    /** Which voxels make one lesion. */
    enum LesionConnectivity {
        @Label("Corners")
        CORNERS(Connectivity.CORNERS),
        @Label("Faces")
        FACES(Connectivity.FACES);

        private final Connectivity connectivity;

        LesionConnectivity(Connectivity connectivity) {
            this.connectivity = connectivity;
        }
    }

    static final class MeasureHd95 implements BooleanReference {}

    static final class MeasureNsd implements BooleanReference {}

    static final class MeasureLesions implements BooleanReference {}

    /** Shares lie between 0 and 1. */
    static final class AtMostOne extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }
    }

    @Widget(
            title = "Label column",
            description =
                    """
                    The true labels; if none is chosen, the column <tt>Label</tt>, or the first column of label volumes
                    without it.
                    """)
    @ChoicesProvider(Choices.Labels.class)
    String m_labelColumn = "";

    @Widget(
            title = "Prediction column",
            description =
                    """
                    The labels to judge, on the grids of the true ones; if none is chosen, the column
                    <tt>Prediction</tt>, or the last column of label volumes without it. Not used if a second table is
                    connected.
                    """)
    @ChoicesProvider(Choices.Labels.class)
    String m_predictionColumn = "";

    @Widget(
            title = "Case names",
            description =
                    """
                    The column with the names of the cases; if none is chosen, the column <tt>Case</tt> or, without it,
                    the row IDs.
                    """)
    @ChoicesProvider(Choices.Texts.class)
    String m_nameColumn = "";

    @Layout(SecondTableSection.class)
    @Widget(
            title = "Prediction column",
            description =
                    """
                    The labels to judge in the second table; if none is chosen, the column <tt>Prediction</tt>, or the
                    last column of label volumes without it.
                    """)
    @ChoicesProvider(Choices.LabelsOfSecondTable.class)
    String m_secondPredictionColumn = "";

    @Layout(SecondTableSection.class)
    @Widget(
            title = "Case names",
            description =
                    """
                    The column with the names of the cases in the second table; if none is chosen, the column
                    <tt>Case</tt> or, without it, the row IDs. Rows of both tables belong together if their names are
                    equal but for the endings of volume files.
                    """)
    @ChoicesProvider(Choices.TextsOfSecondTable.class)
    String m_secondNameColumn = "";

    @Layout(OverlapSection.class)
    @Widget(
            title = "Labels in neither volume",
            description =
                    """
                    What Dice and other ratios are for a case that has a label neither truly nor predicted, though
                    other cases have it. Missing leaves the case out of the means and counts it apart; 1 rewards
                    predicting nothing where there is nothing; 0 makes such cases failures. Distances are missing
                    whenever one of the volumes lacks the label.
                    """)
    @ValueSwitchWidget
    EmptyLabels m_emptyLabels = EmptyLabels.MISSING;

    @Layout(OverlapSection.class)
    @Widget(
            title = "Jaccard",
            description = "Voxels in both volumes divided by those in either: 0 to 1.")
    boolean m_jaccard = false;

    @Layout(OverlapSection.class)
    @Widget(
            title = "Precision and recall",
            description =
                    """
                    The part of the predicted voxels that is right, missing where nothing is predicted; and the part of
                    the true voxels that is found, missing where there are none.
                    """)
    boolean m_precisionAndRecall = false;

    @Layout(OverlapSection.class)
    @Widget(
            title = "Volume difference",
            description =
                    """
                    Predicted minus true volume in millilitres, and as a part of the true volume; negative where too
                    little is predicted.
                    """)
    boolean m_volumeDifference = false;

    @Layout(SurfaceSection.class)
    @Widget(
            title = "Hausdorff distance",
            description =
                    """
                    How far a voxel of one surface is from the other surface at most, in mm; a single stray voxel
                    decides it.
                    """)
    boolean m_hausdorff = false;

    @Layout(SurfaceSection.class)
    @Widget(
            title = "HD95",
            description =
                    "The 95th percentile of the distances between the surfaces, in mm, instead of the largest.")
    @ValueReference(MeasureHd95.class)
    boolean m_hd95 = false;

    @Layout(SurfaceSection.class)
    @Widget(
            title = "HD95 definition",
            description =
                    """
                    Results by different definitions must not be compared; the column says which it is. Pooled: the
                    percentile of the distances in both directions together (as MedPy). Maximum: the larger of the two
                    directions' percentiles (as MONAI). Surface-weighted: the same with each piece of surface weighted
                    by its area, whatever the shape of the voxels (as the surface-distance package).
                    """)
    @ValueSwitchWidget
    @Effect(predicate = MeasureHd95.class, type = EffectType.SHOW)
    Hd95Definition m_hd95Definition = Hd95Definition.POOLED;

    @Layout(SurfaceSection.class)
    @Widget(
            title = "Average surface distance (ASSD)",
            description =
                    "The mean of all distances from the voxels of either surface to the other one, in mm.")
    boolean m_assd = false;

    @Layout(SurfaceSection.class)
    @Widget(
            title = "Surface Dice (NSD)",
            description =
                    """
                    The part of both surfaces that lies within a tolerance of the other one: 0 to 1, and 0 where only
                    one of the volumes has the label.
                    """)
    @ValueReference(MeasureNsd.class)
    boolean m_nsd = false;

    @Layout(SurfaceSection.class)
    @Widget(
            title = "NSD tolerance (mm)",
            description =
                    """
                    What distance still counts as agreement: about what two experts differ by. 0 counts surfaces that
                    are equal; a tolerance as large as the structure gives 1 to everything.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = MeasureNsd.class, type = EffectType.SHOW)
    double m_nsdToleranceMm = 1.0;

    @Layout(SurfaceSection.class)
    @Widget(
            title = "NSD definition",
            description =
                    """
                    Surface-weighted counts pieces of surface by their area (as the surface-distance package), Voxel
                    count counts surface voxels.
                    """)
    @ValueSwitchWidget
    @Effect(predicate = MeasureNsd.class, type = EffectType.SHOW)
    NsdDefinition m_nsdDefinition = NsdDefinition.SURFACE_WEIGHTED;

    @Layout(LesionSection.class)
    @Widget(
            title = "Detection of lesions",
            description =
                    """
                    Takes each connected part of a label for one lesion and measures precision, recall and F1 of
                    lesions instead of voxels, so that small ones count as much as large ones.
                    """)
    @ValueReference(MeasureLesions.class)
    boolean m_lesions = false;

    @Layout(LesionSection.class)
    @Widget(
            title = "Lesions hang together by",
            description =
                    """
                    Corners: voxels that share a face, an edge or a corner belong to one lesion. Faces: only those that
                    share a face do, which makes more and smaller lesions.
                    """)
    @ValueSwitchWidget
    @Effect(predicate = MeasureLesions.class, type = EffectType.SHOW)
    LesionConnectivity m_lesionConnectivity = LesionConnectivity.CORNERS;

    @Layout(LesionSection.class)
    @Widget(
            title = "Share for detection",
            description =
                    """
                    The part of a lesion's voxels that must be covered for it to count as found: with 0 one voxel will
                    do, with 1 all of them must be.
                    """)
    @NumberInputWidget(
            minValidation = IsNonNegativeValidation.class,
            maxValidation = AtMostOne.class)
    @Effect(predicate = MeasureLesions.class, type = EffectType.SHOW)
    double m_lesionShare = 0.1;

    /** What is measured, in the order of the columns. */
    ScoredMetrics metrics() {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(Metric.DICE);
        addIf(metrics, m_jaccard, Metric.JACCARD);
        addIf(metrics, m_precisionAndRecall, Metric.PRECISION, Metric.RECALL);
        addIf(
                metrics,
                m_volumeDifference,
                Metric.VOLUME_DIFFERENCE,
                Metric.RELATIVE_VOLUME_DIFFERENCE);
        addIf(metrics, m_hausdorff, Metric.HAUSDORFF);
        addIf(metrics, m_hd95, m_hd95Definition.metric);
        addIf(metrics, m_assd, Metric.ASSD);
        addIf(metrics, m_nsd, m_nsdDefinition.metric);
        addIf(metrics, m_lesions, Metric.LESION_PRECISION, Metric.LESION_RECALL, Metric.LESION_F1);
        return new ScoredMetrics(
                metrics,
                m_hd95 ? m_hd95Definition.metric : null,
                m_emptyLabels.masks,
                m_nsdToleranceMm,
                m_lesionConnectivity.connectivity,
                m_lesionShare);
    }

    private static void addIf(List<Metric> metrics, boolean chosen, Metric... added) {
        if (chosen) {
            metrics.addAll(List.of(added));
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(m_nsdToleranceMm >= 0) || Double.isInfinite(m_nsdToleranceMm)) {
            throw new InvalidSettingsException(
                    "The tolerance of NSD is "
                            + m_nsdToleranceMm
                            + " mm; it must not be negative.");
        }
        if (!(m_lesionShare >= 0 && m_lesionShare <= 1)) {
            throw new InvalidSettingsException(
                    "The share for detection is "
                            + m_lesionShare
                            + "; it must lie between 0 and 1.");
        }
    }
}
