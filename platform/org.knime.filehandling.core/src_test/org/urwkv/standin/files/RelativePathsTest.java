package org.urwkv.standin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.workflow.NodeContext;
import org.knime.filehandling.core.connections.DefaultFSConnectionFactory;
import org.knime.filehandling.core.connections.DefaultFSLocationSpec;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSConnection;
import org.knime.filehandling.core.connections.FSFileSystem;
import org.knime.filehandling.core.connections.FSFiles;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.RelativeTo;
import org.urwkv.standin.Workflow;

class RelativePathsTest {
    @TempDir Path workflow;

    private FSFileSystem<?> fileSystem(RelativeTo start) {
        Path base = start == RelativeTo.WORKFLOW ? workflow : workflow.resolve("data");
        return new FolderFileSystem(
                new DefaultFSLocationSpec(FSCategory.RELATIVE, start.getSettingsValue()), base);
    }

    @Test
    void theRunningWorkflowIsTheStart() throws IOException {
        NodeContext.pushContext(Workflow.create("flow", workflow).manager());
        try (FSConnection connection =
                DefaultFSConnectionFactory.createRelativeToConnection(RelativeTo.WORKFLOW_DATA)) {
            FSFileSystem<?> data = connection.getFileSystem();
            Files.writeString(data.getPath("c.txt"), "c");
            FSFiles.createDirectories(data.getPath("x/y"));
        } finally {
            NodeContext.removeLastContext();
        }

        assertThat(workflow.resolve("data/c.txt")).hasContent("c");
        assertThat(workflow.resolve("data/x/y")).isDirectory();
    }

    @Test
    void pathsStartFromTheWorkflow() throws IOException {
        Files.writeString(workflow.resolve("a.txt"), "a");
        FSFileSystem<?> relative = fileSystem(RelativeTo.WORKFLOW);

        assertThat(Files.readString(relative.getPath("a.txt"))).isEqualTo("a");
        assertThat(Files.isSameFile(relative.getPath("../"), relative.getPath(".."))).isTrue();
        assertThat(relative.getPath("x/y").toFSLocation())
                .isEqualTo(new FSLocation(FSCategory.RELATIVE, "knime.workflow", "x/y"));
    }

    @Test
    void pathsOfTheDataAreaStayInside() throws IOException {
        Files.createDirectories(workflow.resolve("data"));
        FSFileSystem<?> data = fileSystem(RelativeTo.WORKFLOW_DATA);

        Files.writeString(data.getPath("/b.txt"), "b");

        assertThat(workflow.resolve("data/b.txt")).hasContent("b");
        assertThatThrownBy(() -> Files.exists(data.getPath("../a.txt")))
                .isInstanceOf(InvalidPathException.class)
                .hasMessageContaining("data area");
    }

    @Test
    void absolutePathsAreNotRelativeToTheWorkflow() {
        FSFileSystem<?> relative = fileSystem(RelativeTo.WORKFLOW);

        assertThatThrownBy(() -> relative.getPath("/etc")).hasMessageContaining("absolute");
    }

    @Test
    void relativePathsAreNoFilesOfTheComputer() {
        Path path = fileSystem(RelativeTo.WORKFLOW).getPath("a");

        assertThatThrownBy(path::toFile).isInstanceOf(UnsupportedOperationException.class);
    }
}
