package org.urwkv.knime.node.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.data.location.FSLocationValue;
import org.knime.filehandling.core.data.location.cell.MultiSimpleFSLocationCellFactory;
import org.knime.filehandling.core.data.location.cell.SimpleFSLocationCellFactory;
import org.urwkv.knime.Bench;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.volume.io.VolumeIO;

class VolumeReaderNodeTest {

    @TempDir Path folder;
    private Path images;
    private Path labels;

    @BeforeEach
    void setUp() throws Exception {
        images = Files.createDirectories(folder.resolve("images"));
        labels = Files.createDirectories(folder.resolve("labels"));
        for (String name : List.of("b.nii.gz", "a.nii", "c.nii.gz")) {
            VolumeIO.write(Volumes.image(4, 3, 6), images.resolve(name));
            VolumeIO.write(Volumes.labels(4, 3, 6).toVolume(), labels.resolve(name));
        }
        Files.writeString(images.resolve("notes.txt"), "no volume");
    }

    private Bench.Node node() {
        return new Bench(folder.resolve("bench")).node(new VolumeReaderNodeFactory());
    }

    private Bench.Node imagesOnly() {
        return node().location("images", images);
    }

    private Bench.Node withLabels() {
        return imagesOnly().set("readLabels", true).location("labels", labels);
    }

    @Test
    void volumesOfAFolderAreReadInTheOrderOfTheirNames() throws Exception {
        List<DataRow> rows = Bench.rows(imagesOnly().execute((BufferedDataTable) null)[0]);

        assertThat(rows)
                .extracting(row -> row.getCell(0).toString())
                .containsExactly("a", "b", "c");
        assertThat(((FSLocationValue) rows.get(0).getCell(1)).getFSLocation().getPath())
                .endsWith("a.nii");
        assertThat(((VolumeValue) rows.get(2).getCell(2)).readVolume().value(3, 2, 5, 0))
                .isEqualTo(71);
    }

    @Test
    void labelsOfTheSameNameAreReadBesideThem() throws Exception {
        List<DataRow> rows = Bench.rows(withLabels().execute((BufferedDataTable) null)[0]);

        assertThat(((LabelVolumeValue) rows.get(1).getCell(3)).readLabels().labels())
                .containsExactly(1, 2);
    }

    @Test
    void columnsAreKnownBeforeItRuns() throws Exception {
        assertThat(names(imagesOnly().configure((DataTableSpec) null)[0]))
                .containsExactly("Case", "Path", "Image");
        assertThat(names(withLabels().configure((DataTableSpec) null)[0]))
                .containsExactly("Case", "Path", "Image", "Label");
    }

