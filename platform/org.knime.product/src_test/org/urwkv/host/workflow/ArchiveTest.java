package org.urwkv.host.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir Path folder;

    private Path zip(String... entries) throws IOException {
        Path archive = folder.resolve("a.knwf");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return archive;
    }

    private Path target() throws IOException {
        return Files.createDirectories(folder.resolve("target"));
    }

    @Test
    void findsTheWorkflowInItsRootFolder() throws Exception {
        Path found =
                Archive.unpack(
                        zip("My Flow/workflow.knime", "My Flow/Node (#1)/settings.xml"), target());
        assertThat(found).isEqualTo(target().resolve("My Flow"));
        assertThat(found.resolve("Node (#1)/settings.xml"))
                .hasContent("My Flow/Node (#1)/settings.xml");
    }

    @Test
    void findsAWorkflowWithoutRootFolder() throws Exception {
        assertThat(Archive.unpack(zip("workflow.knime"), target())).isEqualTo(target());
    }

    @Test
    void refusesEntriesThatLeadOutside() throws IOException {
        Path archive = zip("../evil", "w/workflow.knime");
        Path target = target();
        assertThatThrownBy(() -> Archive.unpack(archive, target))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("../evil");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void refusesWhatIsNoArchiveOrHoldsNoWorkflow() throws IOException {
        Path text = Files.writeString(folder.resolve("text.knwf"), "hello");
        Path target = target();
        assertThatThrownBy(() -> Archive.unpack(text, target))
                .hasMessageContaining("no workflow archive");
        Path other = zip("a/b.txt");
        assertThatThrownBy(() -> Archive.unpack(other, target))
                .hasMessageContaining("no workflow.knime");
        Path missing = folder.resolve("missing.knwf");
        assertThatThrownBy(() -> Archive.unpack(missing, target))
                .hasMessageContaining("missing.knwf");
    }

    @Test
    void packsTheFolderWithItsNameAndEmptyFolders() throws Exception {
        Path workflow = Files.createDirectories(folder.resolve("Flow"));
        Files.writeString(workflow.resolve("workflow.knime"), "x");
        Files.writeString(workflow.resolve(".knimeLock"), "");
        Files.createDirectories(workflow.resolve("Node (#1)/internal"));
        Path archive = Files.writeString(folder.resolve("out.knwf"), "old");
        Archive.pack(workflow, archive);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("Flow/workflow.knime", "Flow/Node (#1)/internal/");
        }
        assertThat(Archive.unpack(archive, target())).isEqualTo(target().resolve("Flow"));
    }
}
