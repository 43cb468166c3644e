package org.urwkv.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.io.VolumeIO;

/** What the fuzzer starts from. */
class SeedsTest {
    @ParameterizedTest
    @EnumSource
    void areReadable(Format format) throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path folder = Files.createDirectories(memory.getPath("/a"));
            int refused = 0;
            List<byte[]> seeds = format.seeds();
            for (byte[] seed : seeds) {
                assertThat(seed.length).isLessThan(Limits.LARGEST_FILE);
                try {
                    VolumeIO.read(format.lay(seed, folder));
                } catch (VolumeException e) {
                    assertThat(e).hasMessageContaining("compressed as JPEG Lossless");
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(format == Format.DICOM ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stayWithinTheLimits(Format format) throws IOException {
        for (byte[] seed : format.seeds()) {
            assertThatCode(() -> ReaderTarget.read(format, seed)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void formatsAreFoundByName(Format format) {
        assertThat(Format.named(format.toString())).isEqualTo(format);
    }
}
