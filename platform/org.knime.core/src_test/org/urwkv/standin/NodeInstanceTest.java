package org.urwkv.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.internal.MessageAwareException;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeContext;

class NodeInstanceTest {

    @TempDir Path folder;
    private Bench bench;
    private NodeInstance node;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        node = NodeInstance.create(new NameNodeFactory(), bench.workflow, 7);
    }

    private void suffix(final String suffix) throws InvalidSettingsException {
        NodeSettings settings = new NodeSettings("model");
        settings.addString("suffix", suffix);
        node.loadSettings(settings);
    }

    private PortObject[] execute(final int rows) throws Exception {
        return node.execute(new PortObject[] {bench.table(rows), null}, bench.exec);
    }

    @Test
    void readsTheDescription() {
        assertThat(node.name()).isEqualTo("Name Node");
        assertThat(node.toString()).isEqualTo("Name Node 0:1:7");
        assertThat(node.inPorts()).isEqualTo(2);
        assertThat(node.inType(1).isOptional()).isTrue();
        assertThat(node.outType(0)).isEqualTo(BufferedDataTable.TYPE);
        assertThat(node.factory().getInportName(1)).isEqualTo("Model");
        assertThat(node.factory().getType()).isEqualTo(NodeType.Manipulator);
        assertThat(node.factory().getKeywords()).containsExactly("label");
        assertThat(node.description().getIntro()).hasValue("Names all rows.");
    }

    @Test
    void refusesADescriptionWithOtherViews() {
        assertThatThrownBy(() -> NodeInstance.create(new NameNodeFactory.WithView()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0 views")
                .hasMessageContaining("1");
    }

    @Test
    void validatesSettingsBeforeTakingThemOver() throws Exception {
        suffix("?");
        assertThatThrownBy(() -> suffix("")).isInstanceOf(InvalidSettingsException.class);

        NodeSettings saved = new NodeSettings("model");
        node.saveSettings(saved);
        assertThat(saved.getString("suffix")).isEqualTo("?");
    }

    @Test
    void configuresAndTellsMistakes() throws Exception {
        PortObjectSpec[] specs = node.configure(new PortObjectSpec[] {Bench.spec(), null});

        assertThat(((DataTableSpec) specs[0]).getColumnNames())
                .containsExactly("name", "number", "text");
        assertThat(node.pushedVariables()).containsOnlyKeys("configured");
        assertThatThrownBy(() -> node.configure(new PortObjectSpec[2]))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("Column \"name\" is missing; add it.");
        assertThatThrownBy(
                        () -> node.configure(new PortObjectSpec[] {new TextModel.Spec("m"), null}))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("Input 0");
    }

    @Test
    void executesWithFileStoresVariablesAndAWarningThatNamesTheRow() throws Exception {
        BufferedDataTable made = (BufferedDataTable) execute(2)[0];

        TextCell cell = (TextCell) Bench.rows(made).get(1).getCell(2);
        assertThat(cell.text()).isEqualTo("text of n1!");
        assertThat(node.pushedVariables().get("rows").getIntValue()).isEqualTo(2);
        assertThat(node.warning().orElseThrow())
                .contains("1 row is odd.", "\"Row1\"", "\"name\"", "n1", "odd name");
        assertThat(node.message().orElseThrow().getResolutions()).containsExactly("Rename it.");
    }

    @Test
    void seesIncomingVariables() {
        node.flowVariables(Map.of("epochs", new FlowVariable("epochs", 5)));

        assertThat(node.model().peekFlowVariableInt("epochs")).isEqualTo(5);
        assertThat(node.model().peekFlowVariableString("epochs")).isEqualTo("5");
        assertThat(node.model().getAvailableInputFlowVariables()).containsOnlyKeys("epochs");
        assertThat(node.pushedVariables()).isEmpty();
    }

    @Test
    void cancels() {
        Execution.cancel(bench.exec);
        assertThatThrownBy(() -> execute(1)).isInstanceOf(CanceledExecutionException.class);
    }

    @Test
    void passesTheSentenceOfAFailureOn() throws Exception {
        suffix("fail");
        assertThatThrownBy(() -> execute(1))
                .isInstanceOf(MessageAwareException.class)
                .hasMessage("The row is wrong; change it.");
    }

    @Test
    void wrapsPassedTablesAndRefusesMissingOutputs() throws Exception {
        suffix("nothing");
        assertThatThrownBy(() -> execute(1)).hasMessageContaining("output 0");
        suffix("same");
        assertThatThrownBy(() -> execute(1)).hasMessageContaining("2 outputs");
    }

    @Test
    void executesOnEmptyTables() throws Exception {
        suffix("x");
        BufferedDataTable empty = (BufferedDataTable) execute(0)[0];
        assertThat(empty.size()).isZero();
    }

    @Test
    void refusesWrongInputs() {
        assertThatThrownBy(() -> node.execute(new PortObject[2], bench.exec))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Input 0");
        assertThatThrownBy(() -> node.execute(new PortObject[1], bench.exec))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void savesLoadsAndResetsInternals() throws Exception {
        execute(2);
        File internals = bench.folder("internal").toFile();
        node.saveInternals(internals, new ExecutionMonitor());
        NameNodeFactory.Model model = (NameNodeFactory.Model) node.model();

        node.reset();
        assertThat(model.seen).isEqualTo(-1);
        assertThat(node.warning()).isEmpty();
        assertThat(node.pushedVariables()).isEmpty();

        node.loadInternals(internals, new ExecutionMonitor());
        assertThat(model.seen).isEqualTo(2);
    }

    @Test
    void contextsLeadToNodeAndWorkflow() {
        NodeContext.pushContext(node.container());
        try {
            assertThat(NodeContext.getContext().getNodeContainer()).isSameAs(node.container());
            assertThat(NodeContext.getContext().getWorkflowManager().getName()).isEqualTo("Test");
            assertThat(Workflow.current()).isSameAs(bench.workflow);
        } finally {
            NodeContext.removeLastContext();
        }
        assertThat(NodeContext.getContext()).isNull();
        assertThat(Workflow.current()).isNull();
    }
}
