package org.urwkv.knime.node.predictor;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.urwkv.knime.node.Choices;
import org.urwkv.knime.node.DeviceChoice;

/** Settings of the U-RWKV Predictor node. */
final class UrwkvPredictorParameters implements NodeParameters {

    @Widget(
            title = "Image column",
            description =
                    """
                    The volumes to label; if none is chosen, the last column of image volumes. They need as many
                    channels as the images that the model was trained on, and may have any spacing.
                    """)
    @ChoicesProvider(Choices.VolumesOfSecondTable.class)
    String m_imageColumn = "";

    @Widget(
            title = "Device",
            description =
                    """
                    Where to compute: Automatic takes the first GPU if there is one, else the CPU. If the chosen GPU is
                    not there, the node warns and uses the CPU.
                    """)
    @ChoicesProvider(Choices.Devices.class)
    String m_device = "Automatic";

    @Advanced
    @Widget(
            title = "Threads",
            description = "Threads of the CPU that compute; 0 takes one for each core.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_threads = 0;

    @Widget(
            title = "Fail on first error",
            description =
                    """
                    If on, the first volume that cannot be labelled ends the node. If off, its row has a missing value
                    that holds the reason, and the node warns once at its end.
                    """)
    boolean m_failOnFirstError = false;

    @Override
    public void validate() throws InvalidSettingsException {
        DeviceChoice.parse(m_device);
        if (m_threads < 0) {
            throw new InvalidSettingsException(
                    "The number of threads is " + m_threads + "; it must not be negative.");
        }
    }
}
