package org.urwkv.volume.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.urwkv.volume.Volume;

/**
 * MetaImage ({@code .mha}, and {@code .mhd} with its voxels in another file): voxels as text, plain
 * or zlib-compressed. Positions in the file grow to the left and the back (LPS), as ITK has it.
 */
final class MetaImageFormat implements VolumeFormat {
    private static final int MOST_LINES = 10_000;

    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.matches("(?s)\\s*(ObjectType|NDims|Comment)\\s*=.*") && text.contains("NDims");
    }

    @Override
    public VolumeHeader readHeader(VolumeSource source) throws IOException {
        return MetaImageHeader.layout(fields(source)).header("MetaImage");
    }

    @Override
    public Volume read(VolumeSource source, Consumer<String> warnings) throws IOException {
        TextHeader header = fields(source);
        RawLayout layout = MetaImageHeader.layout(header);
        String name = header.require("elementdatafile");
        if (name.equalsIgnoreCase("LOCAL")) {
            return readVoxels(source, header, layout);
        }
        if (name.startsWith("LIST") || name.contains("%")) {
            throw header.problem("keeps its voxels in several files, which cannot be read");
        }
        try (VolumeSource voxels = source.openVoxels(header.voxelFile(name))) {
            return readVoxels(voxels, header, layout);
        }
    }

    private static TextHeader fields(VolumeSource source) throws IOException {
        TextHeader header = new TextHeader(source);
        String line = source.readLine();
        int n = 0;
        while (line != null && n++ < MOST_LINES) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                header.put(line.substring(0, equals), line.substring(equals + 1));
            }
            // the voxels begin right after this field
            if (line.strip().startsWith("ElementDataFile")) {
                return header;
            }
            line = source.readLine();
        }
        throw header.problem("does not declare \"ElementDataFile\"");
    }

    private static Volume readVoxels(VolumeSource source, TextHeader header, RawLayout layout)
            throws IOException {
        if (!header.isTrue(true, "binarydata")) {
            return layout.readText(source);
        }
        if (header.isTrue(false, "compresseddata")) {
            try (VolumeSource unpacked = source.unpackRest(true)) {
                return layout.read(unpacked, 0);
            }
        }
        double skip =
                header.find("headersize")
                        .map(v -> header.numbers("HeaderSize", v, 1)[0])
                        .orElse(0.0);
        return layout.read(source, layout.offset(source, (long) skip));
    }

    @Override
    public boolean writes(String fileName) {
        return fileName.endsWith(".mha");
    }

    @Override
    public void write(Volume volume, String fileName, OutputStream out) throws IOException {
        Volume plain = volume.isScaled() ? volume.asFloats() : volume;
        out.write(MetaImageHeader.text(plain).getBytes(StandardCharsets.US_ASCII));
        Deflater deflater = new Deflater(GzipWriter.levelFor(plain));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, 1 << 16)) {
            Volume sideBySide =
                    plain.channels() == 1
                            ? plain
                            : Volume.of(
                                    plain.geometry(),
                                    plain.type(),
                                    plain.channels(),
                                    Interleaving.interleaved(plain),
                                    1,
                                    0);
            VoxelWriter.write(sideBySide, packed, ByteOrder.LITTLE_ENDIAN);
        } finally {
            deflater.end();
        }
    }
}
