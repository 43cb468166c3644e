package org.urwkv.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;

class ModelDescriptionTest {

    @Test
    void jsonKeepsEverything() {
        ModelDescription model = TestModels.description();
        assertThat(ModelDescription.fromJson(model.toJson())).isEqualTo(model);
    }

    @Test
    void jsonKeepsNormalisationConstantsAndMissingDice() {
        ModelDescription model = TestModels.description();
        Normalization clipped =
                Normalization.clipped(
                        List.of(new Normalization.Range(-1024, 3071.5, 1 / 3.0, 1e-9)));
        Provenance provenance =
                new Provenance("BASE", -1, 5, 5, Double.NaN, "GPU 1", 8, "PyTorch", 3, 0);
        ModelDescription other =
                new ModelDescription(
                        model.architecture(),
                        new Preprocessing(1, List.of(0.1, 0.7, 5.0), clipped),
                        model.patchSize(),
                        model.labels(),
                        provenance);
        assertThat(ModelDescription.fromJson(other.toJson())).isEqualTo(other);
    }

    @Test
    void jsonKeepsWhatWasLearnedAndNeedsNoneOfIt() {
        ModelDescription model = TestModels.description();
        ModelDescription learned =
                new ModelDescription(
                        model.architecture(),
                        model.preprocessing(),
                        model.patchSize(),
                        model.labels(),
                        model.provenance(),
                        Optional.of(
                                new LearnedPostprocessing(
                                        true, new TreeSet<>(Set.of(7)), 1 / 3.0, 0.5)),
                        List.of());

        assertThat(ModelDescription.fromJson(learned.toJson())).isEqualTo(learned);
        assertThat(model.toJson()).doesNotContain("postprocessing");
        assertThat(ModelDescription.fromJson(model.toJson()).postprocessing()).isEmpty();
    }

    @Test
    void jsonIsAlwaysTheSame() {
        String json = TestModels.description().toJson();
        assertThat(json).isEqualTo(TestModels.description().toJson()).contains("\"version\": 1");
    }

    @Test
    void aNewerVersionIsRefusedWithASentence() {
        String json = TestModels.description().toJson().replace("\"version\": 1", "\"version\": 9");
        assertThatThrownBy(() -> ModelDescription.fromJson(json))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("format 9")
                .hasMessageContaining("update the extension");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"format\": \"other\", \"version\": 1}",
                "{\"format\": \"urwkv-model\", \"version\": 1}"
            })
    void damagedTextIsRefusedWithASentence(String json) {
        assertThatThrownBy(() -> ModelDescription.fromJson(json))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("model.json");
    }

    @Test
    void labelsMustBeLabels() {
        ModelDescription model = TestModels.description();
        assertThatThrownBy(
                        () ->
                                new ModelDescription(
                                        model.architecture(),
                                        model.preprocessing(),
                                        model.patchSize(),
                                        new TreeMap<>(),
                                        model.provenance()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
