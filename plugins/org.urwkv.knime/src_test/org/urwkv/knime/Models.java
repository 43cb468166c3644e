package org.urwkv.knime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.segmentation.Provenance;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.training.EpochRecord;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;

/** Models for tests. */
public final class Models {

    private Models() {}

    /** A small model of labels 1 to 3 with the first weights of a network. */
    public static SegmentationModel firstWeights(int seed) throws IOException {
        try (Network network = Networks.create(Architecture.tiny(1, 4), Device.CPU, seed)) {
            ByteArrayOutputStream weights = new ByteArrayOutputStream();
            Safetensors.write(weights, network.state(), Map.of());
            ModelDescription like = untrained().description();
            return new SegmentationModel(
                    new ModelDescription(
                            network.architecture(),
                            like.preprocessing(),
                            List.of(8, 8, 8),
                            like.labels(),
                            like.provenance()),
                    weights.toByteArray(),
                    List.of());
        }
    }

    /** A model of which all is right but the weights, which no network can load. */
    public static SegmentationModel untrained() {
        return new SegmentationModel(
                new ModelDescription(
                        Architecture.tiny(1, 4),
                        new Preprocessing(1, List.of(2.0, 2.0, 3.0), Normalization.zScore()),
                        List.of(48, 48, 32),
                        new TreeMap<>(Map.of(1, "liver", 2, "spleen", 3, "kidney")),
                        new Provenance("TINY", 1, 2, 2, 0.5, "CPU", 1, "PyTorch", 12, 0)),
                "no weights".getBytes(StandardCharsets.US_ASCII),
                List.of(
                        new EpochRecord(1, 5, 1e-3, 1.2, 0.4),
                        new EpochRecord(2, 5, 1e-3, 0.9, 0.5)));
    }
}
