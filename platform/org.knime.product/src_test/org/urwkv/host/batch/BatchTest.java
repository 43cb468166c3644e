package org.urwkv.host.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urwkv.host.batch.BatchRun.BREAKER;
import static org.urwkv.host.batch.BatchRun.KEEPER;
import static org.urwkv.host.batch.BatchRun.MAKER;
import static org.urwkv.host.batch.BatchRun.TELLER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.workflow.FlowVariable;
import org.urwkv.host.workflow.Archive;
import org.urwkv.host.workflow.SavedWorkflow;

class BatchTest {
    @TempDir Path folder;

    private Path log() {
        return folder.resolve("errors.log");
    }

    private BatchRun batch() {
        return BatchRun.of(log());
    }

    private String dir(SavedWorkflow saved) throws IOException {
        return "-workflowDir=" + saved.write(folder.resolve("My Flow"));
    }

    private static void rows(NodeSettings settings, int rows) {
        NodeSettingsWO model = settings.addNodeSettings("model");
        model.addInt("rows", rows);
        model.addString("text", "t");
    }

    private static void drivenBy(NodeSettings settings, String key, String variable) {
        NodeSettingsWO variables = settings.addNodeSettings("variables");
        variables.addString("version", "V_2019_09_13");
        NodeSettingsWO leaf = variables.addNodeSettings("tree").addNodeSettings(key);
        leaf.addString("used_variable", variable);
        leaf.addString("exposed_variable", null);
    }

    static SavedWorkflow chain() {
        return new SavedWorkflow()
                .node(1, "Table Maker", MAKER)
                .node(2, "Keeper, with file", KEEPER)
                .node(3, "Teller", TELLER)
                .connect(1, 1, 2, 1)
                .connect(2, 1, 3, 1)
                .connect(1, 1, 3, 2);
    }

    @Test
    void executesAllNodesInOrder() throws Exception {
        BatchRun batch = batch();
        assertThat(batch.run(dir(chain()), "-nosave")).isEqualTo(ExitCode.OK);
        assertThat(batch.out())
                .filteredOn(line -> line.endsWith("executing ..."))
                .containsExactly(
                        "Table Maker 1  executing ...",
                        "Keeper, with file 2  executing ...",
                        "Teller 3  executing ...");
        assertThat(batch.out()).last().asString().startsWith("All 3 nodes are executed.");
        assertThat(batch.err()).isEmpty();
        assertThat(folder.resolve("My Flow/Table Maker (#1)/port_1")).doesNotExist();
    }

    @Test
    void showsSmallResults() throws Exception {
        BatchRun batch = batch();
        batch.run(dir(chain()), "-nosave");
        assertThat(batch.out()).containsSubsequence("Teller 3, output 1:", "  Told", "  size 3");
        assertThat(batch.out()).noneMatch(line -> line.startsWith("Table Maker 1, output"));
    }

    @Test
    void optionsThatNoSettingHasAreToldOf() throws Exception {
        BatchRun batch = batch();
        assertThat(batch.run(dir(chain()), "-nosave", "-option=1,columns,1,int"))
                .isEqualTo(ExitCode.OK);
        assertThat(batch.err())
                .singleElement()
                .asString()
                .startsWith("WARN  Arguments  ")
                .contains("'columns'", "Table Maker 1");
    }

    @Test
    void reportsTablesFilesAndViews() throws Exception {
        Path report = folder.resolve("report");
        assertThat(batch().run(dir(chain()), "-nosave", "-report=" + report))
                .isEqualTo(ExitCode.OK);
        assertThat(report.resolve("Table Maker (#1)/table_1.csv"))
                .hasContent(
                        "RowID,Text,Value\n"
                                + "Row0,\"row, \"\"quoted\"\"\",0.0\n"
                                + "Row1,\"row, \"\"quoted\"\"\",\n"
                                + "Row2,\"row, \"\"quoted\"\"\",0.2857142857142857\n");
        assertThat(report.resolve("Teller (#3)/table_1.csv"))
                .hasContent("RowID,Told\nRow0,size 3\n");
        Path keeper = report.resolve("Keeper, with file (#2)");
        assertThat(keeper.resolve("port_1/kept.txt")).hasContent("size 3");
        assertThat(keeper.resolve("view.html"))
                .content()
                .contains("\"size\":3")
                .contains("\\u003c/script>")
                .contains("app.js");
        assertThat(keeper.resolve("app.js")).exists();
        assertThat(keeper.resolve("lib/part.js")).hasContent("export const part = 1");
        assertThat(report.resolve("report.html"))
                .content()
                .contains(
                        "<svg",
                        "Table%20Maker%20%28%231%29/table_1.csv",
                        "A kept size",
                        "port_1/kept.txt",
                        "<iframe")
                .contains("My Flow", "made");
    }

