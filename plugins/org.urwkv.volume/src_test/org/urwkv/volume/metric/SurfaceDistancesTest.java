package org.urwkv.volume.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.SampleData;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;

class SurfaceDistancesTest {
    private static final Geometry LINE = Geometry.axisAligned(10, 1, 1, 2, 1, 1);

    private static LabelVolume line(int from, int to) {
        byte[] labels = new byte[10];
        for (int i = from; i <= to; i++) {
            labels[i] = 1;
        }
        return LabelVolume.ofBytes(LINE, labels);
    }

    @Test
    void distancesOfTwoPieces() {
        // from the reference 0 and 2 mm, from the prediction 0, 2 and 4 mm
        SurfaceDistances d = SurfaceDistances.of(line(2, 3), line(3, 5), 1).orElseThrow();
        assertThat(d.hausdorffMm()).isEqualTo(4);
        assertThat(d.averageMm()).isEqualTo(8.0 / 5, within(1e-12));
        assertThat(d.averageFromPredictionMm()).isEqualTo(2, within(1e-12));
        assertThat(d.hausdorff95MaximumMm()).isEqualTo(3.8, within(1e-6));
        assertThat(d.hausdorff95PooledMm()).isEqualTo(3.6, within(1e-12));
        assertThat(d.normalizedSurfaceDice(2)).isEqualTo(0.8);
        assertThat(d.normalizedSurfaceDice(1.9)).isEqualTo(0.4);
    }

    @Test
    void surfaceElementsAreWeighedByTheirArea() {
        // a piece of two voxels of 2 x 1 x 1 mm against itself, one voxel further
        WeightedSurfaceDistances d =
                WeightedSurfaceDistances.of(line(2, 3), line(3, 4), 1).orElseThrow();
        assertThat(d.hausdorffMm(1)).isEqualTo(2);
        assertThat(d.surfaceDice(2)).isEqualTo(1);
        assertThat(d.averageFromReferenceMm())
                .isEqualTo(d.averageFromPredictionMm(), within(1e-12));
        assertThat(d.averageFromReferenceMm()).isBetween(0.3, 1.0);
        assertThat(WeightedSurfaceDistances.of(line(2, 3), line(1, 0), 1)).isEmpty();
    }

    @Test
    void equalMasksAreAtDistanceZero() {
        SurfaceDistances d = SurfaceDistances.of(line(2, 6), line(2, 6), 1).orElseThrow();
        assertThat(d.hausdorffMm()).isZero();
        assertThat(d.normalizedSurfaceDice(0)).isEqualTo(1);
    }

    @Test
    void emptyMasksHaveNoDistances() {
        assertThat(SurfaceDistances.of(line(2, 6), line(1, 0), 1)).isEmpty();
        assertThat(SurfaceDistances.of(line(1, 0), line(1, 0), 1)).isEmpty();
    }

    @Test
    void otherGridsAreRefused() {
        LabelVolume other =
                LabelVolume.ofBytes(Geometry.axisAligned(10, 1, 1, 1, 1, 1), new byte[10]);
        assertThatThrownBy(() -> SurfaceDistances.all(line(1, 2), other))
                .isInstanceOf(VolumeException.class);
    }

    @Test
    void pairsEqualOtherPrograms() throws IOException {
        Path folder = SampleData.folder("metric-pairs");
        for (JsonElement element : SampleData.list(folder.resolve("golden.json"))) {
            JsonObject golden = element.getAsJsonObject();
            String file = golden.get("case").getAsString() + ".nii.gz";
            LabelVolume reference = VolumeIO.readLabels(folder.resolve("ref").resolve(file));
            LabelVolume prediction = VolumeIO.readLabels(folder.resolve("pred").resolve(file));
            int label = golden.get("label").getAsInt();
            SurfaceDistances d = SurfaceDistances.of(reference, prediction, label).orElseThrow();
            WeightedSurfaceDistances w =
                    WeightedSurfaceDistances.of(reference, prediction, label).orElseThrow();
            assertEqual(golden, "deepmind_hd100", w.hausdorffMm(1));
            assertEqual(golden, "deepmind_hd95", w.hausdorffMm(0.95));
            assertEqual(golden, "deepmind_nsd_1mm", w.surfaceDice(1));
            assertEqual(golden, "deepmind_asd_ref2pred", w.averageFromReferenceMm());
            assertEqual(golden, "deepmind_asd_pred2ref", w.averageFromPredictionMm());
            assertEqual(golden, "medpy_hd", d.hausdorffMm());
            assertEqual(golden, "medpy_hd95", d.hausdorff95PooledMm());
            assertEqual(golden, "medpy_assd", d.averageMm());
            assertEqual(golden, "medpy_asd_pred2ref", d.averageFromPredictionMm());
            assertEqual(golden, "monai_hd", d.hausdorffMm());
            assertEqual(golden, "monai_hd95", d.hausdorff95MaximumMm());
            assertEqual(golden, "monai_assd", d.averageMm());
            assertEqual(golden, "monai_nsd_1mm", d.normalizedSurfaceDice(1));
        }
    }

    /**
     * MONAI's figures are of single precision: a value is rounded to that before it is compared
     * with them.
     */
    private static void assertEqual(JsonObject golden, String key, double value) {
        assertThat(key.startsWith("monai") ? (float) value : value)
                .as(key + " of " + golden.get("case") + ", label " + golden.get("label"))
                .isEqualTo(golden.get(key).getAsDouble(), within(1e-6));
    }
}
