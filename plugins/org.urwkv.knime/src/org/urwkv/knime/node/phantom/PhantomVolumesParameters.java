package org.urwkv.knime.node.phantom;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.phantom.PhantomSpec;

/** Settings of the Phantom Volumes node. */
final class PhantomVolumesParameters implements NodeParameters {

    @Section(title = "Cases")
    interface CasesSection {}

    @Section(title = "Volume")
    @After(CasesSection.class)
    interface VolumeSection {}

    @Layout(CasesSection.class)
    @Widget(
            title = "Number of cases",
            description = "How many volumes to make, one a row; at least 1.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_cases = 12;

    @Layout(CasesSection.class)
    @Widget(
            title = "First case",
            description =
                    """
                    Number of the first case. Cases of one seed are numbered from 0; the same seed and number give
                    the same volume whatever the other cases are, so a second node that begins where the first ended
                    makes new cases of the same kind.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_firstCase = 0;

    @Layout(CasesSection.class)
    @Widget(
            title = "Seed",
            description =
                    """
                    Where the random numbers start. Equal settings give equal volumes, bit for bit; another seed gives
                    other organs, intensities and noise.
                    """)
    long m_seed = 1;

    @Layout(VolumeSection.class)
    @Widget(title = "Size x", description = "Voxels from left to right, 16 to 1024.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_sizeX = 48;

    @Layout(VolumeSection.class)
    @Widget(title = "Size y", description = "Voxels from back to front, 16 to 1024.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_sizeY = 48;

    @Layout(VolumeSection.class)
    @Widget(title = "Size z", description = "Voxels from feet to head, 16 to 1024.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_sizeZ = 32;

    @Layout(VolumeSection.class)
    @Widget(title = "Spacing x (mm)", description = "Distance of voxels from left to right.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_spacingX = 2.0;

    @Layout(VolumeSection.class)
    @Widget(title = "Spacing y (mm)", description = "Distance of voxels from back to front.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_spacingY = 2.0;

    @Layout(VolumeSection.class)
    @Widget(title = "Spacing z (mm)", description = "Distance of voxels from feet to head.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_spacingZ = 3.0;

    @Layout(VolumeSection.class)
    @Widget(
            title = "Noise",
            description =
                    """
                    Standard deviation of the noise as a part of the brightest tissue, 0 to 0.5: 0 makes clean volumes,
                    0.05 looks like a good scan, and with 0.5 the organs can hardly be told apart.
                    """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_noise = 0.05;

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_cases < 1) {
            throw new InvalidSettingsException(
                    "The number of cases is " + m_cases + "; it must be at least 1.");
        }
        if (m_firstCase < 0) {
            throw new InvalidSettingsException(
                    "The first case is " + m_firstCase + "; it must not be negative.");
        }
        try {
            spec();
        } catch (VolumeException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** What the volumes are to look like. */
    PhantomSpec spec() {
        return new PhantomSpec(
                m_sizeX, m_sizeY, m_sizeZ, m_spacingX, m_spacingY, m_spacingZ, m_noise);
    }
}