    @Test
    void workflowVariablesDriveSettings() throws Exception {
        SavedWorkflow saved =
                new SavedWorkflow()
                        .variable(new FlowVariable("n", 5))
                        .node(
                                1,
                                "Table Maker",
                                MAKER,
                                settings -> {
                                    rows(settings, 1);
                                    drivenBy(settings, "rows", "n");
                                });
        Path report = folder.resolve("report");
        assertThat(batch().run(dir(saved), "-nosave", "-report=" + report)).isEqualTo(ExitCode.OK);
        assertThat(report.resolve("Table Maker (#1)/table_1.csv")).content().hasLineCount(6);
        BatchRun overwritten = batch();
        overwritten.run(dir(saved), "-nosave", "-report=" + report, "-workflow.variable=n,2,int");
        assertThat(report.resolve("Table Maker (#1)/table_1.csv")).content().hasLineCount(3);
        assertThat(overwritten.err()).isEmpty();
    }

    @Test
    void pushedVariablesReachTheNodesBehind() throws Exception {
        SavedWorkflow saved =
                chain().node(
                                4,
                                "Teller",
                                TELLER,
                                settings -> {
                                    settings.addNodeSettings("model").addString("prefix", "");
                                    drivenBy(settings, "prefix", "made");
                                })
                        .connect(2, 1, 4, 1)
                        .connect(3, 0, 4, 0);
        Path report = folder.resolve("report");
        BatchRun batch = batch();
        assertThat(batch.run(dir(saved), "-nosave", "-report=" + report))
                .as("%s", batch.err())
                .isEqualTo(ExitCode.OK);
        assertThat(report.resolve("Teller (#4)/table_1.csv"))
                .hasContent("RowID,Told\nRow0,3size 3\n");
    }

    @Test
    void anUnknownVariableStopsItsNodeWithASentence() throws Exception {
        SavedWorkflow saved =
                new SavedWorkflow()
                        .node(
                                1,
                                "Table Maker",
                                MAKER,
                                settings -> {
                                    rows(settings, 1);
                                    drivenBy(settings, "rows", "epochs");
                                });
        BatchRun batch = batch();
        assertThat(batch.run(dir(saved), "-nosave", "-workflow.variable=other,1,int"))
                .isEqualTo(ExitCode.EXECUTION);
        assertThat(batch.err()).hasSize(2);
        assertThat(batch.err().get(0)).startsWith("WARN  Arguments  ").contains("'other'");
        assertThat(batch.err().get(1)).startsWith("ERROR Table Maker 1: ").contains("'epochs'");
    }

    @Test
    void optionsOverwriteSettings() throws Exception {
        Path report = folder.resolve("report");
        BatchRun batch = batch();
        int code =
                batch.run(
                        dir(chain()),
                        "-nosave",
                        "-report=" + report,
                        "-option=3,prefix,a, b: ,String",
                        "-option=1,rows,1,int");
        assertThat(code).as("%s", batch.err()).isEqualTo(ExitCode.OK);
        assertThat(report.resolve("Teller (#3)/table_1.csv"))
                .hasContent("RowID,Told\nRow0,\"a, b: size 1\"\n");
        assertThat(batch().run(dir(chain()), "-nosave", "-option=1,x/y,1,int"))
                .isEqualTo(ExitCode.LOAD);
        BatchRun unknown = batch();
        assertThat(unknown.run(dir(chain()), "-nosave", "-option=77,rows,1,int"))
                .isEqualTo(ExitCode.OK);
        assertThat(unknown.err()).singleElement().asString().contains("77");
    }

    @Test
    void warningsDoNotChangeTheExitCode() throws Exception {
        BatchRun batch = batch();
        assertThat(batch.run(dir(chain()), "-nosave", "-option=1,rows,0,int"))
                .isEqualTo(ExitCode.OK);
        assertThat(batch.err()).containsExactly("WARN  Table Maker 1  The table is empty.");
    }

    @Test
    void wrongSettingsAreASentence() throws Exception {
        SavedWorkflow saved =
                new SavedWorkflow()
                        .node(
                                1,
                                "Table Maker",
                                MAKER,
                                settings -> {
                                    rows(settings, -1);
                                    settings.addString("state", "IDLE");
                                });
        BatchRun batch = batch();
        assertThat(batch.run(dir(saved), "-nosave", "-failonloaderror"))
                .isEqualTo(ExitCode.EXECUTION);
        assertThat(batch.err())
                .containsExactly(
                        "ERROR Table Maker 1: The number of rows must not be negative; it is -1.");
    }

