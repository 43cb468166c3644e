package org.urwkv.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.urwkv.knime.node.learner.UrwkvLearnerNodeFactory;
import org.urwkv.knime.node.predictor.UrwkvPredictorNodeFactory;
import org.urwkv.knime.node.reader.VolumeReaderNodeFactory;
import org.urwkv.knime.node.resampler.VolumeResamplerNodeFactory;
import org.urwkv.knime.node.scorer.DiceScorerNodeFactory;
import org.urwkv.knime.node.writer.VolumeWriterNodeFactory;
import org.urwkv.standin.NodeInstance;

/** Workflows that were saved before a node had all of its settings still load. */
class EarlierSettingsTest {

    /** Nodes that have gained settings, with those that they had from the beginning. */
    static Stream<Arguments> nodes() {
        return Stream.of(
                Arguments.of(
                        new DiceScorerNodeFactory(),
                        List.of("labelColumn", "predictionColumn", "nameColumn")),
                Arguments.of(
                        new UrwkvLearnerNodeFactory(),
                        List.of(
                                "imageColumn",
                                "labelColumn",
                                "validation",
                                "validationShare",
                                "network",
                                "epochs",
                                "minutes",
                                "useSeed",
                                "seed",
                                "patch",
                                "patchX",
                                "patchY",
                                "patchZ",
                                "batchSize",
                                "steps",
                                "learningRate",
                                "device",
                                "threads")),
                Arguments.of(
                        new VolumeReaderNodeFactory(),
                        List.of(
                                "images",
                                "readLabels",
                                "labels",
                                "skip",
                                "limit",
                                "pathColumn",
                                "labelPathColumn",
                                "failOnFirstError")),
                Arguments.of(
                        new VolumeResamplerNodeFactory(),
                        List.of("columns", "column", "spacingX", "spacingY", "spacingZ")),
                Arguments.of(
                        new UrwkvPredictorNodeFactory(),
                        List.of("imageColumn", "device", "threads", "failOnFirstError")),
                Arguments.of(
                        new VolumeWriterNodeFactory(),
                        List.of("column", "folder", "nameColumn", "ifExists", "createFolders")));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void settingsThatAreAbsentAreAsInANewNode(NodeFactory<?> factory, List<String> keys)
            throws Exception {
        NodeInstance node = NodeInstance.create(factory);
        NodeSettings all = new NodeSettings("model");
        node.saveSettings(all);
        NodeSettings earlier = new NodeSettings("model");
        all.copyTo(earlier);
        for (String key : all.keySet()) {
            if (!keys.contains(key)) {
                earlier.removeConfig(key);
            }
        }

        node.loadSettings(earlier);

        NodeSettings loaded = new NodeSettings("model");
        node.saveSettings(loaded);
        assertThat(earlier.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(loaded.keySet()).hasSizeGreaterThan(keys.size());
        assertThat(loaded).isEqualTo(all);
    }
}
