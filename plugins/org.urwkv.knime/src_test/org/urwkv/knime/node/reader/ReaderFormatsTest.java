package org.urwkv.knime.node.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.KNIMEException;
import org.knime.filehandling.core.data.location.FSLocationValue;
import org.urwkv.knime.Bench;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;
import org.urwkv.volume.io.VolumeIO;

/** Files of all formats, and folders of DICOM series, as cases. */
class ReaderFormatsTest {

    @TempDir Path folder;
    private Path images;

    @BeforeEach
    void setUp() throws Exception {
        images = Files.createDirectories(folder.resolve("images"));
    }

    private Bench.Node node() {
        return new Bench(folder.resolve("bench"))
                .node(new VolumeReaderNodeFactory())
                .location("images", images);
    }

    private static List<DataRow> rows(Bench.Node node) throws Exception {
        return Bench.rows(node.execute((BufferedDataTable) null)[0]);
    }

    private static List<String> names(List<DataRow> rows) {
        return rows.stream().map(row -> row.getCell(0).toString()).toList();
    }

    private static Volume image(DataRow row) throws Exception {
        return ((VolumeValue) row.getCell(2)).readVolume();
    }

    @Test
    void allFormatsOfAFolderAreCases() throws Exception {
        for (String name : List.of("a.nii.gz", "b.nrrd", "c.mha")) {
            VolumeIO.write(Volumes.image(4, 3, 6), images.resolve(name));
        }

        List<DataRow> rows = rows(node());

        assertThat(names(rows)).containsExactly("a", "b", "c");
        assertThat(image(rows.get(1)).geometry().differenceFrom(image(rows.get(0)).geometry(), 0))
                .isEmpty();
        assertThat(image(rows.get(2)).value(3, 2, 5, 0)).isEqualTo(71);
    }

    private static void picture(Path file) throws Exception {
        ImageIO.write(new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
    }

    @Test
    void picturesAloneAreCases() throws Exception {
        picture(images.resolve("a.png"));
        picture(images.resolve("b.jpg"));

        List<DataRow> rows = rows(node());

        assertThat(names(rows)).containsExactly("a", "b");
        assertThat(image(rows.get(0)).geometry().dimensions()).containsExactly(5, 4, 1);
    }

    @Test
    void picturesBesideVolumesArePreviews() throws Exception {
        Path labels = Files.createDirectories(folder.resolve("labels"));
        VolumeIO.write(Volumes.image(4, 3, 6), images.resolve("a.nii.gz"));
        picture(images.resolve("a.png"));
        picture(images.resolve("overview.tiff"));
        VolumeIO.write(Volumes.labels(4, 3, 6).toVolume(), labels.resolve("a.nrrd"));
        picture(labels.resolve("a.png"));
        Bench.Node node = node().set("readLabels", true).location("labels", labels);

        List<DataRow> rows = rows(node);

        assertThat(names(rows)).containsExactly("a");
        assertThat(((LabelVolumeValue) rows.get(0).getCell(3)).readLabels().labels())
                .containsExactly(1, 2);
        assertThat(node.warning()).contains("2 PNG, TIFF or JPEG files beside volumes");
    }

    @Test
    void picturesBesideDicomFilesArePreviews() throws Exception {
        DicomSlices.write(images, "1.2.3", "Abdomen", 3, 0);
        picture(images.resolve("a.png"));

        assertThat(names(rows(node()))).containsExactly("images");
    }

    @Test
    void theFirstPointInTimeIsEnoughOnRequest() throws Exception {
        Volume film = Volumes.counting(VoxelType.INT16, 4, 3, 2, 5);
        VolumeIO.write(film, images.resolve("a.nii"));

        assertThat(image(rows(node()).get(0)).channels()).isEqualTo(5);
        Volume first = image(rows(node().set("channels", "FIRST")).get(0));
        assertThat(first.channels()).isEqualTo(1);
        assertThat(first.floats(0)).isEqualTo(film.floats(0));
    }

    @Test
    void greyAndColouredImagesAreBroughtTogether() throws Exception {
        BufferedImage red = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        red.setRGB(0, 0, 0xff0000);
        ImageIO.write(red, "png", images.resolve("a.png").toFile());
        ImageIO.write(
                new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_GRAY),
                "png",
                images.resolve("b.png").toFile());

        assertThat(channels(rows(node()))).containsExactly(3, 1);

        List<DataRow> grey = rows(node().set("channels", "GREY"));
        assertThat(channels(grey)).containsExactly(1, 1);
        assertThat(image(grey.get(0)).value(0, 0, 0, 0)).isEqualTo(76);

        List<DataRow> rgb = rows(node().set("channels", "RGB"));
        assertThat(channels(rgb)).containsExactly(3, 3);
        assertThat(image(rgb.get(0)).value(0, 0, 0, 0)).isEqualTo(255);
    }

