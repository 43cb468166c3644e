package org.urwkv.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortUtil;

class PortPersistorTest {

    @TempDir Path folder;
    private final NodeSettings port = new NodeSettings("port_1");
    private final ExecutionMonitor monitor = new ExecutionMonitor();
    private Bench bench;
    private File place;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        place = bench.folder("port_1").toFile();
    }

    /** The workflow as it is after a restart: only files and the id are left. */
    private FileStoreRegistry restarted() {
        FileStoreRegistry registry = new FileStoreRegistry();
        FileStores.load("Node", registry, bench.stores.id(), bench.stores.folder());
        return registry;
    }

    private BufferedDataTable named() throws Exception {
        NodeInstance node = NodeInstance.create(new NameNodeFactory(), bench.workflow, 1);
        return (BufferedDataTable)
                node.execute(new PortObject[] {bench.table(2), null}, bench.exec)[0];
    }

    @Test
    void tablesComeBackWithTheFilesOfTheirCells() throws Exception {
        BufferedDataTable table = named();
        PortPersistor.save(table, null, place, port, monitor);

        assertThat(place.list()).containsExactlyInAnyOrder("spec.xml", "data.xml", "data.zip");
        assertThat(port.getString("port_object_class"))
                .isEqualTo("org.knime.core.node.BufferedDataTable");
        DataTableSpec spec = (DataTableSpec) PortPersistor.loadSpec(place, port);
        assertThat(spec).isEqualTo(table.getDataTableSpec());

        BufferedDataTable back =
                (BufferedDataTable) PortPersistor.load(place, port, restarted(), monitor);
        assertThat(back.size()).isEqualTo(2);
        assertThat(Bench.texts(back)).isEqualTo(Bench.texts(table));
        TextCell cell = (TextCell) Bench.rows(back).get(0).getCell(2);
        assertThat(cell.text()).isEqualTo("text of n0!");
        assertThat(cell).isEqualTo(Bench.rows(table).get(0).getCell(2));
    }

    @Test
    void cellsWhoseFilesAreGoneSaySo() throws Exception {
        PortPersistor.save(named(), null, place, port, monitor);
        BufferedDataTable back =
                (BufferedDataTable)
                        PortPersistor.load(place, port, new FileStoreRegistry(), monitor);

        TextCell cell = (TextCell) Bench.rows(back).get(0).getCell(2);
        assertThatThrownBy(cell::text).hasMessageContaining("execute the node");
    }

    @Test
    void objectsComeBackWithTheirFiles() throws Exception {
        TextModel model = new TextModel("m", bench.exec.createFileStore("model"), "weights");
        PortPersistor.save(model, null, place, port, monitor);

        assertThat(new File(place, "spec/spec.zip")).exists();
        assertThat(new File(place, "object/portobject.zip")).exists();
        assertThat(new File(place, "object/filestore.xml"))
                .content()
                .contains("filestore_key_0", bench.stores.id().toString());
        assertThat(new File(bench.stores.folder(), "000/000/model")).hasContent("weights");
        assertThat(port.getString("port_object_summary")).isEqualTo("Text m");

        TextModel back = (TextModel) PortPersistor.load(place, port, restarted(), monitor);
        assertThat(back.getSpec()).isEqualTo(model.getSpec());
        assertThat(back.text()).isEqualTo("weights");
        assertThat(back).isEqualTo(model);
    }

    @Test
    void specificationsComeBackWithoutObject() throws Exception {
        PortObjectSpec spec = new TextModel.Spec("m");
        PortPersistor.save(null, spec, place, port, monitor);

        assertThat(PortPersistor.hasObject(port)).isFalse();
        assertThat(PortPersistor.loadSpec(place, port)).isEqualTo(spec);
        assertThat(PortPersistor.load(place, port, restarted(), monitor)).isNull();
    }

    @Test
    void unknownClassesAreNamed() {
        port.addString("port_object_class", "org.elsewhere.Model");
        assertThatThrownBy(() -> PortPersistor.load(place, port, restarted(), monitor))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("org.elsewhere.Model");
    }

    @Test
    void objectsTravelAsOneFile() throws Exception {
        TextModel model = new TextModel("m", bench.exec.createFileStore("model"), "weights");
        File file = bench.folder("model.zip").toFile();

        PortUtil.writeObjectToFile(model, file, monitor);

        assertThat(PortUtil.readObjectSpecFromFile(file)).isEqualTo(model.getSpec());
        TextModel back = (TextModel) PortUtil.readObjectFromFile(file, monitor);
        assertThat(back.text()).isEqualTo("weights");
    }
}