    @Test
    void oneFileIsOneCase() throws Exception {
        List<DataRow> rows =
                Bench.rows(
                        node().location("images", images.resolve("b.nii.gz"))
                                .execute((BufferedDataTable) null)[0]);

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getCell(0)).hasToString("b");
    }

    @Test
    void aFolderCanBeSplit() throws Exception {
        List<DataRow> rows =
                Bench.rows(
                        imagesOnly()
                                .set("skip", 1)
                                .set("limit", 1)
                                .execute((BufferedDataTable) null)[0]);

        assertThat(rows).extracting(row -> row.getCell(0).toString()).containsExactly("b");
        assertThatThrownBy(() -> imagesOnly().set("skip", 3).execute((BufferedDataTable) null))
                .hasMessageContaining("holds 3 volumes, and the first 3 are skipped");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> node().location("images", gone).execute((BufferedDataTable) null))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "The image file or folder '"
                                + gone
                                + "' does not exist; choose one that does.");
    }

    @Test
    void anEmptyFolderIsNamed() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThatThrownBy(() -> node().location("images", empty).execute((BufferedDataTable) null))
                .hasMessageContaining("'" + empty + "' holds no volumes");
    }

    @Test
    void aTextFileNamedLikeAVolumeIsNamed() throws Exception {
        Files.writeString(images.resolve("d.nii.gz"), "Hello");

        assertThatThrownBy(() -> imagesOnly().execute((BufferedDataTable) null))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("d.nii.gz");
    }

    @Test
    void aMissingLabelFileIsNamedWithItsFolder() throws Exception {
        Files.delete(labels.resolve("b.nii.gz"));

        assertThatThrownBy(() -> withLabels().execute((BufferedDataTable) null))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "There is no label file 'b.nii.gz' (or 'b' with another ending) in the"
                                + " label folder '"
                                + labels
                                + "'; give each image a label file of the same name.");
    }

    @Test
    void labelsOfAnotherSizeAreNamedWithBothSizes() throws Exception {
        VolumeIO.write(Volumes.labels(4, 3, 5).toVolume(), labels.resolve("b.nii.gz"));

        assertThatThrownBy(() -> withLabels().execute((BufferedDataTable) null))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining(labels.resolve("b.nii.gz").toString())
                .hasMessageContaining("4 x 3 x 5")
                .hasMessageContaining("4 x 3 x 6")
                .hasMessageContaining("Save the labels on the grid of the image");
    }

    @Test
    void failedRowsBecomeMissingValuesIfTheNodeGoesOn() throws Exception {
        Files.delete(labels.resolve("b.nii.gz"));
        Files.writeString(images.resolve("a.nii"), "Hello");
        Bench.Node node = withLabels().set("failOnFirstError", false);

        List<DataRow> rows = Bench.rows(node.execute((BufferedDataTable) null)[0]);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getCell(2).isMissing()).isTrue();
        assertThat(rows.get(1).getCell(2).isMissing()).isFalse();
        assertThat(((MissingCell) rows.get(1).getCell(3)).getError()).contains("b.nii.gz");
        assertThat(rows.get(2).getCell(3).isMissing()).isFalse();
        assertThat(node.warning()).contains("2 of 3 rows failed").contains("a.nii");
    }

    @Test
    void withATableThePathsAreReadAndItsColumnsKept() throws Exception {
        BufferedDataTable table = paths(images.resolve("a.nii"), labels.resolve("a.nii"));
        Bench.Node node =
                node().set("pathColumn", "Image Path").set("labelPathColumn", "Label Path");

        DataTableSpec spec = (DataTableSpec) node.configure(table.getDataTableSpec())[0];
        DataRow row = Bench.rows(node.execute(table)[0]).get(0);

        assertThat(spec.getColumnNames())
                .containsExactly("Image Path", "Label Path", "Image", "Label");
        assertThat(((VolumeValue) row.getCell(2)).readVolume().value(1, 0, 0, 0)).isEqualTo(1);
        assertThat(((LabelVolumeValue) row.getCell(3)).getLabelTable()).hasSize(2);
    }

    @Test
    void aPathThatIsNotThereIsNamed() throws Exception {
        BufferedDataTable table = paths(images.resolve("x.nii"), labels.resolve("a.nii"));

        assertThatThrownBy(() -> node().set("pathColumn", "Image Path").execute(table))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("x.nii' does not exist");
    }

    @Test
    void whatIsNotChosenIsAskedFor() {
        assertThatThrownBy(() -> node().configure((DataTableSpec) null))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("No images are chosen");
        assertThatThrownBy(
                        () -> imagesOnly().set("readLabels", true).configure((DataTableSpec) null))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("No labels are chosen");
        assertThatThrownBy(() -> node().configure(new DataTableSpec()))
                .hasMessageContaining("no column of paths");
    }

    private BufferedDataTable paths(Path image, Path label) throws Exception {
        DataTableSpec spec =
                new DataTableSpec(
                        new DataColumnSpecCreator("Image Path", SimpleFSLocationCellFactory.TYPE)
                                .createSpec(),
                        new DataColumnSpecCreator("Label Path", SimpleFSLocationCellFactory.TYPE)
                                .createSpec());
        return new Bench(folder.resolve("paths"))
                .table(spec, List.<DataCell>of(cell(image), cell(label)));
    }

    private static DataCell cell(Path path) {
        return new MultiSimpleFSLocationCellFactory()
                .createCell(new FSLocation(FSCategory.LOCAL, path.toString()));
    }

    private static String[] names(Object spec) {
        return ((DataTableSpec) spec).getColumnNames();
    }
}
