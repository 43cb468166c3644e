package org.urwkv.knime.node.resampler;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.urwkv.knime.node.Choices;
import org.urwkv.knime.node.ColumnKind;
import org.urwkv.volume.resample.Interpolation;
import org.urwkv.volume.resample.ResamplingOptions;

/**
 * Settings of the Volume Resampler node. Settings that came later take their defaults where a saved
 * workflow lacks them; the defaults do what the node did without them.
 */
@LoadDefaultsForAbsentFields
final class VolumeResamplerParameters implements NodeParameters {

    /** Which columns are resampled. */
    enum Columns {
        @Label("All volumes")
        ALL,
        @Label("One column")
        ONE
    }

    /** What the wanted grid is made from. */
    enum Target {
        @Label("Spacing")
        SPACING,
        @Label("Size")
        SIZE,
        @Label("Reference volume")
        REFERENCE
    }

    /** How values between the voxels of an image are found. */
    enum ImageInterpolation {
        @Label("Nearest")
        NEAREST(Interpolation.NEAREST),
        @Label("Linear")
        LINEAR(Interpolation.LINEAR),
        @Label("Cubic")
        CUBIC(Interpolation.CUBIC);

        private final Interpolation interpolation;

        ImageInterpolation(Interpolation interpolation) {
            this.interpolation = interpolation;
        }
    }

    /** How labels between voxels are found. */
    enum LabelInterpolation {
        @Label("Nearest")
        NEAREST(Interpolation.NEAREST),
        @Label("Linear")
        LINEAR(Interpolation.LINEAR);

        private final Interpolation interpolation;

        LabelInterpolation(Interpolation interpolation) {
            this.interpolation = interpolation;
        }
    }

    /** What is done about thick slices. */
    enum ThroughPlane {
        @Label("As all axes")
        OFF,
        @Label("Nearest slice if thick")
        AUTOMATIC
    }

    interface TargetReference extends ParameterReference<Target> {}

