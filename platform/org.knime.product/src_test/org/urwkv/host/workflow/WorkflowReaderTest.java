package org.urwkv.host.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.workflow.FlowVariable;

class WorkflowReaderTest {
    @TempDir Path folder;
    private final LoadProblems problems = new LoadProblems();

    private static SavedWorkflow two() {
        return new SavedWorkflow()
                .node(1, "Maker", "a.Maker")
                .node(2, "Taker", "a.Taker")
                .connect(1, 1, 2, 1);
    }

    private WorkflowFile read(SavedWorkflow saved) throws IOException, LoadException {
        return WorkflowReader.read(saved.write(folder), problems);
    }

    @Test
    void readsNodesConnectionsAndVariables() throws Exception {
        WorkflowFile file = read(two().variable(new FlowVariable("epochs", 5)));
        assertThat(file.nodes()).extracting(NodeEntry::id).containsExactly(1, 2);
        NodeEntry node = file.nodes().get(0);
        assertThat(node.name()).isEqualTo("Maker");
        assertThat(node.factory()).isEqualTo("a.Maker");
        assertThat(node.bundle()).isEqualTo("org.example.nodes");
        assertThat(node.state()).isEqualTo(NodeState.CONFIGURED);
        assertThat(node.bounds()).isEqualTo(new Bounds(100, 40));
        assertThat(node.folder()).isEqualTo(folder.resolve("Maker (#1)"));
        assertThat(file.connections()).containsExactly(new Connection(1, 1, 2, 1));
        assertThat(file.variables()).containsExactly(new FlowVariable("epochs", 5));
        assertThat(file.savedWithData()).isFalse();
        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings()).isEmpty();
    }

    @Test
    void aFolderWithoutWorkflowIsRefused() {
        assertThatThrownBy(() -> WorkflowReader.read(folder, problems))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("workflow.knime is missing");
    }

    @Test
    void aFileThatIsNoSettingsFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("workflow.knime"), "hello");
        assertThatThrownBy(() -> WorkflowReader.read(folder, problems))
                .isInstanceOf(LoadException.class);
    }

    @Test
    void aVersionIsNeededAndMustBeKnown() {
        SavedWorkflow newer = two();
        newer.workflow().addString("version", "5.2.0");
        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("newer KNIME");
        SavedWorkflow none = two();
        none.workflow().addString("version", null);
        assertThatThrownBy(() -> read(none))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("'version'");
    }

    @Test
    void versionsAreComparedAsNumbers() {
        assertThat(WorkflowReader.compareVersions("5.1.0", "5.1.0")).isZero();
        assertThat(WorkflowReader.compareVersions("4.10.0", "4.9")).isPositive();
        assertThat(WorkflowReader.compareVersions("2.1.0_Pre", "5.1.0")).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "workflow_credentials", "nodes", "connections"})
    void missingKeysOfTheWorkflowAreErrors(String key) throws Exception {
        SavedWorkflow saved = two();
        saved.workflow().removeConfig(key);
        read(saved);
        assertThat(problems.errors()).isNotEmpty().first().asString().contains("'" + key + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow_stack", "internal_node_subsettings"})
    void aNodeWithoutRequiredKeyIsLeftOut(String key) throws Exception {
        SavedWorkflow saved =
                two().node(3, "Third", "a.Third", settings -> settings.removeConfig(key));
        assertThat(read(saved).nodes()).extracting(NodeEntry::id).containsExactly(1, 2);
        assertThat(problems.errors())
                .singleElement()
                .asString()
                .contains("'" + key + "'")
                .contains("Node 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ports", "filestores"})
    void missingKeysOfResultsAreWarnings(String key) throws Exception {
        SavedWorkflow saved =
                two().node(3, "Third", "a.Third", settings -> settings.removeConfig(key));
        assertThat(read(saved).nodes()).hasSize(3);
        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings()).singleElement().asString().contains("'" + key + "'");
    }

    @Test
    void aMissingSettingsFileIsAnError() throws Exception {
        Path workflow = two().write(folder);
        Files.delete(workflow.resolve("Taker (#2)/settings.xml"));
        WorkflowFile file = WorkflowReader.read(workflow, problems);
        assertThat(file.nodes()).hasSize(1);
        assertThat(file.connections()).isEmpty();
        assertThat(problems.errors()).hasSize(2).first().asString().contains("node 2");
    }

    @Test
    void metanodesAreRefusedWithAWayOut() throws Exception {
        SavedWorkflow saved = two();
        var entry = saved.workflow().getNodeSettings("nodes").addNodeSettings("node_9");
        entry.addInt("id", 9);
        entry.addString("node_type", "MetaNode");
        entry.addString("node_settings_file", "Meta (#9)/settings.xml");
        assertThat(read(saved).nodes()).hasSize(2);
        assertThat(problems.errors())
                .singleElement()
                .asString()
                .contains("Node 9 is a metanode")
                .contains("in KNIME");
    }

    @Test
    void settingsOutsideTheWorkflowAreNotRead() throws Exception {
        SavedWorkflow saved = two();
        var entry = saved.workflow().getNodeSettings("nodes").addNodeSettings("node_9");
        entry.addInt("id", 9);
        entry.addString("node_type", "NativeNode");
        entry.addString("node_settings_file", "../../elsewhere/settings.xml");
        read(saved);
        assertThat(problems.errors()).singleElement().asString().contains("outside the workflow");
    }

    @Test
    void connectionsThatCannotBeAreErrors() throws Exception {
        WorkflowFile file = read(two().connect(1, 1, 7, 1).connect(2, 1, 2, 1));
        assertThat(file.connections()).hasSize(1);
        assertThat(problems.errors()).hasSize(2);
        assertThat(problems.errors().get(0)).contains("node 7");
        assertThat(problems.errors().get(1)).contains("already");
    }

    @Test
    void statesOfInterruptedRunsCountAsReady() {
        assertThat(NodeState.of("EXECUTED")).isEqualTo(NodeState.EXECUTED);
        assertThat(NodeState.of("EXECUTING")).isEqualTo(NodeState.CONFIGURED);
        assertThat(NodeState.of("CONFIGURED_QUEUED")).isEqualTo(NodeState.CONFIGURED);
        assertThat(NodeState.of("IDLE")).isEqualTo(NodeState.IDLE);
        assertThat(NodeState.of("UNCONFIGURED_MARKEDFOREXEC")).isEqualTo(NodeState.IDLE);
        assertThat(NodeState.of(null)).isEqualTo(NodeState.IDLE);
    }
}
