package org.urwkv.knime.node.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.streamable.InputPortRole;
import org.urwkv.knime.Bench;
import org.urwkv.knime.Models;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/** The node when the platform hands it rows one by one. */
class StreamedPredictionTest {

    @TempDir Path folder;
    private Bench bench;
    private PortObject[] inputs;

    /** Rows that are labelled, one without an image and one that the model cannot take. */
    @BeforeEach
    void setUp() throws Exception {
        bench = new Bench(folder);
        BufferedDataTable one = bench.cases(Volumes.image(12, 10, 9), Volumes.labels(12, 10, 9));
        DataCell labels = Bench.rows(one).get(0).getCell(2);
        BufferedDataTable table =
                bench.table(
                        one.getDataTableSpec(),
                        Bench.rows(one).get(0).stream().toList(),
                        List.of(new StringCell("none"), new MissingCell("no image"), labels),
                        List.of(new StringCell("odd"), image(7, 2), labels),
                        List.of(new StringCell("other"), image(7, 1), labels),
                        List.of(new StringCell("last"), image(9, 1), labels));
        UrwkvModelPortObject first = model(1);
        inputs = new PortObject[] {first, table, null, model(2), null, null};
    }

    private DataCell image(int size, int channels) throws Exception {
        Volume volume = Volumes.counting(VoxelType.FLOAT32, size, 8, 9, channels);
        return VolumeCell.create(bench.store(), volume);
    }

    private UrwkvModelPortObject model(int seed) throws Exception {
        return UrwkvModelPortObject.create(bench.store(), Models.firstWeights(seed));
    }

    private Bench.Node node() {
        return bench.node(new UrwkvPredictorNodeFactory())
                .set("threads", 1)
                .set("device", "CPU")
                .set("probabilities", "2")
                .set("uncertainty", "DISAGREEMENT");
    }

    /** Row IDs, values and the reasons of missing values. */
    private static List<List<Object>> content(PortObject table) {
        List<List<Object>> rows = new ArrayList<>();
        for (DataRow row : Bench.rows(table)) {
            List<Object> cells = new ArrayList<>(List.of(row.getKey()));
            for (DataCell cell : row) {
                cells.add(cell instanceof MissingCell missing ? missing.getError() : cell);
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void rowsThatAreStreamedGetTheSameResults() throws Exception {
        Bench.Node whole = node();
        Bench.Node streamed = node();

        BufferedDataTable expected = (BufferedDataTable) whole.execute(inputs)[0];
        BufferedDataTable found = streamed.stream(inputs);

        assertThat(found.getDataTableSpec().equalStructure(expected.getDataTableSpec())).isTrue();
        assertThat(content(found)).hasSize(5).isEqualTo(content(expected));
        assertThat(Bench.rows(found).get(2).getCell(3).isMissing()).isTrue();
        assertThat(Bench.rows(found).get(4).getCell(3).isMissing()).isFalse();
        assertThat(streamed.warning()).contains("1 of 5 rows failed").isEqualTo(whole.warning());
    }

    @Test
    void theFirstFailureEndsTheNodeIfWanted() {
        assertThatThrownBy(() -> node().set("failOnFirstError", true).stream(inputs))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("2 channels");
    }

    @Test
    void cancellingEndsTheStream() {
        Bench.Node node = node();
        node.cancelWhenItStarts();

        assertThatThrownBy(() -> node.stream(inputs))
                .isInstanceOf(CanceledExecutionException.class);
    }

    @Test
    void modelsComeAsAWholeAndRowsToOneCopy() {
        assertThat(new UrwkvPredictorNodeFactory().createNodeModel().getInputPortRoles())
                .containsExactly(
                        InputPortRole.NONDISTRIBUTED_NONSTREAMABLE,
                        InputPortRole.NONDISTRIBUTED_STREAMABLE,
                        InputPortRole.NONDISTRIBUTED_NONSTREAMABLE,
                        InputPortRole.NONDISTRIBUTED_NONSTREAMABLE,
                        InputPortRole.NONDISTRIBUTED_NONSTREAMABLE,
                        InputPortRole.NONDISTRIBUTED_NONSTREAMABLE);
    }
}
