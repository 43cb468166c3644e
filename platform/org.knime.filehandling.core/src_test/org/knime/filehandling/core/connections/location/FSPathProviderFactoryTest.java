package org.knime.filehandling.core.connections.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;

class FSPathProviderFactoryTest {
    @Test
    void localPlacesBecomePaths(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        FSLocation location = new FSLocation(FSCategory.LOCAL, file.toString());

        try (FSPathProviderFactory factory =
                        FSPathProviderFactory.newFactory(Optional.empty(), location);
                FSPathProvider provider = factory.create(location)) {
            assertThat(Files.readString(provider.getPath())).isEqualTo("a");
            assertThat(provider.getPath().toFSLocation()).isEqualTo(location);
            assertThat(provider.getFSConnection().getFileSystem().isOpen()).isTrue();
        }
    }

    @Test
    void everyFileSystemIsOpenedOnce(@TempDir Path folder) {
        FSLocation one = new FSLocation(FSCategory.LOCAL, folder.resolve("1").toString());
        FSLocation two = new FSLocation(FSCategory.LOCAL, folder.resolve("2").toString());

        try (MultiFSPathProviderFactory factory = new MultiFSPathProviderFactory()) {
            assertThat(factory.getOrCreateFSPathProviderFactory(one))
                    .isSameAs(factory.getOrCreateFSPathProviderFactory(two));
        }
    }

    private static void refused(FSLocation location, String reason) {
        assertThatThrownBy(() -> FSPathProviderFactory.newFactory(Optional.empty(), location))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void placesThatCannotBeReachedAreRefusedWithASentence() {
        refused(new FSLocation(FSCategory.MOUNTPOINT, "LOCAL", "/a"), "Mountpoint");
        refused(new FSLocation(FSCategory.CUSTOM_URL, "1000", "file:/a"), "Custom/KNIME URL");
        refused(new FSLocation(FSCategory.CONNECTED, "s3", "/a"), "connect the file system");
        refused(new FSLocation(FSCategory.RELATIVE, "knime.workflow", "a"), "running workflow");
        refused(FSLocation.NULL, "No file or folder is chosen");
    }
}