    static final class IsSpacing implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(TargetReference.class).isOneOf(Target.SPACING);
        }
    }

    static final class IsSize implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(TargetReference.class).isOneOf(Target.SIZE);
        }
    }

    static final class IsReference implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(TargetReference.class).isOneOf(Target.REFERENCE);
        }
    }

    interface ColumnsReference extends ParameterReference<Columns> {}

    static final class IsOneColumn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ColumnsReference.class).isOneOf(Columns.ONE);
        }
    }

    @Widget(
            title = "Resample",
            description =
                    """
                    All columns of volumes, so that images and labels stay on one grid, or a single one.
                    """)
    @ValueSwitchWidget
    @ValueReference(ColumnsReference.class)
    Columns m_columns = Columns.ALL;

    @Widget(
            title = "Column",
            description = "The column to resample; if none is chosen, the last column of volumes.")
    @ChoicesProvider(Choices.Volumes.class)
    @Effect(predicate = IsOneColumn.class, type = EffectType.SHOW)
    String m_column = "";

    @Widget(
            title = "To",
            description =
                    """
                    Spacing and size keep the field of view of each volume. With a spacing the number of voxels
                    follows, with a size the spacing. A reference volume gives its grid to the other volumes of its
                    row, wherever they lie; what it shows beyond a volume gets the values of the volume's edge, and
                    label 0.
                    """)
    @ValueSwitchWidget
    @ValueReference(TargetReference.class)
    Target m_target = Target.SPACING;

    @Widget(
            title = "Spacing x (mm)",
            description =
                    """
                    Distance of voxels along the first axis of the grid. Smaller keeps more detail and costs memory and
                    time with its inverse; larger loses structures thinner than about two voxels.
                    """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsSpacing.class, type = EffectType.SHOW)
    double m_spacingX = 1.0;

    @Widget(
            title = "Spacing y (mm)",
            description = "Distance of voxels along the second axis of the grid.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsSpacing.class, type = EffectType.SHOW)
    double m_spacingY = 1.0;

    @Widget(
            title = "Spacing z (mm)",
            description = "Distance of voxels along the third axis of the grid, between slices.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsSpacing.class, type = EffectType.SHOW)
    double m_spacingZ = 1.0;

    @Widget(
            title = "Size x (voxels)",
            description = "Number of voxels along the first axis of the grid; 0 keeps it as it is.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsSize.class, type = EffectType.SHOW)
    int m_sizeX = 0;

    @Widget(
            title = "Size y (voxels)",
            description =
                    "Number of voxels along the second axis of the grid; 0 keeps it as it is.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsSize.class, type = EffectType.SHOW)
    int m_sizeY = 0;

    @Widget(
            title = "Size z (voxels)",
            description = "Number of voxels along the third axis of the grid; 0 keeps it as it is.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsSize.class, type = EffectType.SHOW)
    int m_sizeZ = 0;

    @Widget(
            title = "Reference column",
            description =
                    """
                    The column with the volume whose grid the others get; it stays as it is. A row without a reference
                    volume ends the node.
                    """)
    @ChoicesProvider(Choices.Volumes.class)
    @Effect(predicate = IsReference.class, type = EffectType.SHOW)
    String m_referenceColumn = "";

    @Widget(
            title = "Images",
            description =
                    """
                    Nearest takes the value of the nearest voxel and makes no new values. Linear is smooth and stays
                    within the values around. Cubic (B-spline) is the sharpest and takes longest; near edges it may go
                    beyond the values of the image.
                    """)
    @ValueSwitchWidget
    ImageInterpolation m_interpolation = ImageInterpolation.LINEAR;

    @Widget(
            title = "Labels",
            description =
                    """
                    Nearest takes the label of the nearest voxel. Linear takes the label with the largest interpolated
                    share, which gives smoother borders and may lose structures of about one voxel. Neither makes new
                    labels.
                    """)
    @ValueSwitchWidget
    LabelInterpolation m_labelInterpolation = LabelInterpolation.NEAREST;

    @Widget(
            title = "Anti-aliasing",
            description =
                    """
                    If on, volumes that get fewer voxels along an axis are smoothed along it first, so that fine
                    patterns do not come back as coarse ones that are not there; noise is averaged away. If off, voxels
                    between the wanted ones are passed over, which keeps values but also their noise. It changes
                    nothing along axes that get more voxels, and nothing with Nearest. The U-RWKV nodes do not smooth
                    when they resample by themselves: train and predict on volumes made alike.
                    """)
    boolean m_antiAliasing = false;

    @Widget(
            title = "Across slices",
            description =
                    """
                    As all axes: values are interpolated along x, y and z alike. Nearest slice if thick: where the
                    spacing of slices is more than three times that within them, values are interpolated within the
                    slices only and taken from the nearest slice, because structures of neighbouring thick slices do
                    not meet; volumes without thick slices are treated as before.
                    """)
    @ValueSwitchWidget
    ThroughPlane m_throughPlane = ThroughPlane.OFF;

    /** Where volumes are put. */
    TargetGrid targetGrid(DataTableSpec in) throws InvalidSettingsException {
        return switch (m_target) {
            case SPACING -> TargetGrid.spacing(m_spacingX, m_spacingY, m_spacingZ);
            case SIZE -> TargetGrid.size(m_sizeX, m_sizeY, m_sizeZ);
            case REFERENCE ->
                    TargetGrid.reference(
                            org.urwkv.knime.node.Columns.find(
                                    in, m_referenceColumn, ColumnKind.VOLUME));
        };
    }

    /** How images are resampled. */
    ResamplingOptions imageOptions() {
        return options(m_interpolation.interpolation);
    }

    /** How labels are resampled. */
    ResamplingOptions labelOptions() {
        return options(m_labelInterpolation.interpolation);
    }

    private ResamplingOptions options(Interpolation interpolation) {
        return new ResamplingOptions(
                interpolation, m_antiAliasing, m_throughPlane == ThroughPlane.AUTOMATIC);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        for (double spacing : new double[] {m_spacingX, m_spacingY, m_spacingZ}) {
            if (!(spacing > 0) || Double.isInfinite(spacing)) {
                throw new InvalidSettingsException(
                        "A spacing is " + spacing + " mm; it must be above 0.");
            }
        }
        for (int size : new int[] {m_sizeX, m_sizeY, m_sizeZ}) {
            if (size < 0) {
                throw new InvalidSettingsException(
                        "A size is " + size + " voxels; it must not be negative (0 keeps it).");
            }
        }
        if (m_target == Target.SIZE && m_sizeX == 0 && m_sizeY == 0 && m_sizeZ == 0) {
            throw new InvalidSettingsException(
                    "No size is given; give the number of voxels along at least one axis.");
        }
        if (m_target == Target.REFERENCE
                && !org.urwkv.knime.node.Columns.isChosen(m_referenceColumn)) {
            throw new InvalidSettingsException(
                    "No reference column is chosen; choose the column with the volumes whose grids"
                            + " the others get.");
        }
    }
}
