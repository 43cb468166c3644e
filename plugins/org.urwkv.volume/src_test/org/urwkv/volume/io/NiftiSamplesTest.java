package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.urwkv.volume.SampleData;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;

/** Every sample file against what nibabel reads from it. */
class NiftiSamplesTest {
    @TestFactory
    List<DynamicTest> samplesEqualNibabel() throws IOException {
        Path folder = SampleData.folder("nifti-samples");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonElement element : SampleData.list(folder.resolve("expected.json"))) {
            JsonObject expected = element.getAsJsonObject();
            Path file = folder.resolve(expected.get("file").getAsString());
            tests.add(DynamicTest.dynamicTest("header of " + file, () -> header(file, expected)));
            if (expected.has("probes")) {
                tests.add(
                        DynamicTest.dynamicTest("voxels of " + file, () -> voxels(file, expected)));
            }
        }
        return tests;
    }

    private static void header(Path file, JsonObject expected) throws IOException {
        VolumeHeader header = VolumeIO.readHeader(file);
        JsonArray shape = expected.getAsJsonArray("shape");
        int[] size = header.geometry().dimensions();
        long channels = expected.has("fields") ? 3 : 1;
        for (int axis = 0; axis < Math.max(3, shape.size()); axis++) {
            int wanted = axis < shape.size() ? shape.get(axis).getAsInt() : 1;
            if (axis < 3) {
                assertThat(size[axis]).isEqualTo(wanted);
            } else {
                channels *= wanted;
            }
        }
        assertThat(header.channels()).isEqualTo((int) channels);
        String kind = expected.get("kind").getAsString();
        assertThat(header.format())
                .isEqualTo(kind.contains("Analyze") ? "Analyze 7.5" : "NIfTI-" + kind.charAt(5));
        JsonArray affine = expected.getAsJsonArray("affine");
        for (int r = 0; r < 4; r++) {
            for (int c = 0; c < 4; c++) {
                assertThat(header.geometry().affine()[r][c])
                        .isEqualTo(
                                affine.get(r).getAsJsonArray().get(c).getAsDouble(), within(1e-6));
            }
        }
        assertThat(header.geometry().axisCodes())
                .isEqualTo(expected.get("axis_codes").getAsString());
    }

    private static void voxels(Path file, JsonObject expected) throws IOException {
        Volume volume = VolumeIO.read(file);
        for (JsonElement element : expected.getAsJsonArray("probes")) {
            JsonArray probe = element.getAsJsonArray();
            int[] at = new int[7];
            JsonArray index = probe.get(0).getAsJsonArray();
            for (int axis = 0; axis < index.size(); axis++) {
                at[axis] = index.get(axis).getAsInt();
            }
            JsonArray shape = expected.getAsJsonArray("shape");
            int channel = at[3] + (shape.size() > 3 ? shape.get(3).getAsInt() : 1) * at[4];
            assertThat(Double.valueOf(volume.value(at[0], at[1], at[2], channel)))
                    .isEqualTo(Double.valueOf(probe.get(1).getAsDouble()));
        }
        statistics(volume, expected);
    }

    private static void statistics(Volume volume, JsonObject expected) {
        int n = (int) volume.geometry().voxels() * volume.channels();
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double value = volume.valueAt(i);
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        }
        assertThat(Double.valueOf(min))
                .isEqualTo(Double.valueOf(expected.get("min").getAsDouble()));
        assertThat(Double.valueOf(max))
                .isEqualTo(Double.valueOf(expected.get("max").getAsDouble()));
        double mean = expected.get("mean").getAsDouble();
        if (Double.isNaN(mean)) {
            assertThat(sum).isNaN();
        } else {
            assertThat(sum / n).isEqualTo(mean, within(1e-9 * Math.max(1, Math.max(max, -min))));
        }
    }

    @Test
    void rgbBecomesChannels() throws IOException {
        Volume rgb =
                VolumeIO.read(SampleData.folder("nifti-samples").resolve("generated/rgb.nii.gz"));
        assertThat(rgb.channels()).isEqualTo(3);
        assertThat(rgb.array()).isInstanceOf(byte[].class);
    }

    @Test
    void aVoxelFileLeadsToItsHeader() throws IOException {
        Path folder = SampleData.folder("nifti-samples").resolve("generated");
        assertThat(VolumeIO.read(folder.resolve("pair.img")).array())
                .isEqualTo(VolumeIO.read(folder.resolve("pair.hdr")).array());
    }

    @Test
    void missingVoxelFilesAreNamed() {
        Path folder = SampleData.folder("nifti-samples").resolve("nibabel_tests");
        assertThatThrownBy(() -> VolumeIO.read(folder.resolve("nifti1.hdr")))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("nifti1.hdr")
                .hasMessageContaining(".img");
        assertThatThrownBy(() -> VolumeIO.read(folder.resolve("analyze.hdr")))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining(".img");
    }
}
