package org.urwkv.fuzzing;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.urwkv.volume.io.VolumeIO;

/**
 * What Jazzer calls for every input: the input is put into a file in memory under a name of its
 * format, and read through every door; then once more packed, as damage rarely leaves a packed file
 * with anything to read in it.
 */
public final class ReaderTarget {
    /** The system property that names the format. */
    static final String FORMAT_PROPERTY = "urwkv.fuzzing.format";

    private static final Path FOLDER = memory().getPath("/fuzz");

    private ReaderTarget() {}

    private static FileSystem memory() {
        return Jimfs.newFileSystem(Configuration.unix());
    }

    /**
     * Reads one input.
     *
     * @param data the content of the file
     * @throws IOException if the file cannot be written
     * @throws AssertionError if a reader goes over the {@link Limits}
     */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        read(Format.named(System.getProperty(FORMAT_PROPERTY)), data);
    }

    static void read(Format format, byte[] data) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve(format.name()));
        Path file = format.lay(data, folder);
        Limits.check("readHeader", data.length, () -> VolumeIO.readHeader(file));
        Limits.check("read", data.length, () -> VolumeIO.read(file, warning -> {}));
        Limits.check("readLabels", data.length, () -> VolumeIO.readLabels(file));
        if (format.isPlain()) {
            byte[] packed = gzip(data);
            Path packedFile = format.lay(packed, folder);
            Limits.check(
                    "read (packed)", packed.length, () -> VolumeIO.read(packedFile, warning -> {}));
        }
    }

    static byte[] gzip(byte[] data) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(data);
        }
        return packed.toByteArray();
    }
}
