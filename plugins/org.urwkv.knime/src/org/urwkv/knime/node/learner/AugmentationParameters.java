package org.urwkv.knime.node.learner;

import java.util.List;
import java.util.stream.IntStream;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.urwkv.segmentation.training.AugmentationOptions;

/** Which ways of varying training patches are on. */
@LoadDefaultsForAbsentFields
final class AugmentationParameters implements NodeParameters {

    @Widget(
            title = "Rotation",
            description = "A fifth of the patches is turned by up to 30 degrees about each axis.")
    boolean m_rotation = true;

    @Widget(
            title = "Scaling",
            description = "A fifth of the patches is shown 0.7 to 1.4 times as large.")
    boolean m_scaling = true;

    @Widget(
            title = "Noise",
            description = "A tenth of the patches gets Gaussian noise, of a variance up to 0.1.")
    boolean m_noise = true;

    @Widget(title = "Blur", description = "A tenth of the patches is blurred by 0.5 to 1 voxels.")
    boolean m_blur = true;

    @Widget(
            title = "Brightness",
            description = "Intensities of some of the patches are multiplied by 0.75 to 1.25.")
    boolean m_brightness = true;

    @Widget(
            title = "Contrast",
            description =
                    "Differences from the mean are multiplied by 0.75 to 1.25 in some of the patches.")
    boolean m_contrast = true;

    @Widget(
            title = "Low resolution",
            description = "An eighth of the patches is sampled at 0.5 to 1 of its resolution.")
    boolean m_lowResolution = true;

    @Widget(
            title = "Gamma",
            description =
                    "Intensities of some of the patches are raised to a power from 0.7 to 1.5.")
    boolean m_gamma = true;

    @Widget(
            title = "Mirror x",
            description =
                    """
                    Half of the patches is mirrored along the first axis. Only for labels that look the same in a mirror:
                    left and right would be mixed up.
                    """)
    boolean m_mirrorX = false;

    @Widget(
            title = "Mirror y",
            description = "Half of the patches is mirrored along the second axis; see Mirror x.")
    boolean m_mirrorY = false;

    @Widget(
            title = "Mirror z",
            description = "Half of the patches is mirrored along the third axis; see Mirror x.")
    boolean m_mirrorZ = false;

    AugmentationOptions options() {
        boolean[] mirrored = {m_mirrorX, m_mirrorY, m_mirrorZ};
        List<Integer> axes = IntStream.range(0, 3).filter(i -> mirrored[i]).boxed().toList();
        return new AugmentationOptions(
                m_rotation,
                m_scaling,
                m_noise,
                m_blur,
                m_brightness,
                m_contrast,
                m_lowResolution,
                m_gamma,
                axes);
    }
}