    @Test
    void aFailureStopsWhatDependsOnItAndNothingElse() throws Exception {
        SavedWorkflow saved =
                new SavedWorkflow()
                        .node(1, "Table Maker", MAKER)
                        .node(2, "Breaker", BREAKER)
                        .node(3, "Keeper", KEEPER)
                        .node(4, "Keeper", KEEPER)
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 3, 1)
                        .connect(1, 1, 4, 1);
        BatchRun batch =
                new BatchRun(
                        log(),
                        () -> {
                            throw new IOException(
                                    "The folder /scans holds no volumes; choose another one.");
                        });
        assertThat(batch.run(dir(saved), "-nosave")).isEqualTo(ExitCode.EXECUTION);
        assertThat(batch.err())
                .containsExactly(
                        "ERROR Breaker 2: The folder /scans holds no volumes; choose another one.");
        assertThat(batch.out()).contains("Keeper, with file 4  executing ...");
        assertThat(batch.out()).noneMatch(line -> line.startsWith("Keeper, with file 3"));
        assertThat(batch.out().get(batch.out().size() - 1))
                .startsWith(
                        "2 of 4 nodes are executed; not executed: Breaker 2 (configured), Keeper,"
                                + " with file 3 (configured).");
    }

    @Test
    void aMistakeOfTheProgramNamesTheLogAndShowsNoTrace() throws Exception {
        SavedWorkflow saved =
                new SavedWorkflow()
                        .node(1, "Table Maker", MAKER)
                        .node(2, "Breaker", BREAKER)
                        .connect(1, 1, 2, 1);
        BatchRun batch =
                new BatchRun(
                        log(),
                        () -> {
                            throw new IllegalStateException("odd");
                        });
        assertThat(batch.run(dir(saved), "-nosave")).isEqualTo(ExitCode.EXECUTION);
        assertThat(batch.err())
                .containsExactly(
                        "ERROR Breaker 2: IllegalStateException: odd (details in " + log() + ")");
        assertThat(log()).content().contains("UNEXPECTED").contains("BatchTest");
    }

    @Test
    void anOpenInputIsNamed() throws Exception {
        BatchRun batch = batch();
        assertThat(batch.run(dir(new SavedWorkflow().node(1, "Keeper", KEEPER)), "-nosave"))
                .isEqualTo(ExitCode.EXECUTION);
        assertThat(batch.err())
                .containsExactly(
                        "ERROR Keeper, with file 1: Nothing is connected to its input port 1.");
    }

    @Test
    @Timeout(30)
    void stoppingCancelsTheNodeThatRuns() throws Exception {
        SavedWorkflow saved =
                new SavedWorkflow()
                        .node(1, "Table Maker", MAKER)
                        .node(2, "Breaker", BREAKER)
                        .node(3, "Keeper", KEEPER)
                        .connect(1, 1, 2, 1)
                        .connect(1, 1, 3, 1);
        BatchRun[] holder = new BatchRun[1];
        Thread[] stopper = new Thread[1];
        holder[0] =
                new BatchRun(
                        log(),
                        () -> {
                            if (stopper[0] == null) {
                                stopper[0] = new Thread(holder[0]::stop);
                                stopper[0].start();
                            }
                            return true;
                        });
        assertThat(holder[0].run(dir(saved), "-nosave")).isEqualTo(ExitCode.EXECUTION);
        stopper[0].join();
        assertThat(holder[0].err()).containsExactly("ERROR Breaker 2: Execution canceled.");
        assertThat(holder[0].out()).noneMatch(line -> line.startsWith("Keeper"));
    }

    @Test
    void unknownNodesAreLoadErrors() throws Exception {
        SavedWorkflow saved = chain().node(9, "Stranger", "org.other.StrangerFactory");
        BatchRun strict = batch();
        assertThat(strict.run(dir(saved), "-nosave", "-failonloaderror")).isEqualTo(ExitCode.LOAD);
        assertThat(strict.err())
                .singleElement()
                .asString()
                .startsWith("ERROR Loading: ")
                .contains("org.other.StrangerFactory")
                .contains("org.example.nodes");
        assertThat(strict.out()).isEmpty();
        BatchRun lenient = batch();
        assertThat(lenient.run(dir(saved), "-nosave")).isEqualTo(ExitCode.EXECUTION);
        assertThat(lenient.out()).contains("Teller 3  executing ...");
    }

    @Test
    void missingWorkflowsAreWrongArguments() throws Exception {
        BatchRun batch = batch();
        assertThat(batch.run("-workflowDir=" + folder.resolve("none")))
                .isEqualTo(ExitCode.ARGUMENTS);
        assertThat(batch.run("-workflowFile=" + folder.resolve("none.knwf")))
                .isEqualTo(ExitCode.ARGUMENTS);
        assertThat(batch.err()).hasSize(2).allMatch(line -> line.contains("does not exist"));
        assertThat(batch.run("-workflowDir=" + Files.createDirectories(folder.resolve("empty"))))
                .isEqualTo(ExitCode.LOAD);
    }

    @Test
    void circlesAreRefused() throws Exception {
        SavedWorkflow saved =
                new SavedWorkflow()
                        .node(1, "Breaker", BREAKER)
                        .node(2, "Breaker", BREAKER)
                        .connect(1, 1, 2, 1)
                        .connect(2, 1, 1, 1);
        BatchRun batch = batch();
        assertThat(batch.run(dir(saved), "-nosave")).isEqualTo(ExitCode.LOAD);
        assertThat(batch.err()).singleElement().asString().contains("circle");
    }

    @Test
    void runsArchives() throws Exception {
        Path workflow = chain().write(folder.resolve("Packed"));
        Path archive = folder.resolve("packed.knwf");
        Archive.pack(workflow, archive);
        BatchRun batch = batch();
        assertThat(batch.run("-workflowFile=" + archive, "-nosave")).isEqualTo(ExitCode.OK);
        assertThat(batch.out()).contains("Teller 3  executing ...");
    }
}
