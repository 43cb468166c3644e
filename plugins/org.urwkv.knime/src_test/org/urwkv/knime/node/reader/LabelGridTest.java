package org.urwkv.knime.node.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.urwkv.knime.Bench;
import org.urwkv.knime.Places;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.io.VolumeIO;

/** Labels that lie, nearly lie or do not lie on their image. */
class LabelGridTest {

    @TempDir Path folder;
    private Path images;
    private Path labels;

    @BeforeEach
    void setUp() throws Exception {
        images = Files.createDirectories(folder.resolve("images"));
        labels = Files.createDirectories(folder.resolve("labels"));
        VolumeIO.write(Volume.ofFloats(at(0, 4), 1, new float[64]), images.resolve("a.nii.gz"));
    }

    private static Geometry at(double x, int size) {
        double s = 4.0 / size;
        return Geometry.of(
                size,
                size,
                size,
                new double[][] {{s, 0, 0, x}, {0, s, 0, 0}, {0, 0, s, 0}, {0, 0, 0, 1}});
    }

    /** Label 1 in the half with lower x. */
    private void writeLabels(double x, int size) throws Exception {
        byte[] voxels = new byte[size * size * size];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (i % size < size / 2 ? 1 : 0);
        }
        VolumeIO.write(
                LabelVolume.ofBytes(at(x, size), voxels).toVolume(), labels.resolve("a.nii.gz"));
    }

    private Bench.Node node() {
        return new Bench(folder.resolve("bench"))
                .node(new VolumeReaderNodeFactory())
                .location("images", images)
                .set("readLabels", true)
                .location("labels", labels);
    }

    private static DataRow row(Bench.Node node) throws Exception {
        return Bench.rows(node.execute((BufferedDataTable) null)[0]).get(0);
    }

    private static LabelVolume label(DataRow row) throws Exception {
        return ((LabelVolumeValue) row.getCell(3)).readLabels();
    }

    @Test
    void roundedHeadersGetTheGridOfTheImage() throws Exception {
        writeLabels(0.0005, 4);

        DataRow row = row(node());

        assertThat(label(row).geometry())
                .isEqualTo(((VolumeValue) row.getCell(2)).readVolume().geometry());
    }

    @Test
    void shiftedLabelsAreRefusedWithTheWaysOut() throws Exception {
        writeLabels(0.05, 4);

        assertThatThrownBy(() -> row(node()))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("The first voxel lies at (0.05, 0, 0) mm, not at (0, 0, 0)")
                .hasMessageContaining("resampled or a larger tolerance.");
        assertThat(label(row(node().set("gridToleranceMm", 0.1))).count(1)).isEqualTo(32);
    }

    @Test
    void labelsOnAnotherGridAreResampledIfWanted() throws Exception {
        writeLabels(0, 8);

        assertThatThrownBy(() -> row(node()))
                .hasMessageContaining("The labels have 8 x 8 x 8 voxels, the image 4 x 4 x 4.");
        Bench.Node node = node().set("labelsOnAnotherGrid", "RESAMPLE");
        LabelVolume resampled = label(row(node));
        assertThat(resampled.geometry().dimensions()).containsExactly(4, 4, 4);
        assertThat(resampled.label(1, 0, 0)).isEqualTo(1);
        assertThat(resampled.label(2, 0, 0)).isZero();
        assertThat(node.warning()).isEmpty();
    }

    @Test
    void labelsThatDoNotMeetTheirImageAreToldOf() throws Exception {
        writeLabels(100, 4);
        Bench.Node node = node().set("labelsOnAnotherGrid", "RESAMPLE");

        assertThat(label(row(node)).labels()).isEmpty();

        assertThat(node.warning()).contains("do not meet their image in space");
    }

    @Test
    void aNegativeToleranceIsRefused() {
        assertThatThrownBy(
                        () -> node().set("gridToleranceMm", -1.0).configure((DataTableSpec) null))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The tolerance is -1.0 mm; it must not be negative.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hippocampus", "nuclei"})
    void pairsOfPublicDataLieOnEachOther(String name) throws Exception {
        Path data = Places.data().resolve(name);
        assumeTrue(Files.isDirectory(data), "The folder shared/data is not there.");
        Bench.Node node =
                node().location("images", data.resolve("images"))
                        .location("labels", data.resolve("labels"))
                        .set("limit", 8);

        List<DataRow> rows = Bench.rows(node.execute((BufferedDataTable) null)[0]);

        assertThat(rows).hasSize(8).noneMatch(row -> row.getCell(3).isMissing());
    }
}
