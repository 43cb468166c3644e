package org.urwkv.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;
import org.urwkv.torch.TorchException;

/** A GPU's memory is played by a scorer that takes so many windows and no more. */
class PatientScorerTest {

    private final List<String> warnings = new ArrayList<>();
    private final List<Long> batches = new ArrayList<>();

    private WindowScorer scorer(long most) {
        return (windows, check) -> {
            long count = windows.getShape().get(0);
            batches.add(count);
            if (count > most) {
                throw new TorchException("CUDA out of memory. Tried to allocate 20.00 MiB");
            }
            return windows.mul(2);
        };
    }

    private float[] score(PatientScorer patient, int count) {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            NDArray windows = manager.arange(count * 4f).reshape(new Shape(count, 1, 1, 2, 2));
            NDArray scores = patient.score(windows, () -> {});
            assertThat(scores.getShape()).isEqualTo(new Shape(count, 1, 1, 2, 2));
            return scores.toFloatArray();
        }
    }

    @Test
    void fewerWindowsAreTakenAtOnce() {
        PatientScorer patient =
                new PatientScorer(
                        scorer(2),
                        () -> {
                            throw new AssertionError();
                        },
                        warnings::add);

        float[] found = score(patient, 5);
        batches.clear();
        float[] again = score(patient, 5);

        for (int i = 0; i < 20; i++) {
            assertThat(found[i]).isEqualTo(2f * i);
        }
        assertThat(again).isEqualTo(found);
        assertThat(batches).containsExactly(2L, 2L, 1L);
        assertThat(warnings).hasSize(1).first().asString().contains("5 windows");
    }

    @Test
    void thenTheProcessorTakesOver() {
        PatientScorer patient = new PatientScorer(scorer(0), () -> scorer(99), warnings::add);

        assertThat(score(patient, 3)[11]).isEqualTo(22f);
        batches.clear();
        score(patient, 3);

        assertThat(batches).containsExactly(3L);
        assertThat(warnings).last().asString().contains("the processor was used");
    }

    @Test
    void otherFailuresArePassedOn() {
        PatientScorer patient =
                new PatientScorer(
                        (windows, check) -> {
                            throw new TorchException("something else");
                        },
                        () -> scorer(99),
                        warnings::add);

        assertThatThrownBy(() -> score(patient, 2))
                .isInstanceOf(TorchException.class)
                .hasMessage("something else");
        assertThat(warnings).isEmpty();
    }
}
