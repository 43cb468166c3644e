package org.urwkv.knime.node.resampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.urwkv.knime.Bench;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.resample.Interpolation;
import org.urwkv.volume.resample.Resampling;
import org.urwkv.volume.resample.ResamplingOptions;

class VolumeResamplerNodeTest {

    @TempDir Path folder;
    private Bench bench;
    private BufferedDataTable table;

    @BeforeEach
    void setUp() throws Exception {
        bench = new Bench(folder);
        table = bench.cases(Volumes.image(4, 6, 8), Volumes.labels(4, 6, 8));
    }

    private Bench.Node node() {
        return bench.node(new VolumeResamplerNodeFactory());
    }

    @Test
    void columnsStayWhatTheyAre() throws Exception {
        DataTableSpec spec = (DataTableSpec) node().configure(table.getDataTableSpec())[0];

        assertThat(spec.equalStructure(table.getDataTableSpec())).isTrue();
    }

    @Test
    void imagesAndLabelsGetTheSpacingAndStayOnOneGrid() throws Exception {
        DataRow row = Bench.rows(spacing(node(), 2, 2, 3).execute(table)[0]).get(0);

        VolumeValue image = (VolumeValue) row.getCell(1);
        LabelVolumeValue label = (LabelVolumeValue) row.getCell(2);
        assertThat(image.readVolume().geometry().spacingMm()).containsExactly(2, 2, 3);
        assertThat(image.readVolume().geometry().dimensions()).containsExactly(2, 6, 8);
        assertThat(label.readLabels().geometry()).isEqualTo(image.readVolume().geometry());
        assertThat(label.readLabels().labels()).isSubsetOf(1, 2);
    }

    @Test
    void volumesThatFitArePassedOn() throws Exception {
        DataRow row = Bench.rows(spacing(node(), 1, 2, 3).execute(table)[0]).get(0);

        assertThat(row).isEqualTo(Bench.rows(table).get(0));
    }

    @Test
    void aSpacingRoundedToSinglePrecisionFits() throws Exception {
        Geometry rounded = Geometry.axisAligned(300, 2, 2, 0.8f, 2, 3);
        BufferedDataTable cases =
                bench.cases(
                        Volume.ofFloats(rounded, 1, new float[1200]),
                        LabelVolume.ofBytes(rounded, new byte[1200]));

        DataRow row = Bench.rows(spacing(node(), 0.8, 2, 3).execute(cases)[0]).get(0);

        assertThat(row).isEqualTo(Bench.rows(cases).get(0));
    }

    @Test
    void oneColumnAloneCanBeResampled() throws Exception {
        DataRow row =
                Bench.rows(
                                spacing(node(), 1, 1, 3)
                                        .set("columns", "ONE")
                                        .set("column", "Label")
                                        .execute(table)[0])
                        .get(0);

        assertThat(row.getCell(1)).isEqualTo(Bench.rows(table).get(0).getCell(1));
        assertThat(((LabelVolumeValue) row.getCell(2)).readLabels().geometry().ny()).isEqualTo(12);
    }

    @Test
    void missingVolumesStayMissing() throws Exception {
        BufferedDataTable holes =
                bench.table(
                        table.getDataTableSpec(),
                        List.of(
                                new StringCell("a"),
                                new MissingCell("gone"),
                                Bench.rows(table).get(0).getCell(2)));

        DataRow row = Bench.rows(spacing(node(), 1, 1, 3).execute(holes)[0]).get(0);

        assertThat(row.getCell(1).isMissing()).isTrue();
        assertThat(row.getCell(2).isMissing()).isFalse();
    }

