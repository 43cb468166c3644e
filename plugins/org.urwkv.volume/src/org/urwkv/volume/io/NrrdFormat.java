package org.urwkv.volume.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;

/**
 * NRRD ({@code .nrrd}, and {@code .nhdr} with its voxels in another file) as described at
 * teem.sourceforge.net/nrrd/format.html: raw, gzip or ascii encoding, up to three axes in space and
 * at most one for channels.
 */
final class NrrdFormat implements VolumeFormat {
    private static final String MAGIC = "NRRD000";
    private static final int MOST_LINES = 10_000;

    @Override
    public boolean recognises(byte[] head) {
        return new String(
                        head, 0, Math.min(head.length, MAGIC.length()), StandardCharsets.ISO_8859_1)
                .equals(MAGIC);
    }

    @Override
    public VolumeHeader readHeader(VolumeSource source) throws IOException {
        return NrrdHeader.layout(fields(source)).header("NRRD");
    }

    @Override
    public Volume read(VolumeSource source, Consumer<String> warnings) throws IOException {
        TextHeader header = fields(source);
        RawLayout layout = NrrdHeader.layout(header);
        if (header.find("data file", "datafile").isEmpty()) {
            return readEncoded(source, header, layout);
        }
        String name = header.find("data file", "datafile").get();
        if (name.startsWith("LIST") || name.contains("%")) {
            throw header.problem("keeps its voxels in several files, which cannot be read");
        }
        try (VolumeSource voxels = source.openVoxels(header.voxelFile(name))) {
            return readEncoded(voxels, header, layout);
        }
    }

    private static TextHeader fields(VolumeSource source) throws IOException {
        TextHeader header = new TextHeader(source);
        String line = source.readLine();
        for (int n = 0; line != null && !line.isEmpty(); n++) {
            if (n > MOST_LINES) {
                throw header.problem("has a header without an end");
            }
            int colon = line.indexOf(": ");
            if (colon > 0 && !line.startsWith("#")) {
                header.put(line.substring(0, colon), line.substring(colon + 2));
            }
            line = source.readLine();
        }
        return header;
    }

    private static Volume readEncoded(VolumeSource source, TextHeader header, RawLayout layout)
            throws IOException {
        String skipped = "";
        for (int n = count(header, "line skip", "lineskip"); n > 0 && skipped != null; n--) {
            skipped = source.readLine();
        }
        String encoding = header.require("encoding").toLowerCase(Locale.ROOT);
        int skip = count(header, "byte skip", "byteskip");
        return switch (encoding) {
            case "raw" -> layout.read(source, layout.offset(source, skip));
            case "gzip", "gz" -> {
                try (VolumeSource unpacked = source.unpackRest(false)) {
                    yield layout.read(unpacked, Math.max(0, skip));
                }
            }
            case "ascii", "text", "txt" -> {
                source.skipTo(source.position() + Math.max(0, skip), Long.MAX_VALUE);
                yield layout.readText(source);
            }
            default ->
                    throw new VolumeException(
                            source.name()
                                    + " is encoded as "
                                    + encoding
                                    + ", which cannot be read; save it with raw, gzip or ascii encoding.");
        };
    }

    private static int count(TextHeader header, String... names) {
        return header.find(names).map(v -> (int) header.numbers(names[0], v, 1)[0]).orElse(0);
    }

    @Override
    public boolean writes(String fileName) {
        return fileName.endsWith(".nrrd");
    }

    @Override
    public void write(Volume volume, String fileName, OutputStream out) throws IOException {
        Volume plain = volume.isScaled() ? volume.asFloats() : volume;
        out.write(NrrdHeader.text(plain).getBytes(StandardCharsets.US_ASCII));
        try (OutputStream packed = new GzipWriter(out, GzipWriter.levelFor(plain))) {
            VoxelWriter.write(plain, packed, ByteOrder.LITTLE_ENDIAN);
        }
    }
}
