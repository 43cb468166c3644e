package org.urwkv.knime.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnProperties;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.urwkv.knime.Bench;
import org.urwkv.volume.VoxelType;

class ColumnContentTest {

    private static final DataTableSpec SPEC =
            new DataTableSpec(
                    new DataColumnSpecCreator("Case", StringCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec());

    @TempDir Path folder;

    private DataCell image(Bench bench, int size, int channels) throws Exception {
        return VolumeCell.create(
                bench.store(), Volumes.counting(VoxelType.UINT8, size, 4, 3, channels));
    }

    /** The second column after it was saved with a workflow and loaded. */
    private static DataColumnSpec loaded(BufferedDataTable table) throws Exception {
        NodeSettings saved = new NodeSettings("spec");
        table.getDataTableSpec().getColumnSpec(1).save(saved);
        return DataColumnSpec.load(saved);
    }

    @Test
    void theLargestVolumeAndTheCommonChannelsAreNoted() throws Exception {
        Bench bench = new Bench(folder);
        DataCell name = new StringCell("a");
        BufferedDataTable table =
                bench.table(
                        SPEC,
                        List.of(name, image(bench, 5, 2)),
                        List.of(name, new MissingCell("not read")),
                        List.of(name, image(bench, 9, 2)),
                        List.of(name, image(bench, 6, 2)));

        BufferedDataTable noted = ColumnContent.noted(table, bench.context());
        ColumnContent content = ColumnContent.of(loaded(noted)).orElseThrow();

        assertThat(content.channels()).isEqualTo(2);
        assertThat(content.largest().dimensions()).containsExactly(9, 4, 3);
        assertThat(content.largest().spacingMm())
                .containsExactly(
                        Volumes.counting(VoxelType.UINT8, 9, 4, 3, 2).geometry().spacingMm());
        assertThat(Bench.rows(noted)).hasSize(4);
        assertThat(ColumnContent.of(noted.getDataTableSpec().getColumnSpec(0))).isEmpty();
    }

    @Test
    void channelsThatDifferAreNotNoted() throws Exception {
        Bench bench = new Bench(folder);
        DataCell name = new StringCell("a");
        BufferedDataTable table =
                bench.table(
                        SPEC,
                        List.of(name, image(bench, 5, 1)),
                        List.of(name, image(bench, 5, 2)),
                        List.of(name, image(bench, 5, 1)));

        BufferedDataTable noted = ColumnContent.noted(table, bench.context());

        assertThat(ColumnContent.of(loaded(noted)).orElseThrow().channels()).isZero();
    }

    @Test
    void ofATableWithoutVolumesNothingIsKnown() throws Exception {
        Bench bench = new Bench(folder);

        BufferedDataTable noted = ColumnContent.noted(bench.table(SPEC), bench.context());

        assertThat(noted.getDataTableSpec().equalStructure(SPEC)).isTrue();
        assertThat(ColumnContent.of(noted.getDataTableSpec().getColumnSpec(1))).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNotKnown() {
        DataColumnSpecCreator creator = new DataColumnSpecCreator("Image", VolumeCell.TYPE);
        creator.setProperties(new DataColumnProperties(Map.of("urwkv.largest", "9 4 x 1 1 1")));
        assertThat(ColumnContent.of(creator.createSpec())).isEmpty();
    }
}