    private static List<Integer> channels(List<DataRow> rows) throws Exception {
        List<Integer> channels = new ArrayList<>();
        for (DataRow row : rows) {
            channels.add(image(row).channels());
        }
        return channels;
    }

    @Test
    void aVolumeOfTwoChannelsHasNoColours() throws Exception {
        VolumeIO.write(
                Volumes.counting(VoxelType.FLOAT32, 2, 2, 2, 2), images.resolve("two.nii.gz"));

        assertThatThrownBy(() -> rows(node().set("channels", "GREY")))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("two.nii.gz")
                .hasMessageContaining("2 channels");
    }

    @Test
    void theFormatIsFoundFromTheContent() throws Exception {
        VolumeIO.write(Volumes.image(4, 3, 6), images.resolve("a.nrrd"));
        Files.move(images.resolve("a.nrrd"), images.resolve("a.nii"));

        assertThat(image(rows(node()).get(0)).value(1, 0, 0, 0)).isEqualTo(1);
    }

    @Test
    void aLabelFileMayHaveAnotherEnding() throws Exception {
        Path labels = Files.createDirectories(folder.resolve("labels"));
        VolumeIO.write(Volumes.image(4, 3, 6), images.resolve("a.nii.gz"));
        VolumeIO.write(Volumes.labels(4, 3, 6).toVolume(), labels.resolve("a.nrrd"));
        Bench.Node node = node().set("readLabels", true).location("labels", labels);

        LabelVolumeValue label = (LabelVolumeValue) rows(node).get(0).getCell(3);

        assertThat(label.readLabels().labels()).containsExactly(1, 2);
        VolumeIO.write(Volumes.labels(4, 3, 6).toVolume(), labels.resolve("a.mha"));
        assertThatThrownBy(() -> rows(node))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("holds 2 label files of the case 'a'");
    }

    @Test
    void aFolderOfOneDicomSeriesIsOneCase() throws Exception {
        DicomSlices.write(images, "1.2.3", "Abdomen", 3, 100);
        Files.writeString(images.resolve("README"), "not an image");

        List<DataRow> rows = rows(node());

        assertThat(names(rows)).containsExactly("images");
        assertThat(image(rows.get(0)).geometry().dimensions()).containsExactly(3, 2, 3);
        assertThat(image(rows.get(0)).geometry().spacingMm()).containsExactly(1, 1, 2);
        assertThat(((FSLocationValue) rows.get(0).getCell(1)).getFSLocation().getPath())
                .endsWith("images");
    }

    @Test
    void eachDicomSeriesOfAFolderIsACaseWithANameOfItsOwn() throws Exception {
        DicomSlices.write(images, "1.2.3", "Thorax", 2, 0);
        DicomSlices.write(images, "1.2.4", "Abdomen", 3, 100);
        DicomSlices.write(images, "1.2.5", "Thorax", 4, 0);

        List<DataRow> rows = rows(node());

        assertThat(names(rows)).containsExactly("Abdomen", "Thorax 1.2.3", "Thorax 1.2.5");
        assertThat(image(rows.get(2)).geometry().nz()).isEqualTo(4);
        String path = ((FSLocationValue) rows.get(0).getCell(1)).getFSLocation().getPath();
        assertThat(VolumeIO.read(Path.of(path)).value(0, 0, 0, 0))
                .isEqualTo(image(rows.get(0)).value(0, 0, 0, 0));
    }

