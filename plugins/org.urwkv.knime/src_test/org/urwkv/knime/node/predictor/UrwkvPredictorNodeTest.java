package org.urwkv.knime.node.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.urwkv.knime.Bench;
import org.urwkv.knime.Models;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.model.UrwkvModelPortObjectSpec;
import org.urwkv.knime.volume.ColumnContent;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

class UrwkvPredictorNodeTest {

    @TempDir Path folder;
    private Bench bench;
    private BufferedDataTable images;

    @BeforeEach
    void setUp() throws Exception {
        bench = new Bench(folder);
        images = bench.cases(Volumes.image(12, 10, 9), Volumes.labels(12, 10, 9));
    }

    private Bench.Node node() {
        return bench.node(new UrwkvPredictorNodeFactory()).set("threads", 1).set("device", "CPU");
    }

    private UrwkvModelPortObject model(int seed) throws Exception {
        return UrwkvModelPortObject.create(bench.store(), Models.firstWeights(seed));
    }

    private static Volume volume(DataRow row, int column) throws Exception {
        return ((VolumeValue) row.getCell(column)).readVolume();
    }

    private static LabelVolume labels(DataRow row, int column) throws Exception {
        return ((LabelVolumeValue) row.getCell(column)).readLabels();
    }

    /** The inputs, with the optional ports that are not connected. */
    private PortObject[] inputs(PortObject first, PortObject table, PortObject... further) {
        PortObject[] in = new PortObject[6];
        in[0] = first;
        in[1] = table;
        System.arraycopy(further, 0, in, 2, further.length);
        return in;
    }

    @Test
    void modelsLabelTogether() throws Exception {
        List<Volume> probabilities = new ArrayList<>();
        for (PortObject[] in :
                List.of(
                        inputs(model(1), images),
                        inputs(model(2), images),
                        inputs(model(1), images, model(2)))) {
            Bench.Node node = node().set("probabilities", "2");
            probabilities.add(volume(Bench.rows(node.execute(in)[0]).get(0), 4));
        }

        float[] one = probabilities.get(0).floats(0);
        float[] two = probabilities.get(1).floats(0);
        float[] both = probabilities.get(2).floats(0);
        assertThat(one).isNotEqualTo(two);
        for (int i = 0; i < both.length; i++) {
            assertThat(both[i]).isCloseTo((one[i] + two[i]) / 2, within(1e-5f));
        }
    }

    @Test
    void whatIsAskedForIsAppended() throws Exception {
        Bench.Node node =
                node().set("probabilities", "3, 0 3")
                        .set("uncertainty", "ENTROPY")
                        .set("storage", "BYTE");

        BufferedDataTable table =
                (BufferedDataTable) node.execute(inputs(model(1), images, model(2)))[0];
        DataRow row = Bench.rows(table).get(0);

        assertThat(Bench.names(table.getDataTableSpec()))
                .containsExactly(
                        "Case",
                        "Image",
                        "Label",
                        "Prediction",
                        "Probability of 0",
                        "Probability of 3",
                        "Uncertainty");
        for (int column = 4; column < 7; column++) {
            Volume map = volume(row, column);
            assertThat(map.geometry()).isEqualTo(volume(row, 1).geometry());
            assertThat(map.type()).isEqualTo(VoxelType.UINT8);
            for (float value : map.floats(0)) {
                assertThat(value).isBetween(0f, 1f);
            }
        }
        assertThat(labels(row, 3).geometry()).isEqualTo(volume(row, 1).geometry());
    }

    @Test
    void labelsAreCleanedUp() throws Exception {
        DataRow plain = Bench.rows(node().execute(inputs(model(1), images))[0]).get(0);
        LabelVolume all = labels(plain, 3);
        Bench.Node node = node().set("smallestMm3", 1e9);

        LabelVolume none = labels(Bench.rows(node.execute(inputs(model(1), images))[0]).get(0), 3);

        assertThat(all.labels()).isNotEmpty();
        assertThat(none.labels()).isEmpty();
    }

    private UrwkvModelPortObject learned(LearnedPostprocessing learned) throws Exception {
        SegmentationModel model = Models.firstWeights(1);
        ModelDescription plain = model.description();
        return UrwkvModelPortObject.create(
                bench.store(),
                new SegmentationModel(
                        new ModelDescription(
                                plain.architecture(),
                                plain.preprocessing(),
                                plain.patchSize(),
                                plain.labels(),
                                plain.provenance(),
                                Optional.of(learned),
                                List.of()),
                        model.weights(),
                        List.of()));
    }

    @Test
    void whatTheModelHasLearnedIsDoneIfWanted() throws Exception {
        LearnedPostprocessing learned =
                new LearnedPostprocessing(true, new TreeSet<>(List.of(1, 2)), 0.5, 0.6);
        PortObject[] in = inputs(learned(learned), images);

        LabelVolume plain = labels(Bench.rows(node().execute(in)[0]).get(0), 3);
        Bench.Node cleaning = node().set("asLearned", true);
        LabelVolume cleaned = labels(Bench.rows(cleaning.execute(in)[0]).get(0), 3);

        assertThat(cleaned.toVolume().array()).isNotEqualTo(plain.toVolume().array());
        assertThat(cleaned.toVolume().array()).isEqualTo(learned.apply(plain).toVolume().array());
        assertThat(cleaning.warning()).isEmpty();
    }

    @Test
    void aModelThatHasLearnedNothingIsWarnedOf() throws Exception {
        LearnedPostprocessing learned = new LearnedPostprocessing(true, new TreeSet<>(), 0.5, 0.6);
        Bench.Node node = node().set("asLearned", true);

        node.execute(inputs(learned(learned), images, model(1)));

        assertThat(node.warning()).contains("learned nothing about cleaning up");
    }

