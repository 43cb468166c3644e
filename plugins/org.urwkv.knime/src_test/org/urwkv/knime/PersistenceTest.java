package org.urwkv.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.standin.PortPersistor;
import org.urwkv.volume.Volume;

/** What a workflow saves with its data can be loaded again. */
class PersistenceTest {

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder.resolve("bench"));
    }

    @Test
    void volumesOfATableComeBack() throws Exception {
        BufferedDataTable table = bench.cases(Volumes.image(4, 3, 6), Volumes.labels(4, 3, 6));

        DataRow before = Bench.rows(table).get(0);
        DataRow after = Bench.rows(saveAndLoad(table)).get(0);

        assertThat(after.getCell(1)).isEqualTo(before.getCell(1)).isNotSameAs(before.getCell(1));
        assertThat(after.getCell(2)).isEqualTo(before.getCell(2));
        assertThat(after.getCell(2)).hasToString(before.getCell(2).toString());
        Volume box =
                ((VolumeValue) after.getCell(1)).readBox(new int[] {0, 0, 5}, new int[] {4, 3, 1});
        assertThat(box.floats(0)).startsWith(60).endsWith(71);
        assertThat(((LabelVolumeValue) after.getCell(2)).readLabels().count(1)).isEqualTo(36);
        assertThat(((VolumeValue) after.getCell(1)).getSummary().thumbnail())
                .isEqualTo(((VolumeValue) before.getCell(1)).getSummary().thumbnail());
    }

    @Test
    void aModelComesBack() throws Exception {
        SegmentationModel model = Models.untrained();

        UrwkvModelPortObject loaded =
                (UrwkvModelPortObject)
                        saveAndLoad(UrwkvModelPortObject.create(bench.store(), model));

        assertThat(loaded.getSpec().getDescription()).contains(model.description());
        assertThat(loaded.readModel().weights()).isEqualTo(model.weights());
        assertThat(loaded.readModel().log()).isEqualTo(model.log());
    }

    private PortObject saveAndLoad(PortObject object) throws Exception {
        File port = folder.resolve("port_1").toFile();
        NodeSettings settings = new NodeSettings("port_1");
        ExecutionMonitor monitor = new ExecutionMonitor();
        PortPersistor.save(object, object.getSpec(), port, settings, monitor);
        return PortPersistor.load(port, settings, bench.stores(), monitor);
    }
}
