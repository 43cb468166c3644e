package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urwkv.volume.VolumeException;

/** Where a text header may keep its voxels: beside itself or below, nowhere else. */
class VoxelFilePlacesTest {
    /** A header for three bytes of voxels in another file. */
    enum Header {
        NRRD(
                "v.nhdr",
                "NRRD0004\ntype: uint8\ndimension: 2\nsizes: 3 1\nencoding: raw\ndata file: "),
        META_IMAGE(
                "v.mhd", "NDims = 2\nDimSize = 3 1\nElementType = MET_UCHAR\nElementDataFile = ");

        private final String fileName;
        private final String text;

        Header(String fileName, String text) {
            this.fileName = fileName;
            this.text = text;
        }

        Path write(Path folder, Object voxels) throws IOException {
            return Files.writeString(folder.resolve(fileName), text + voxels + "\n");
        }
    }

    @TempDir Path root;
    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        folder = Files.createDirectories(root.resolve("case"));
        Files.createDirectories(folder.resolve("below"));
        Files.write(root.resolve("secret.raw"), new byte[] {7, 8, 9});
        Files.write(folder.resolve("v.raw"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("below/v.raw"), new byte[] {4, 5, 6});
    }

    @ParameterizedTest
    @EnumSource
    void besideAndBelow(Header header) throws IOException {
        for (Object voxels :
                new Object[] {"v.raw", "./v.raw", "below/../v.raw", folder.resolve("v.raw")}) {
            assertThat(VolumeIO.read(header.write(folder, voxels)).array())
                    .isEqualTo(new byte[] {1, 2, 3});
        }
        assertThat(VolumeIO.read(header.write(folder, "below/v.raw")).array())
                .isEqualTo(new byte[] {4, 5, 6});
    }

    @ParameterizedTest
    @EnumSource
    void nowhereElse(Header header) throws IOException {
        for (Object voxels :
                new Object[] {
                    "../secret.raw", "below/../../secret.raw", root.resolve("secret.raw"), ".."
                }) {
            Path file = header.write(folder, voxels);
            assertThatThrownBy(() -> VolumeIO.read(file))
                    .isInstanceOf(VolumeException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("\"" + voxels + "\"")
                    .hasMessageContaining("outside of its folder")
                    .hasMessageContaining("copy it beside the header");
        }
    }

    @Test
    void folderNamesThatBeginAlikeAreTwo() throws IOException {
        Files.createDirectories(root.resolve("case2"));
        Files.write(root.resolve("case2/v.raw"), new byte[3]);
        Path file = Header.NRRD.write(folder, "../case2/v.raw");
        assertThatThrownBy(() -> VolumeIO.read(file)).hasMessageContaining("outside of its folder");
    }
}
