package org.urwkv.knime.node.resampler;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.urwkv.knime.node.Choices;

/** Settings of the Volume Resampler node. */
final class VolumeResamplerParameters implements NodeParameters {

    /** Which columns are resampled. */
    enum Columns {
        @Label("All volumes")
        ALL,
        @Label("One column")
        ONE
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
            title = "Spacing x (mm)",
            description =
                    """
                    Distance of voxels along the first axis of the grid. Smaller keeps more detail and costs memory and
                    time with its inverse; larger loses structures thinner than about two voxels.
                    """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_spacingX = 1.0;

    @Widget(
            title = "Spacing y (mm)",
            description = "Distance of voxels along the second axis of the grid.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_spacingY = 1.0;

    @Widget(
            title = "Spacing z (mm)",
            description = "Distance of voxels along the third axis of the grid, between slices.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_spacingZ = 1.0;

    @Override
    public void validate() throws InvalidSettingsException {
        for (double spacing : new double[] {m_spacingX, m_spacingY, m_spacingZ}) {
            if (!(spacing > 0) || Double.isInfinite(spacing)) {
                throw new InvalidSettingsException(
                        "A spacing is " + spacing + " mm; it must be above 0.");
            }
        }
    }
}
