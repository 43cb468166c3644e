package org.urwkv.host.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urwkv.host.batch.BatchRun.BREAKER;
import static org.urwkv.host.batch.BatchRun.KEEPER;
import static org.urwkv.host.batch.BatchRun.MAKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.workflow.Archive;
import org.urwkv.host.workflow.LoadProblems;
import org.urwkv.host.workflow.NodeEntry;
import org.urwkv.host.workflow.NodeState;
import org.urwkv.host.workflow.SavedWorkflow;
import org.urwkv.host.workflow.SettingsXml;
import org.urwkv.host.workflow.WorkflowFile;
import org.urwkv.host.workflow.WorkflowReader;

class SavingTest {
    @TempDir Path folder;
    private Path flow;
    private Path report;

    @BeforeEach
    void save() throws Exception {
        flow = BatchTest.chain().write(folder.resolve("Flow"));
        report = folder.resolve("report");
        assertThat(batch().run("-workflowDir=" + flow)).isEqualTo(ExitCode.OK);
    }

    private BatchRun batch() {
        return BatchRun.of(folder.resolve("errors.log"));
    }

    private static Map<String, byte[]> content(Path root) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return content;
    }

    private static WorkflowFile read(Path workflow) throws Exception {
        LoadProblems problems = new LoadProblems();
        WorkflowFile file = WorkflowReader.read(workflow, problems);
        assertThat(problems.errors()).isEmpty();
        assertThat(problems.warnings()).isEmpty();
        return file;
    }

    @Test
    void statesAndResultsAreInKnimesPlaces() throws Exception {
        WorkflowFile file = read(flow);
        assertThat(file.savedWithData()).isTrue();
        assertThat(file.settings().getString("state")).isEqualTo("EXECUTED");
        assertThat(file.nodes()).extracting(NodeEntry::state).containsOnly(NodeState.EXECUTED);
        NodeSettings keeper = SettingsXml.read(flow.resolve("Keeper, with file (#2)/settings.xml"));
        assertThat(keeper.getBoolean("hasContent")).isTrue();
        assertThat(keeper.getNodeSettings("filestores").getString("file_store_location"))
                .isEqualTo("filestore");
        assertThat(keeper.getNodeSettings("filestores").getString("file_store_id")).isNotBlank();
        assertThat(keeper.getNodeSettings("ports").getNodeSettings("port_1").getInt("index"))
                .isEqualTo(1);
        assertThat(
                        keeper.getNodeSettings("ports")
                                .getNodeSettings("port_1")
                                .getString("port_dir_location"))
                .isEqualTo("port_1");
        assertThat(flow.resolve("Keeper, with file (#2)/filestore/000/000/kept.txt"))
                .hasContent("size 3");
        assertThat(flow.resolve("Keeper, with file (#2)/internal/size.txt")).hasContent("3");
        assertThat(flow.resolve("Table Maker (#1)/port_1")).isDirectory();
        NodeSettings maker = SettingsXml.read(flow.resolve("Table Maker (#1)/settings.xml"));
        assertThat(
                        FlowVariable.load(
                                maker.getNodeSettings("flow_stack").getNodeSettings("Variable_0")))
                .isEqualTo(new FlowVariable("made", 3));
        assertThat(maker.getNodeSettings("model").getInt("rows")).isEqualTo(3);
    }

    @Test
    void resultsAreRestoredInsteadOfExecutedAgain() throws Exception {
        BatchRun again = batch();
        assertThat(again.run("-workflowDir=" + flow, "-nosave", "-report=" + report))
                .isEqualTo(ExitCode.OK);
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).noneMatch(line -> line.contains("executing"));
        assertThat(report.resolve("Table Maker (#1)/table_1.csv"))
                .content()
                .contains("0.2857142857142857");
        assertThat(report.resolve("Keeper, with file (#2)/port_1/kept.txt")).hasContent("size 3");
        assertThat(report.resolve("Keeper, with file (#2)/view.html"))
                .content()
                .contains("\"size\":3");
        assertThat(report.resolve("Teller (#3)/table_1.csv")).content().contains("size 3");
    }

    @Test
    void savingWithoutChangeLeavesTheNodesAsTheyWere() throws Exception {
        Map<String, byte[]> before = content(flow.resolve("Keeper, with file (#2)"));
        assertThat(batch().run("-workflowDir=" + flow)).isEqualTo(ExitCode.OK);
        assertThat(content(flow.resolve("Keeper, with file (#2)")))
                .containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void runningWithoutSavingTouchesNothing() throws Exception {
        Map<String, byte[]> before = content(flow);
        assertThat(batch().run("-workflowDir=" + flow, "-nosave", "-reset", "-option=1,rows,1,int"))
                .isEqualTo(ExitCode.OK);
        Map<String, byte[]> after = content(flow);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((file, bytes) -> assertThat(after.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void aChangedNodeAndThoseBehindItExecuteAgain() throws Exception {
        BatchRun again = batch();
        int code =
                again.run(
                        "-workflowDir=" + flow,
                        "-option=3,prefix,now ,String",
                        "-report=" + report);
        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(again.out())
                .filteredOn(line -> line.contains("executing"))
                .containsExactly("Teller 3  executing ...");
        assertThat(report.resolve("Teller (#3)/table_1.csv")).content().contains("now size 3");
        NodeSettings teller = SettingsXml.read(flow.resolve("Teller (#3)/settings.xml"));
        assertThat(teller.getNodeSettings("model").getString("prefix")).isEqualTo("now ");
        BatchRun first = batch();
        first.run("-workflowDir=" + flow, "-option=1,rows,4,int", "-report=" + report);
        assertThat(first.out()).filteredOn(line -> line.contains("executing")).hasSize(3);
        assertThat(report.resolve("Teller (#3)/table_1.csv")).content().contains("now size 4");
    }

    @Test
    void damagedResultsAreMadeAgain() throws Exception {
        Files.delete(flow.resolve("Keeper, with file (#2)/internal/size.txt"));
        BatchRun again = batch();
        assertThat(again.run("-workflowDir=" + flow, "-nosave", "-failonloaderror"))
                .isEqualTo(ExitCode.OK);
        assertThat(again.err())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("WARN  Loading  ") && line.contains("Keeper"));
        assertThat(again.out())
                .filteredOn(line -> line.contains("executing"))
                .containsExactly("Keeper, with file 2  executing ...", "Teller 3  executing ...");
    }

    @Test
    void resultsThatWereNotExportedAreMissedInSilence() throws Exception {
        Files.delete(flow.resolve(".savedWithData"));
        try (Stream<Path> files = Files.walk(flow.resolve("Table Maker (#1)/port_1"))) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        BatchRun again = batch();
        assertThat(again.run("-workflowDir=" + flow, "-nosave")).isEqualTo(ExitCode.OK);
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).filteredOn(line -> line.contains("executing")).hasSize(3);
    }

    @Test
    void failuresAreSavedAsMessages() throws Exception {
        Path broken =
                new SavedWorkflow()
                        .node(1, "Table Maker", MAKER)
                        .node(2, "Breaker", BREAKER)
                        .node(3, "Keeper", KEEPER)
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 3, 1)
                        .write(folder.resolve("Broken"));
        BatchRun batch =
                new BatchRun(
                        folder.resolve("errors.log"),
                        () -> {
                            throw new IOException("No volumes there.");
                        });
        assertThat(batch.run("-workflowDir=" + broken)).isEqualTo(ExitCode.EXECUTION);
        WorkflowFile file = read(broken);
        assertThat(file.settings().getString("state")).isEqualTo("CONFIGURED");
        assertThat(file.nodes())
                .extracting(NodeEntry::state)
                .containsExactly(NodeState.EXECUTED, NodeState.CONFIGURED, NodeState.CONFIGURED);
        NodeSettings message = file.nodes().get(1).child("nodecontainer_message");
        assertThat(message.getString("type")).isEqualTo("ERROR");
        assertThat(message.getString("message")).contains("No volumes there.");
    }

    @Test
    void savesToAnotherFolder() throws Exception {
        Map<String, byte[]> before = content(flow);
        Path other = folder.resolve("elsewhere/Other");
        assertThat(
                        batch().run(
                                        "-workflowDir=" + flow,
                                        "-reset",
                                        "-option=1,rows,2,int",
                                        "-destDir=" + other))
                .isEqualTo(ExitCode.OK);
        assertThat(other.resolve("Keeper, with file (#2)/filestore/000/000/kept.txt"))
                .hasContent("size 2");
        content(flow)
                .forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(before.get(file)));
        assertThat(read(other).settings().getString("state")).isEqualTo("EXECUTED");
    }

    @Test
    void savesToArchives() throws Exception {
        Path archive = folder.resolve("out.knwf");
        assertThat(batch().run("-workflowDir=" + flow, "-destFile=" + archive))
                .isEqualTo(ExitCode.OK);
        BatchRun again = batch();
        assertThat(again.run("-workflowFile=" + archive, "-option=3,prefix,x,String"))
                .isEqualTo(ExitCode.OK);
        assertThat(again.out()).filteredOn(line -> line.contains("executing")).hasSize(1);
        Path unpacked =
                Archive.unpack(archive, Files.createDirectories(folder.resolve("unpacked")));
        assertThat(unpacked.getFileName()).hasToString("Flow");
        NodeSettings teller = SettingsXml.read(unpacked.resolve("Teller (#3)/settings.xml"));
        assertThat(teller.getNodeSettings("model").getString("prefix")).isEqualTo("x");
    }

    @Test
    void workflowVariablesFromTheCommandLineAreSaved() throws Exception {
        assertThat(batch().run("-workflowDir=" + flow, "-workflow.variable=a,7,int"))
                .isEqualTo(ExitCode.OK);
        assertThat(read(flow).variables()).containsExactly(new FlowVariable("a", 7));
    }
}
