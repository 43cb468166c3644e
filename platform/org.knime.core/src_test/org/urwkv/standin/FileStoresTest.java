package org.urwkv.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStoreUtil;
import org.knime.core.node.ModelContent;

class FileStoresTest {

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
    }

    @Test
    void filesLieInFoldersOfAThousand() throws Exception {
        assertThat(bench.stores.isEmpty()).isTrue();
        FileStore first = bench.exec.createFileStore("a");
        for (int i = 1; i < 1000; i++) {
            bench.exec.createFileStore("f" + i);
        }
        FileStore later = bench.exec.createFileStore("b");

        File root = bench.stores.folder();
        assertThat(first.getFile()).isEqualTo(new File(root, "000/000/a"));
        assertThat(later.getFile()).isEqualTo(new File(root, "000/001/b"));
        assertThat(later.getFile().getParentFile()).isDirectory();
    }

    @Test
    void namesMustBeNewAndPlain() throws Exception {
        bench.exec.createFileStore("a");
        assertThatThrownBy(() -> bench.exec.createFileStore("a"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("\"a\"");
        assertThatThrownBy(() -> bench.exec.createFileStore("../a"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> bench.exec.createFileStore("x/y")).isInstanceOf(IOException.class);
    }

    @Test
    void closedStoresTakeNoMore() {
        bench.stores.close();
        assertThatThrownBy(() -> bench.exec.createFileStore("a"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void clearDeletesTheFiles() throws Exception {
        Files.writeString(bench.exec.createFileStore("a").getFile().toPath(), "x");
        bench.stores.clear();

        assertThat(bench.stores.folder()).doesNotExist();
        assertThat(bench.workflow.fileStores().getHandler(bench.stores.id())).isNull();
    }

    @Test
    void keysComeBackFromEveryForm() throws Exception {
        FileStoreKey key = FileStoreUtil.getFileStoreKey(bench.exec.createFileStore("a b"));

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        key.save(new DataOutputStream(bytes));
        assertThat(
                        FileStoreKey.load(
                                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(key);
        ModelContent content = new ModelContent("key");
        key.save(content);
        assertThat(content.keySet())
                .containsExactly("storeUUID", "index", "name", "iterationIndex");
        assertThat(FileStoreKey.load(content)).isEqualTo(key);
        assertThat(FileStoreKey.load(key.saveToString())).isEqualTo(key);
    }

    @Test
    void factoriesWorkInsideAndOutsideOfWorkflows() throws Exception {
        FileStore inside = FileStoreFactory.createFileStoreFactory(bench.exec).createFileStore("a");
        assertThat(inside.getFile()).hasParent(new File(bench.stores.folder(), "000/000"));

        FileStoreFactory outside = FileStoreFactory.createNotInWorkflowFileStoreFactory();
        FileStore store = outside.createFileStore("a");
        Files.writeString(store.getFile().toPath(), "x");
        outside.close();
        assertThat(store.getFile()).doesNotExist();
    }
}
