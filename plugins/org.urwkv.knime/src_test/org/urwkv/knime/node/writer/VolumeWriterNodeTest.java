package org.urwkv.knime.node.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.filehandling.core.data.location.FSLocationValue;
import org.urwkv.knime.Bench;
import org.urwkv.knime.node.reader.VolumeReaderNodeFactory;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.volume.HeaderExtension;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;
import org.urwkv.volume.io.VolumeIO;

class VolumeWriterNodeTest {

    @TempDir Path folder;
    private Path out;
    private Bench bench;
    private BufferedDataTable table;

    @BeforeEach
    void setUp() throws Exception {
        out = folder.resolve("new").resolve("out");
        bench = new Bench(folder.resolve("bench"));
        table = bench.cases(Volumes.image(4, 3, 6), Volumes.labels(4, 3, 6));
    }

    private Bench.Node node() {
        return bench.node(new VolumeWriterNodeFactory()).location("folder", out);
    }

    @Test
    void theLastColumnIsWrittenUnderTheNameOfTheCase() throws Exception {
        DataRow row = Bench.rows(node().execute(table)[0]).get(0);

        Path file = out.resolve("case 1.nii.gz");
        assertThat(((FSLocationValue) row.getCell(3)).getFSLocation().getPath())
                .isEqualTo(file.toString());
        Volume read = VolumeIO.read(file);
        assertThat(read.type()).isEqualTo(VoxelType.UINT8);
        assertThat(read.geometry().differenceFrom(Volumes.labels(4, 3, 6).geometry(), 1e-4))
                .isEmpty();
        assertThat(VolumeIO.readLabels(file).count(1)).isEqualTo(36);
    }

    @ParameterizedTest
    @CsvSource({"NIFTI, .nii.gz", "NRRD, .nrrd", "METAIMAGE, .mha"})
    void theFormatCanBeChosen(String format, String ending) throws Exception {
        node().set("format", format).set("column", "Image").execute(table);

        Path file = out.resolve("case 1" + ending);
        assertThat(VolumeIO.readHeader(file).geometry().dimensions()).containsExactly(4, 3, 6);
        assertThat(VolumeIO.read(file).floats(0)).isEqualTo(Volumes.image(4, 3, 6).floats(0));
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatOtherProgramsNotedInTheHeaderIsKept() throws Exception {
        List<HeaderExtension> notes = List.of(new HeaderExtension(6, new byte[24]));
        Path images = Files.createDirectories(folder.resolve("images"));
        Path labels = Files.createDirectories(folder.resolve("labels"));
        VolumeIO.write(Volumes.image(4, 3, 6).withExtensions(notes), images.resolve("a.nii"));
        VolumeIO.write(
                Volumes.labels(4, 3, 6).withExtensions(notes).toVolume(), labels.resolve("a.nii"));
        BufferedDataTable read =
                (BufferedDataTable)
                        bench.node(new VolumeReaderNodeFactory())
                                .location("images", images)
                                .set("readLabels", true)
                                .location("labels", labels)
                                .execute((BufferedDataTable) null)[0];

        for (String column : List.of("Image", "Label")) {
            node().set("column", column).set("ifExists", "OVERWRITE").execute(read);

            assertThat(VolumeIO.read(out.resolve("a.nii.gz")).extensions()).isEqualTo(notes);
        }
    }

    @Test
    void imagesMayBecomeFloatsButLabelsStayWholeNumbers() throws Exception {
        Volume scaled =
                Volume.of(
                        Volumes.labels(4, 3, 6).geometry(),
                        VoxelType.INT16,
                        1,
                        new short[72],
                        0.5,
                        7);
        BufferedDataTable both = bench.cases(scaled, Volumes.labels(4, 3, 6));
        Path file = out.resolve("case 1.nii.gz");

        node().set("column", "Image").execute(both);
        assertThat(VolumeIO.readHeader(file).type()).isEqualTo(VoxelType.INT16);

        Bench.Node floats = node().set("imageType", "FLOAT32").set("ifExists", "OVERWRITE");
        floats.set("column", "Image").execute(both);
        assertThat(VolumeIO.readHeader(file).type()).isEqualTo(VoxelType.FLOAT32);
        assertThat(VolumeIO.read(file).floats(0)).containsOnly(7);

        floats.set("column", "Label").execute(both);
        assertThat(VolumeIO.readHeader(file).type()).isEqualTo(VoxelType.UINT8);
    }

    @Test
    void thePathIsAppended() throws Exception {
        assertThat(Bench.names(node().configure(table.getDataTableSpec())[0]))
                .containsExactly("Case", "Image", "Label", "Path");
    }

    @Test
    void anExistingFileIsKeptUnlessItMayBeOverwritten() throws Exception {
        node().execute(table);
        Path file = out.resolve("case 1.nii.gz");

        assertThatThrownBy(() -> node().execute(table))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("'" + file + "' exists already");

        Files.writeString(file, "old");
        node().set("ifExists", "SKIP").execute(table);
        assertThat(Files.readString(file)).isEqualTo("old");

        node().set("ifExists", "OVERWRITE").execute(table);
        assertThat(VolumeIO.readLabels(file).labels()).containsExactly(1, 2);
    }

    @Test
    void aMissingFolderIsNamedIfItMayNotBeMade() {
        assertThatThrownBy(() -> node().set("createFolders", false).execute(table))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("'" + out + "' does not exist");
    }

    @Test
    void charactersThatFilesCannotHaveBecomeUnderscores() throws Exception {
        DataCell volume = Bench.rows(table).get(0).getCell(1);
        BufferedDataTable odd =
                bench.table(
                        table.getDataTableSpec(),
                        List.of(new StringCell("a/b:c"), volume, new MissingCell("none")));

        Bench.rows(node().set("column", "Image").execute(odd)[0]);

        assertThat(out.resolve("a_b_c.nii.gz")).exists();
    }

    @Test
    void aRowWithoutAVolumeHasNoPath() throws Exception {
        DataCell volume = Bench.rows(table).get(0).getCell(1);
        BufferedDataTable holes =
                bench.table(
                        table.getDataTableSpec(),
                        List.of(new StringCell("a"), volume, new MissingCell("none")));

        assertThat(Bench.rows(node().execute(holes)[0]).get(0).getCell(3).isMissing()).isTrue();
        assertThat(out.resolve("a.nii.gz")).doesNotExist();
    }

    @Test
    void twoRowsMustNotHaveOneName() throws Exception {
        DataCell volume = Bench.rows(table).get(0).getCell(1);
        List<DataCell> row = List.of(new StringCell("a"), volume, new MissingCell("none"));
        BufferedDataTable twins = bench.table(table.getDataTableSpec(), row, row);

        assertThatThrownBy(() -> node().set("column", "Image").execute(twins))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("Two rows have the file name 'a.nii.gz'");
    }

    @Test
    void aFolderMustBeChosen() {
        assertThatThrownBy(
                        () ->
                                bench.node(new VolumeWriterNodeFactory())
                                        .configure(table.getDataTableSpec()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("No folder is chosen");
    }
}
