package org.urwkv.volume.io.dicom;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.urwkv.volume.VolumeException;

/** The bytes of a DICOM file, little endian. Its end and damage are answered with sentences. */
final class DicomInput implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private InputStream stream;
    private long position;
    private Inflater inflater;

    private DicomInput(Path path, InputStream stream) {
        this.path = path;
        this.stream = new BufferedInputStream(stream, BUFFER);
    }

    static DicomInput open(Path path) throws IOException {
        try {
            return new DicomInput(path, Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw new VolumeException(
                    "There is no file " + path + "; check its name and folder.", e);
        }
    }

    /** From here on everything is deflated. Positions go on as those of the unpacked bytes. */
    void inflate() {
        inflater = new Inflater(true);
        stream = new BufferedInputStream(new InflaterInputStream(stream, inflater, BUFFER), BUFFER);
    }

    Path path() {
        return path;
    }

    long position() {
        return position;
    }

    /** Whether the mark of a DICOM file is where it should be; without moving on. */
    boolean startsAsDicom() throws IOException {
        stream.mark(256);
        byte[] head = stream.readNBytes(256);
        stream.reset();
        return DicomParser.isDicom(head);
    }

    /** Whether the file ends here. */
    boolean atEnd() throws IOException {
        try {
            stream.mark(1);
            boolean end = stream.read() < 0;
            stream.reset();
            return end;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    /** The next two bytes as a number, without moving on; -1 at the end. */
    int peek() throws IOException {
        stream.mark(2);
        byte[] two = stream.readNBytes(2);
        stream.reset();
        return two.length < 2 ? -1 : two[0] & 0xff | (two[1] & 0xff) << 8;
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        readFully(bytes, count);
        return bytes;
    }

    void readFully(byte[] target, int count) throws IOException {
        try {
            int n = stream.readNBytes(target, 0, count);
            position += n;
            if (n < count) {
                throw cutShort();
            }
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    void skip(long count) throws IOException {
        try {
            stream.skipNBytes(count);
            position += count;
        } catch (EOFException e) {
            throw cutShort();
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    int unsignedShort() throws IOException {
        byte[] b = bytes(2);
        return b[0] & 0xff | (b[1] & 0xff) << 8;
    }

    /** A number of 32 bits without a sign. */
    long unsignedInt() throws IOException {
        return unsignedShort() | (long) unsignedShort() << 16;
    }

    int tag() throws IOException {
        return unsignedShort() << 16 | unsignedShort();
    }

    VolumeException problem(String what) {
        return new VolumeException(path + " " + what + ".");
    }

    private VolumeException cutShort() {
        return problem("is cut short: it ends within its data; copy or export the file again");
    }

    private VolumeException damaged(IOException e) {
        return new VolumeException(
                path
                        + " is damaged: its packed data cannot be unpacked ("
                        + e.getMessage()
                        + "); copy or export the file again.",
                e);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (inflater != null) {
            inflater.end();
        }
    }
}
