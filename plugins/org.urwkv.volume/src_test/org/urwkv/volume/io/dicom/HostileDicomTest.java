package org.urwkv.volume.io.dicom;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;

/** DICOM files that ask for more time than they are worth. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDicomTest {
    private static final int MANY = 45_000;

    @TempDir Path folder;

    @Test
    void manyFramesAndManySharedItems() throws IOException {
        DicomBuilder[] items = new DicomBuilder[MANY];
        Arrays.fill(items, DicomBuilder.empty());
        byte[] file =
                new DicomBuilder()
                        .without(Tags.POSITION)
                        .text(Tags.FRAMES, "IS", "" + MANY)
                        .sequence(Tags.SHARED_GROUPS, false, items)
                        .sequence(Tags.FRAME_GROUPS, false, items)
                        .pixels(new int[6 * MANY])
                        .build();
        Path path = Files.write(folder.resolve("a.dcm"), file);
        assertThatThrownBy(() -> VolumeIO.read(path))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("no position or orientation");
    }
}
