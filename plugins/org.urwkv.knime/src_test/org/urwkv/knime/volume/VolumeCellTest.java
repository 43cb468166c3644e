package org.urwkv.knime.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.filestore.FileStore;
import org.urwkv.knime.Bench;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.HeaderExtension;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

class VolumeCellTest {

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
    }

    @Test
    void voxelsAndScalingComeBack() throws Exception {
        Volume volume =
                Volume.of(
                        Geometry.axisAligned(2, 2, 1, 1, 1, 1),
                        VoxelType.INT16,
                        1,
                        new short[] {-1, 0, 1, 2},
                        0.5,
                        10);

        VolumeCell cell = VolumeCell.create(store("a"), volume);

        assertThat(cell.readVolume().value(0, 0, 0, 0)).isEqualTo(9.5);
        assertThat(cell.getSummary().header()).isEqualTo(VolumeHeader.of(volume));
        assertThat(cell.getSummary().words()).isEqualTo("2 x 2 x 1, 1 x 1 x 1 mm, int16");
    }

    @Test
    void aBoxKnowsWhereItLies() throws Exception {
        VolumeCell cell = VolumeCell.create(store("a"), Volumes.image(4, 3, 5));

        Volume box = cell.readBox(new int[] {1, 0, 2}, new int[] {2, 3, 1});

        assertThat(box.geometry().dimensions()).containsExactly(2, 3, 1);
        assertThat(box.value(0, 0, 0, 0)).isEqualTo(25);
        assertThat(box.geometry().affine()[0][3])
                .isEqualTo(Volumes.image(4, 3, 5).geometry().affine()[0][3] + 1);
        assertThat(box.geometry().affine()[2][3])
                .isEqualTo(Volumes.image(4, 3, 5).geometry().affine()[2][3] + 6);
    }

    @Test
    void equalContentIsEqualWhereverItLies() throws Exception {
        VolumeCell one = VolumeCell.create(store("a"), Volumes.image(4, 3, 5));
        VolumeCell same = VolumeCell.create(store("b"), Volumes.image(4, 3, 5));
        VolumeCell other = VolumeCell.create(store("c"), Volumes.image(4, 5, 3));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
        assertThat(one.getSummary().contentHash()).hasSize(64);
    }

    @Test
    void theSameVoxelsElsewhereAreAnotherVolume() throws Exception {
        byte[] voxels = new byte[8];
        Volume near =
                Volume.of(Geometry.axisAligned(2, 2, 2, 1, 1, 1), VoxelType.UINT8, 1, voxels, 1, 0);
        Volume wide =
                Volume.of(Geometry.axisAligned(2, 2, 2, 1, 1, 2), VoxelType.UINT8, 1, voxels, 1, 0);

        assertThat(VolumeCell.create(store("a"), near))
                .isNotEqualTo(VolumeCell.create(store("b"), wide));
    }

    @Test
    void headerExtensionsAreKeptBehindTheVoxels() throws Exception {
        List<HeaderExtension> notes =
                List.of(
                        new HeaderExtension(6, new byte[] {1, 2, 3}),
                        new HeaderExtension(4, new byte[0]));
        FileStore store = store("a");
        VolumeCell cell = VolumeCell.create(store, Volumes.image(4, 3, 5).withExtensions(notes));

        Volume read = new StoredVolume(cell.getSummary()).volume(store.getFile().toPath());

        assertThat(read.extensions()).isEqualTo(notes);
        assertThat(read.floats(0)).isEqualTo(Volumes.image(4, 3, 5).floats(0));
        assertThat(cell).isNotEqualTo(VolumeCell.create(store("b"), Volumes.image(4, 3, 5)));
        LabelVolume labels = Volumes.labels(4, 3, 6).withExtensions(notes);
        assertThat(LabelVolumeCell.create(store("c"), labels).readLabels().extensions())
                .isEqualTo(notes);
    }

    @Test
    void theSummarySurvivesItsStream() throws Exception {
        LabelVolumeCell cell = LabelVolumeCell.create(store("a"), Volumes.labels(4, 3, 6));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cell.getSummary().write(new DataOutputStream(bytes));

        VolumeSummary read = summary(bytes.toByteArray());

        assertThat(read.contentHash()).isEqualTo(cell.getSummary().contentHash());
        assertThat(read.header()).isEqualTo(cell.getSummary().header());
        assertThat(read.statistics()).isEqualTo(cell.getSummary().statistics());
        assertThat(read.thumbnail()).isEqualTo(cell.getSummary().thumbnail());
        assertThat(read.labels())
                .extracting(LabelEntry::name)
                .containsExactly("Label 1", "Label 2");
        assertThat(bytes.size()).isLessThan(11 * 1024);
    }

    @Test
    void aNewerFormatIsRefused() {
        assertThatThrownBy(() -> summary(new byte[] {2}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("format 2")
                .hasMessageContaining("update");
    }

    @Test
    void labelsComeBackWithTheirTable() throws Exception {
        LabelVolume labels = Volumes.labels(4, 3, 6);

        LabelVolumeCell cell = LabelVolumeCell.create(store("a"), labels);

        assertThat(cell.readLabels().labels()).containsExactly(1, 2);
        assertThat(cell.readLabels().count(1)).isEqualTo(36);
        assertThat(cell.getLabelTable()).extracting(LabelEntry::id).containsExactly(1, 2);
        assertThat(cell.toString()).contains("labels 1 2");
        assertThat(LabelVolumeCell.TYPE.isCompatible(VolumeValue.class)).isTrue();
        assertThat(VolumeCell.TYPE.isCompatible(LabelVolumeValue.class)).isFalse();
    }

    @Test
    void voxelsThatAreGoneAreExplained() throws Exception {
        FileStore store = store("a");
        VolumeCell cell = VolumeCell.create(store, Volumes.image(4, 3, 5));
        Files.delete(store.getFile().toPath());

        assertThatThrownBy(() -> cell.readBox(new int[3], new int[] {1, 1, 1}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("4 x 3 x 5")
                .hasMessageContaining("run the node");
    }

    private static VolumeSummary summary(byte[] bytes) throws IOException {
        return VolumeSummary.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private FileStore store(String name) throws IOException {
        return bench.context().createFileStore(name);
    }
}
