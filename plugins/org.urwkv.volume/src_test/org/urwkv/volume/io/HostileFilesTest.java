package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.VolumeException;

/** Files that ask for more time or memory than they are worth. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {
    private static final long MOST_MEMORY = 64L << 20;

    @TempDir Path folder;

    private void refused(byte[] content, String... words) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> VolumeIO.read(file))
                .isInstanceOf(VolumeException.class)
                .hasMessageContainingAll(words);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .isLessThan(4L * content.length + MOST_MEMORY);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String nrrd(String type, String sizes, String more) {
        return "NRRD0004\ntype: " + type + "\ndimension: 3\nsizes: " + sizes + "\n" + more + "\n\n";
    }

    @Test
    void linesToSkipBeyondTheEnd() throws IOException {
        refused(
                text(nrrd("uint8", "1 1 1", "encoding: raw\nline skip: 2147483647")),
                "is cut short");
    }

    @Test
    void packedFilesOfFewBytesThatDeclareMany() throws IOException {
        refused(
                HeaderBuilder.gzip(new HeaderBuilder().dim(3, 400, 400, 400).with(new byte[9])),
                "declares 64000352 bytes (unpacked)");
        refused(
                HeaderBuilder.gzip(
                        text(nrrd("double", "3000 2000 5", "encoding: ascii") + "1 2 3")),
                "holds");
    }

    @Test
    void headersWithoutEndThatPackWell() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text("NRRD0004"));
            byte[] line = new byte[60_000];
            Arrays.fill(line, (byte) 'x');
            for (int i = 0; i < 1000; i++) {
                out.write(text("\nkey" + i + ": "));
                out.write(line);
            }
        }
        refused(packed.toByteArray(), "header has no end");
    }

    @Test
    void packedTwice() throws IOException {
        byte[] once = HeaderBuilder.gzip(new byte[8]);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(text(nrrd("uint8", "2 2 2", "encoding: gzip")));
        file.write(once);
        assertThat(VolumeIO.read(Files.write(folder.resolve("once"), file.toByteArray())).floats(0))
                .containsOnly(0f);
        refused(HeaderBuilder.gzip(file.toByteArray()), "is packed twice");
    }

    @Test
    void voxelsBeyondTheLargestPosition() throws IOException {
        refused(
                text(
                        "NDims = 2\nDimSize = 2 2\nHeaderSize = 1e19\nElementType = MET_UCHAR\n"
                                + "ElementDataFile = LOCAL\nabcd"),
                "is cut short");
    }

    @Test
    void imagesOfFewBytesThatDeclareManyPixels() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_GRAY), "png", file);
        byte[] padded = Arrays.copyOf(file.toByteArray(), 66_000);
        // width and height stand in the first chunk
        ByteBuffer.wrap(padded).putInt(16, 8000).putInt(20, 9000);
        refused(padded, "is an image that cannot be read");
    }
}