    @Test
    void everyRowGetsItsOwnResult() throws Exception {
        List<DataCell> first = Bench.rows(images).get(0).stream().toList();
        Volume other = Volumes.counting(VoxelType.FLOAT32, 7, 8, 9, 1);
        Volume odd = Volumes.counting(VoxelType.FLOAT32, 7, 8, 9, 2);
        BufferedDataTable table =
                bench.table(
                        images.getDataTableSpec(),
                        first,
                        List.of(new StringCell("none"), new MissingCell("no image"), first.get(2)),
                        List.of(
                                new StringCell("odd"),
                                VolumeCell.create(bench.store(), odd),
                                first.get(2)),
                        List.of(
                                new StringCell("other"),
                                VolumeCell.create(bench.store(), other),
                                first.get(2)),
                        first);
        Bench.Node node = node().set("uncertainty", "ENTROPY");

        List<DataRow> rows = Bench.rows(node.execute(inputs(model(1), table))[0]);

        assertThat(((MissingCell) rows.get(1).getCell(3)).getError()).contains("no image");
        assertThat(((MissingCell) rows.get(2).getCell(4)).getError()).contains("2 channels");
        assertThat(labels(rows.get(3), 3).geometry()).isEqualTo(other.geometry());
        assertThat(labels(rows.get(4), 3).toVolume().array())
                .isEqualTo(labels(rows.get(0), 3).toVolume().array());
        assertThat(node.warning()).contains("1 of 5 rows failed");
    }

    /** Its labels are there, but somebody should look at the file. */
    @Test
    void anImageThatShowsNothingIsNamed() throws Exception {
        List<DataCell> first = Bench.rows(images).get(0).stream().toList();
        Volume blank =
                Volume.ofFloats(Geometry.axisAligned(7, 8, 9, 1, 1, 1), 1, new float[7 * 8 * 9]);
        BufferedDataTable table =
                bench.table(
                        images.getDataTableSpec(),
                        first,
                        List.of(
                                new StringCell("blank"),
                                VolumeCell.create(bench.store(), blank),
                                first.get(2)));
        Bench.Node node = node();

        List<DataRow> rows = Bench.rows(node.execute(inputs(model(1), table))[0]);

        assertThat(labels(rows.get(1), 3).geometry()).isEqualTo(blank.geometry());
        assertThat(node.warning())
                .contains(rows.get(1).getKey().getString(), "one and the same value")
                .doesNotContain(rows.get(0).getKey().getString());
    }

    @Test
    void modelsOfOtherLabelsAreRefusedBeforeTheNodeRuns() {
        SegmentationModel one = Models.untrained();
        ModelDescription own = one.description();
        ModelDescription other =
                new ModelDescription(
                        own.architecture(),
                        own.preprocessing(),
                        own.patchSize(),
                        new TreeMap<>(Map.of(1, "liver", 2, "kidney", 3, "spleen")),
                        own.provenance());
        PortObjectSpec[] in = new PortObjectSpec[6];
        in[0] = new UrwkvModelPortObjectSpec(own);
        in[1] = images.getDataTableSpec();
        in[4] = new UrwkvModelPortObjectSpec(other);

        assertThatThrownBy(() -> node().configure(in))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("Model 4 labels {1=liver, 2=kidney, 3=spleen}")
                .hasMessageContaining("same labels");
    }

    @Test
    void aLabelThatTheModelLacksIsRefusedBeforeTheNodeRuns() {
        PortObjectSpec[] in = new PortObjectSpec[6];
        in[0] = new UrwkvModelPortObjectSpec(Models.untrained().description());
        in[1] = images.getDataTableSpec();

        assertThatThrownBy(() -> node().set("probabilities", "1, 9").configure(in))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("label 9");
        assertThatThrownBy(() -> node().set("probabilities", "liver").configure(in))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("'liver'");
        assertThatThrownBy(() -> node().set("overlap", 0.95).configure(in))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("0.95");
    }

    @Test
    void imagesOfOtherChannelsAreRefusedBeforeTheNodeRuns() throws Exception {
        Volume colour = Volumes.counting(VoxelType.UINT8, 7, 8, 9, 3);
        BufferedDataTable coloured =
                ColumnContent.noted(bench.cases(colour, Volumes.labels(7, 8, 9)), bench.context());
        PortObjectSpec[] in = new PortObjectSpec[6];
        in[0] = new UrwkvModelPortObjectSpec(Models.untrained().description());
        in[1] = coloured.getDataTableSpec();

        assertThatThrownBy(() -> node().configure(in))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("3 channels")
                .hasMessageContaining("1 channel;")
                .hasMessageContaining("same kind of image");
    }

    @Test
    void aDamagedModelIsNamedByItsPort() throws Exception {
        FileStore store = bench.store();
        UrwkvModelPortObject damaged = UrwkvModelPortObject.create(store, Models.firstWeights(2));
        byte[] bytes = Files.readAllBytes(store.getFile().toPath());
        bytes[bytes.length / 2] ^= 1;
        Files.write(store.getFile().toPath(), bytes);

        assertThatThrownBy(() -> node().execute(inputs(model(1), images, null, damaged)))
                .isInstanceOf(KNIMEException.class)
                .hasMessageStartingWith("Model 3: The model file is damaged (");
    }

    @Test
    void withoutAKnownModelTheColumnsAreKnown() throws Exception {
        PortObjectSpec[] in = new PortObjectSpec[6];
        in[0] = new UrwkvModelPortObjectSpec();
        in[1] = images.getDataTableSpec();

        DataTableSpec out = (DataTableSpec) node().set("probabilities", "7").configure(in)[0];

        assertThat(out.getColumnNames()).endsWith("Prediction", "Probability of 7");
    }
}
