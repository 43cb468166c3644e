package org.urwkv.segmentation;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The zip around a model. */
final class ModelFile {

    private static final String DESCRIPTION = "model.json";
    private static final String WEIGHTS = "weights.safetensors";
    private static final String LOG = "training.csv";

    /** Largest entry of text that is read, so that a forged file cannot fill the memory. */
    private static final int MAX_TEXT = 1 << 24;

    /** Largest weights that are read. */
    private static final int MAX_WEIGHTS = 1 << 30;

    private static final String WAY_OUT = "choose a .urwkv file, or take it from its source again.";

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ModelFile() {}

    static void write(SegmentationModel model, OutputStream out) throws IOException {
        // not closed: that would close the caller's stream
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, DESCRIPTION, model.modelJson().getBytes(StandardCharsets.UTF_8));
        put(zip, WEIGHTS, model.weights());
        put(zip, LOG, TrainingLog.write(model.log()).getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
    }

    /** Stored, not deflated: weights hardly shrink, and deflated bytes differ between zlibs. */
    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static SegmentationModel read(InputStream in) throws IOException {
        Map<String, byte[]> entries;
        try {
            entries = entries(in);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(e);
        }
        if (!entries.containsKey(DESCRIPTION)) {
            throw new SegmentationException(
                    "This is not a U-RWKV model file (it holds no "
                            + DESCRIPTION
                            + "); "
                            + WAY_OUT);
        }
        ModelDescription description = ModelDescription.fromJson(text(entries, DESCRIPTION));
        for (String name : new String[] {WEIGHTS, LOG}) {
            if (!entries.containsKey(name)) {
                throw new SegmentationException(
                        "The model file is incomplete (it holds no " + name + "); " + WAY_OUT);
            }
        }
        return new SegmentationModel(
                description, entries.get(WEIGHTS), TrainingLog.read(text(entries, LOG)));
    }

    /**
     * The description alone, which is the first entry of every file that we write, if the file has
     * its end.
     */
    static ModelDescription readDescription(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                InputStream in = Channels.newInputStream(channel);
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry != null && entry.getName().equals(DESCRIPTION)) {
                byte[] bytes = zip.readNBytes(MAX_TEXT);
                ModelDescription description =
                        ModelDescription.fromJson(new String(bytes, StandardCharsets.UTF_8));
                EndRecord.check(channel);
                return description;
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(e);
        }
        throw new SegmentationException(
                "This is not a U-RWKV model file (it does not begin with "
                        + DESCRIPTION
                        + "); "
                        + WAY_OUT);
    }

    /** {@link ZipInputStream} refuses names that are no text with an illegal argument. */
    private static SegmentationException damaged(Exception e) {
        String reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
        return new SegmentationException(
                "The model file is damaged (" + reason + "); " + WAY_OUT, e);
    }

    /** Reading an entry to its end checks its size and checksum. */
    private static Map<String, byte[]> entries(InputStream in) throws IOException {
        Map<String, byte[]> result = new HashMap<>();
        Tail tail = new Tail(in);
        ZipInputStream zip = new ZipInputStream(tail, StandardCharsets.UTF_8);
        ZipEntry entry = zip.getNextEntry();
        while (entry != null) {
            String name = entry.getName();
            int limit = name.equals(WEIGHTS) ? MAX_WEIGHTS : MAX_TEXT;
            byte[] bytes = zip.readNBytes(limit);
            if (zip.read() >= 0) {
                throw new ZipException(name + " is larger than any model's");
            }
            if (result.put(name, bytes) != null || result.size() > 16) {
                throw new ZipException("unexpected entry " + name);
            }
            entry = zip.getNextEntry();
        }
        tail.transferTo(OutputStream.nullOutputStream());
        if (!result.isEmpty()) {
            tail.check();
        }
        return result;
    }

    /** Remembers how many bytes went by, and the last of them. */
    private static final class Tail extends FilterInputStream {

        private final byte[] last = new byte[EndRecord.LENGTH];
        private long read;

        Tail(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            int taken = Math.min(Math.max(count, 0), last.length);
            System.arraycopy(last, taken, last, 0, last.length - taken);
            if (taken > 0) {
                int from = offset + count - taken;
                System.arraycopy(bytes, from, last, last.length - taken, taken);
            }
            read += Math.max(count, 0);
            return count;
        }

        void check() throws EOFException {
            EndRecord.check(last, read);
        }
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }
}