    @Test
    void eachSubfolderWithADicomSeriesIsACase() throws Exception {
        DicomSlices.write(images.resolve("patient 2"), "1.2.3", "CT", 3, 7);
        DicomSlices.write(images.resolve("patient 1"), "1.2.4", "CT", 2, 0);
        Files.createDirectories(images.resolve("notes"));
        Path labels = Files.createDirectories(folder.resolve("labels"));
        Volume second = VolumeIO.read(images.resolve("patient 2"));
        VolumeIO.write(
                Volume.of(second.geometry(), VoxelType.UINT8, 1, new byte[18], 1, 0),
                labels.resolve("patient 2.nii.gz"));
        Bench.Node node = node().set("readLabels", true).location("labels", labels).set("skip", 1);

        List<DataRow> rows = rows(node);

        assertThat(names(rows)).containsExactly("patient 2");
        assertThat(image(rows.get(0)).value(0, 0, 0, 0)).isEqualTo(second.value(0, 0, 0, 0));
        assertThat(rows.get(0).getCell(3).isMissing()).isFalse();
        assertThatThrownBy(() -> rows(node.set("skip", 0)))
                .hasMessageContaining("no label file 'patient 1' with the ending of a volume");
    }

    @Test
    void seriesMayLieDeepInFolders() throws Exception {
        DicomSlices.write(images.resolve("patient/study 1"), "1.2.3", "Thorax", 3, 7);
        DicomSlices.write(images.resolve("patient/study 2"), "1.2.4", "Thorax", 2, 0);
        DicomSlices.write(images.resolve("patient/study 2"), "1.2.5", "Abdomen", 4, 0);

        List<DataRow> rows = rows(node());

        assertThat(names(rows))
                .containsExactly(
                        "patient_study 1", "patient_study 2_Abdomen", "patient_study 2_Thorax");
        assertThat(image(rows.get(1)).geometry().nz()).isEqualTo(4);
    }

    @Test
    void aDamagedSeriesAmongFoldersFailsAlone() throws Exception {
        DicomSlices.write(images.resolve("a"), "1.2.3", "CT", 3, 7);
        DicomSlices.write(images.resolve("b"), "1.2.4", "CT", 2, 0);
        Path file = images.resolve("a/IM1.2.3-9");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 200));
        Bench.Node node = node().set("failOnFirstError", false);

        List<DataRow> rows = rows(node);

        assertThat(names(rows)).containsExactly("a", "b");
        assertThat(rows.get(0).getCell(2).isMissing()).isTrue();
        assertThat(rows.get(1).getCell(2).isMissing()).isFalse();
        assertThat(node.warning()).contains("IM1.2.3-9 is cut short");
    }

    @Test
    void oneDicomFileStandsForItsSeries() throws Exception {
        DicomSlices.write(images, "1.2.3", "Abdomen", 3, 0);

        Volume image = image(rows(node().location("images", images.resolve("IM1.2.3-9"))).get(0));

        assertThat(image.geometry().nz()).isEqualTo(3);
    }

    @Test
    void whatHadToBeAssumedIsOneWarning() throws Exception {
        float[] values = new float[24];
        values[3] = Float.NaN;
        values[4] = Float.POSITIVE_INFINITY;
        Volume image = Volume.ofFloats(Geometry.axisAligned(4, 3, 2, 1, 1, 1), 1, values);
        VolumeIO.write(image, images.resolve("a.nii"));
        VolumeIO.write(image, images.resolve("b.nii"));
        Files.writeString(images.resolve("c.nii"), "Hello");
        Bench.Node node = node().set("failOnFirstError", false);

        assertThat(rows(node)).hasSize(3);

        assertThat(node.warning())
                .contains("1 of 3 rows failed", "c.nii")
                .contains("Row0: ", "1 values that are no number (NaN) and 1 that are infinite")
                .contains("(and 1 more remarks)");
    }
}
