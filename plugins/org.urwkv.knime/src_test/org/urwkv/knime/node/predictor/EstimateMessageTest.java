package org.urwkv.knime.node.predictor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.widget.message.TextMessage;
import org.urwkv.knime.Bench;
import org.urwkv.knime.Models;
import org.urwkv.knime.model.UrwkvModelPortObjectSpec;
import org.urwkv.knime.volume.ColumnContent;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.prediction.PredictionEstimate;
import org.urwkv.standin.ui.parameters.DialogMessages;
import org.urwkv.standin.ui.parameters.SpecsInput;
import org.urwkv.volume.Geometry;

class EstimateMessageTest {

    @TempDir Path folder;

    private final UrwkvPredictorParameters parameters = new UrwkvPredictorParameters();
    private final ModelDescription model = Models.untrained().description();
    private final PortObjectSpec[] specs = new PortObjectSpec[6];

    @BeforeEach
    void connect() throws Exception {
        Bench bench = new Bench(folder);
        DataTableSpec table =
                ColumnContent.noted(
                                bench.cases(Volumes.image(90, 80, 70), Volumes.labels(90, 80, 70)),
                                bench.context())
                        .getDataTableSpec();
        specs[0] = new UrwkvModelPortObjectSpec(model);
        specs[1] = table;
        parameters.m_threads = 2;
        parameters.m_device = "CPU";
    }

    private String text() {
        SpecsInput input =
                new SpecsInput(new PortType[6], new PortType[1], specs, types -> Map.of());
        List<TextMessage.Message> messages = DialogMessages.of(parameters, input);
        return messages.isEmpty() ? "" : messages.get(0).description();
    }

    private PredictionEstimate expected(ModelDescription... models) throws Exception {
        Geometry largest =
                ColumnContent.of(((DataTableSpec) specs[1]).getColumnSpec("Image"))
                        .orElseThrow()
                        .largest();
        return PredictionEstimate.of(List.of(models), parameters.options(), false, largest);
    }

    @Test
    void theLargestImageIsEstimated() throws Exception {
        assertThat(text())
                .isEqualTo(
                        "The largest, 90 x 80 x 70 voxels, takes about "
                                + expected(model)
                                + " on the CPU.")
                .contains("GB of memory at the peak")
                .contains("windows");
    }

    @Test
    void settingsAndFurtherModelsCount() throws Exception {
        String plain = text();
        parameters.m_overlap = 0.75;
        parameters.m_mirroring = UrwkvPredictorParameters.Views.ALL;
        parameters.m_probabilities = "1, 2";
        specs[4] = new UrwkvModelPortObjectSpec(model);

        assertThat(text()).contains(expected(model, model).toString()).isNotEqualTo(plain);
    }

    @Test
    void aGpusTimeIsNotGuessed() {
        parameters.m_device = "GPU 0";

        assertThat(text()).contains("GB of memory").endsWith(" windows.").doesNotContain("CPU");
    }

    @Test
    void whatIsMissingIsTold() {
        specs[3] = new UrwkvModelPortObjectSpec();
        assertThat(text()).contains("before the model is");
        specs[3] = null;
        specs[0] = null;
        assertThat(text()).contains("before the model is");
        specs[0] = new UrwkvModelPortObjectSpec(model);
        specs[1] = null;
        assertThat(text()).contains("before the sizes of the images are");
    }

    @Test
    void impossibleSettingsGiveNoEstimate() {
        parameters.m_overlap = 0.95;
        assertThat(text()).isEmpty();
    }
}
