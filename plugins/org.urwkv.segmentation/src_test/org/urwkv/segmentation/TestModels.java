package org.urwkv.segmentation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.volumetric.Stage;
import org.urwkv.segmentation.network.volumetric.StageKind;
import org.urwkv.segmentation.network.volumetric.VolumetricArchitecture;
import org.urwkv.segmentation.training.EpochRecord;

/** Small models and networks for tests. */
public final class TestModels {

    private TestModels() {}

    /** A network of two stages that takes milliseconds: sizes divisible by 4. */
    public static Architecture architecture(int channels, int classes) {
        return new VolumetricArchitecture(
                channels,
                classes,
                4,
                false,
                List.of(2, 2, 2),
                List.of(
                        new Stage(StageKind.CONVOLUTION, 6, 1, 1),
                        new Stage(StageKind.TSER, 12, 1, 0)),
                false,
                2,
                3);
    }

    /** A description with labels 3 and 7 on a grid of 1 x 1 x 2 mm. */
    public static ModelDescription description() {
        return new ModelDescription(
                architecture(1, 3),
                new Preprocessing(1, List.of(1.0, 1.0, 2.0), Normalization.zScore()),
                List.of(8, 8, 4),
                new TreeMap<>(Map.of(7, "liver", 3, "Milz \"links\"")),
                new Provenance("TINY", 42, 2, 1, 0.75, "CPU", 1, "PyTorch 2.5.1", 9, 1));
    }

    /** A model whose weights are some bytes. */
    public static SegmentationModel model() {
        return new SegmentationModel(
                description(),
                new byte[] {1, 2, 3, -4},
                List.of(
                        new EpochRecord(1, 25, 3e-3, 0.5, 0.75),
                        new EpochRecord(2, 7, 1.5e-3, 0.25, Double.NaN)));
    }
}