    @Test
    void aTableWithoutVolumesIsRefused() {
        assertThatThrownBy(() -> node().configure(new DataTableSpec()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("no column of volumes");
    }

    @Test
    void aSpacingMustBeAboveZero() {
        assertThatThrownBy(() -> node().set("spacingY", 0.0).configure(table.getDataTableSpec()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("A spacing is 0.0 mm; it must be above 0.");
    }

    @Test
    void aSizeKeepsTheFieldOfView() throws Exception {
        Bench.Node node = node().set("target", "SIZE").set("sizeX", 8).set("sizeZ", 4);

        DataRow row = Bench.rows(node.execute(table)[0]).get(0);

        VolumeValue image = (VolumeValue) row.getCell(1);
        LabelVolumeValue label = (LabelVolumeValue) row.getCell(2);
        assertThat(image.readVolume().geometry().dimensions()).containsExactly(8, 6, 4);
        assertThat(image.readVolume().geometry().spacingMm()).containsExactly(0.5, 2, 6);
        assertThat(label.readLabels().geometry()).isEqualTo(image.readVolume().geometry());
    }

    @Test
    void aReferenceGivesItsGridAndStaysAsItIs() throws Exception {
        LabelVolume small = Volumes.labels(2, 3, 4);
        BufferedDataTable cases = bench.cases(Volumes.image(4, 6, 8), small);
        Bench.Node node = node().set("target", "REFERENCE").set("referenceColumn", "Label");

        DataRow row = Bench.rows(node.execute(cases)[0]).get(0);

        Volume image = ((VolumeValue) row.getCell(1)).readVolume();
        assertThat(image.geometry()).isEqualTo(small.geometry());
        assertThat(image.value(1, 2, 3, 0)).isEqualTo(Volumes.image(4, 6, 8).value(1, 2, 3, 0));
        assertThat(row.getCell(2)).isEqualTo(Bench.rows(cases).get(0).getCell(2));
    }

    @Test
    void aRowWithoutItsReferenceIsNamed() throws Exception {
        DataRow whole = Bench.rows(table).get(0);
        BufferedDataTable holes =
                bench.table(
                        table.getDataTableSpec(),
                        List.of(new StringCell("a"), whole.getCell(1), new MissingCell("gone")));

        assertThatThrownBy(
                        () ->
                                node().set("target", "REFERENCE")
                                        .set("referenceColumn", "Label")
                                        .execute(holes))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("Row 'Row0' has no reference volume");
    }

    @Test
    void unchangedSettingsInterpolateLinearlyWithoutSmoothing() throws Exception {
        Volume image = Volumes.image(4, 6, 8);

        Volume made = image(spacing(node(), 2, 2, 3));

        assertThat(made.floats(0))
                .isEqualTo(
                        Resampling.linear(image, image.geometry().withSpacing(2, 2, 3)).floats(0));
    }

    @ParameterizedTest
    @CsvSource({"NEAREST, false", "LINEAR, true", "CUBIC, false", "CUBIC, true"})
    void interpolationAndSmoothingCanBeChosen(Interpolation interpolation, boolean smooth)
            throws Exception {
        Volume image = Volumes.image(4, 6, 8);
        ResamplingOptions options = new ResamplingOptions(interpolation, smooth, false);

        Volume made =
                image(
                        spacing(node(), 2, 2, 6)
                                .set("interpolation", interpolation.name())
                                .set("antiAliasing", smooth));

        assertThat(made.floats(0))
                .isEqualTo(
                        Resampling.image(image, image.geometry().withSpacing(2, 2, 6), options)
                                .floats(0));
    }

    @Test
    void thickSlicesCanStayApart() throws Exception {
        Bench.Node node = spacing(node(), 0.8, 0.8, 1).set("throughPlane", "AUTOMATIC");
        BufferedDataTable thick =
                bench.cases(
                        Volume.ofFloats(
                                Geometry.axisAligned(2, 2, 2, 1, 1, 4),
                                1,
                                new float[] {0, 0, 0, 0, 8, 8, 8, 8}),
                        Volumes.labels(2, 2, 2));

        Volume made =
                ((VolumeValue) Bench.rows(node.execute(thick)[0]).get(0).getCell(1)).readVolume();

        assertThat(made.floats(0)).containsOnly(0, 8);
        assertThat(made.geometry().nz()).isEqualTo(8);
    }

    @Test
    void labelsCanBeInterpolated() throws Exception {
        LabelVolume labels = Volumes.labels(4, 6, 8);
        Bench.Node node = spacing(node(), 1, 2, 2).set("labelInterpolation", "LINEAR");

        LabelVolume made =
                ((LabelVolumeValue) Bench.rows(node.execute(table)[0]).get(0).getCell(2))
                        .readLabels();

        ResamplingOptions options = new ResamplingOptions(Interpolation.LINEAR, false, false);
        LabelVolume expected =
                Resampling.labels(labels, labels.geometry().withSpacing(1, 2, 2), options);
        assertThat(made.count(1)).isEqualTo(expected.count(1));
        assertThat(made.labels()).isEqualTo(expected.labels());
    }

    @Test
    void whatIsNotGivenIsAskedFor() {
        assertThatThrownBy(() -> node().set("target", "SIZE").configure(table.getDataTableSpec()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("No size is given");
        assertThatThrownBy(() -> node().set("sizeX", -1).configure(table.getDataTableSpec()))
                .hasMessageContaining("A size is -1 voxels");
        assertThatThrownBy(
                        () -> node().set("target", "REFERENCE").configure(table.getDataTableSpec()))
                .hasMessageContaining("No reference column is chosen");
    }

    private Volume image(Bench.Node node) throws Exception {
        DataRow row = Bench.rows(node.execute(table)[0]).get(0);
        return ((VolumeValue) row.getCell(1)).readVolume();
    }

    private static Bench.Node spacing(Bench.Node node, double x, double y, double z) {
        return node.set("spacingX", x).set("spacingY", y).set("spacingZ", z);
    }
}
