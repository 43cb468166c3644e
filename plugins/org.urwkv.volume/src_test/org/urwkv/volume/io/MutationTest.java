package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;

/**
 * Files with random damage are read or refused with a sentence; nothing else happens, nothing takes
 * long and nothing takes memory that the file does not account for. A few hundred files a format;
 * the system property {@code urwkv.fuzz.seconds} makes it go on for that long.
 */
class MutationTest {
    private static final int FILES = 400;
    private static final long MOST_NANOS = 5_000_000_000L;
    private static final long MOST_BYTES = 64L << 20;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(SampleFile.class)
    void damagedFilesAreReadOrRefused(SampleFile sample) throws IOException {
        byte[] whole = sample.write(folder);
        Path file = sample.path(folder);
        assertThat(VolumeIO.read(file).geometry().voxels()).isPositive();
        Mutation mutation = new Mutation(sample.ordinal());
        long end = System.nanoTime() + 1_000_000_000L * Long.getLong("urwkv.fuzz.seconds", 0);
        int refused = 0;
        for (int i = 0; i < FILES || System.nanoTime() < end; i++) {
            byte[] damaged = mutation.of(whole);
            Files.write(file, damaged);
            refused += isRefused(file, damaged) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(FILES / 10);
    }

    private static boolean isRefused(Path file, byte[] content) {
        long bytes = allocatedBytes();
        long start = System.nanoTime();
        boolean refused = false;
        try {
            Volume volume = VolumeIO.read(file, warning -> {});
            assertThat(volume.geometry().voxels()).isPositive();
        } catch (VolumeException e) {
            assertThat(e.getMessage()).contains(file.getParent().toString()).endsWith(".");
            refused = true;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            fail(hex(content), e);
        }
        assertThat(System.nanoTime() - start).as(() -> hex(content)).isLessThan(MOST_NANOS);
        assertThat(allocatedBytes() - bytes)
                .as(() -> hex(content))
                .isLessThan(MOST_BYTES + 4L * content.length);
        return refused;
    }

    /** All that this thread ever took, given back or not. */
    private static long allocatedBytes() {
        try {
            return (Long)
                    ManagementFactory.getPlatformMBeanServer()
                            .invoke(
                                    new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                                    "getThreadAllocatedBytes",
                                    new Object[] {Thread.currentThread().getId()},
                                    new String[] {long.class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] content) {
        return HexFormat.of().formatHex(content);
    }
}
