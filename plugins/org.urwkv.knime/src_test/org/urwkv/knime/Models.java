package org.urwkv.knime;

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
import org.urwkv.segmentation.training.EpochRecord;

/** Models for tests. */
public final class Models {

    private Models() {}

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
