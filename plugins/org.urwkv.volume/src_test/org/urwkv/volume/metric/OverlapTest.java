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

class OverlapTest {
    private static final Geometry SIX = Geometry.axisAligned(6, 1, 1, 1, 1, 1);

    private static LabelVolume labels(int... labels) {
        short[] shorts = new short[labels.length];
        for (int i = 0; i < labels.length; i++) {
            shorts[i] = (short) labels[i];
        }
        return LabelVolume.of(SIX, shorts);
    }

    @Test
    void countsOfEveryLabel() {
        var counts = Overlap.counts(labels(0, 1, 1, 1, 2, 60000), labels(1, 1, 1, 0, 3, 60000));
        assertThat(counts.values())
                .containsExactly(
                        new OverlapCounts(1, 3, 3, 2),
                        new OverlapCounts(2, 1, 0, 0),
                        new OverlapCounts(3, 0, 1, 0),
                        new OverlapCounts(60000, 1, 1, 1));
    }

    @Test
    void ratios() {
        OverlapCounts counts = new OverlapCounts(1, 3, 2, 1);
        assertThat(counts.dice().getAsDouble()).isEqualTo(0.4);
        assertThat(counts.jaccard().getAsDouble()).isEqualTo(0.25);
        assertThat(counts.precision().getAsDouble()).isEqualTo(0.5);
        assertThat(counts.recall().getAsDouble()).isEqualTo(1.0 / 3);
    }

    @Test
    void emptyMasksHaveNoRatioAndOneEmptyMaskHasDiceZero() {
        assertThat(Overlap.dice(labels(0, 0, 0, 0, 0, 0), labels(0, 0, 0, 0, 0, 0), 1)).isEmpty();
        assertThat(Overlap.dice(labels(0, 0, 0, 0, 0, 1), labels(0, 0, 0, 0, 0, 0), 1)).hasValue(0);
        assertThat(new OverlapCounts(1, 5, 0, 0).precision()).isEmpty();
        assertThat(new OverlapCounts(1, 0, 5, 0).recall()).isEmpty();
    }

    @Test
    void bytesAndShortsCanBeCompared() {
        LabelVolume bytes = LabelVolume.ofBytes(SIX, new byte[] {1, 1, 0, 0, 0, (byte) 200});
        assertThat(Overlap.dice(bytes, labels(1, 0, 0, 0, 0, 200), 200)).hasValue(1);
        assertThat(Overlap.dice(labels(1, 0, 0, 0, 0, 200), bytes, 1)).hasValue(2.0 / 3);
    }

    @Test
    void otherGridsAreRefused() {
        LabelVolume moved =
                LabelVolume.ofBytes(Geometry.axisAligned(6, 1, 1, 2, 1, 1), new byte[6]);
        assertThatThrownBy(() -> Overlap.counts(labels(0, 0, 0, 0, 0, 0), moved))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("The spacing is 2 x 1 x 1 mm, not 1 x 1 x 1 mm.");
    }

    @Test
    void pairsEqualOtherPrograms() throws IOException {
        Path folder = SampleData.folder("metric-pairs");
        for (JsonElement element : SampleData.list(folder.resolve("golden.json"))) {
            JsonObject golden = element.getAsJsonObject();
            String file = golden.get("case").getAsString() + ".nii.gz";
            LabelVolume reference = VolumeIO.readLabels(folder.resolve("ref").resolve(file));
            LabelVolume prediction = VolumeIO.readLabels(folder.resolve("pred").resolve(file));
            OverlapCounts counts =
                    Overlap.counts(reference, prediction).get(golden.get("label").getAsInt());
            assertThat(counts.reference()).isEqualTo(golden.get("vox_ref").getAsLong());
            assertThat(counts.prediction()).isEqualTo(golden.get("vox_pred").getAsLong());
            assertThat(counts.dice().getAsDouble())
                    .isEqualTo(golden.get("dice").getAsDouble(), within(1e-9));
            assertThat(counts.jaccard().getAsDouble())
                    .isEqualTo(golden.get("jaccard").getAsDouble(), within(1e-9));
            assertThat(counts.precision().getAsDouble())
                    .isEqualTo(golden.get("precision").getAsDouble(), within(1e-9));
            assertThat(counts.recall().getAsDouble())
                    .isEqualTo(golden.get("recall").getAsDouble(), within(1e-9));
        }
    }
}
