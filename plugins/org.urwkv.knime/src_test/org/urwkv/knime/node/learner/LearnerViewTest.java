package org.urwkv.knime.node.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.segmentation.training.EpochRecord;

class LearnerViewTest {

    @Test
    void theCurveComesBack(@TempDir Path folder) throws Exception {
        LearnerView view =
                new LearnerView(
                        2,
                        List.of(
                                new EpochRecord(1, 5, 1e-3, 1.25, Double.NaN),
                                new EpochRecord(2, 5, 5e-4, 0.1, 0.75)),
                        Map.of("patch size", "[8, 8, 8]"));
        Path file = folder.resolve("training.csv");
        view.write(file);

        assertThat(LearnerView.read(file)).isEqualTo(view);
    }

    @Test
    void aCurveThatWasSavedWithoutSettingsComesBack(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("training.csv");
        Files.writeString(file, "best epoch 1\n1,5,0.001,1.25,NaN\n");

        LearnerView view = LearnerView.read(file);

        assertThat(view.settings()).isEmpty();
        assertThat(view.log()).hasSize(1);
    }

    @Test
    void aDamagedFileSaysWhatToDo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("training.csv");
        Files.writeString(file, "best epoch 1\n1,2\n");

        assertThatThrownBy(() -> LearnerView.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("run the node again");
    }
}
