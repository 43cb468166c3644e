package org.urwkv.knime.volume;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a cell knows without touching voxels; all of it lies in the cell's own stream.
 *
 * @param header grid, type, channels and scaling
 * @param statistics what the values look like
 * @param contentHash SHA-256 over header, voxels and header extensions, 64 hexadecimal digits:
 *     equal exactly where the content is equal
 * @param thumbnail PNG of at most 10 KB
 * @param labels the label table; empty for images
 */
public record VolumeSummary(
        VolumeHeader header,
        VolumeStatistics statistics,
        String contentHash,
        byte[] thumbnail,
        List<LabelEntry> labels) {

    private static final int VERSION = 1;
    private static final int HASH_BYTES = 32;

    /**
     * Size, spacing and type in a few words, such as {@code 64 x 64 x 48, 1.5 x 1.5 x 2 mm,
     * float32}.
     */
    public String words() {
        double[] spacing = header.geometry().spacingMm();
        String channels = header.channels() == 1 ? "" : ", " + header.channels() + " channels";
        return header.geometry().nx()
                + " x "
                + header.geometry().ny()
                + " x "
                + header.geometry().nz()
                + ", "
                + millimetres(spacing[0])
                + " x "
                + millimetres(spacing[1])
                + " x "
                + millimetres(spacing[2])
                + " mm, "
                + header.type().name().toLowerCase(Locale.ROOT)
                + channels;
    }

    private static String millimetres(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        header.write(out);
        statistics.write(out);
        out.write(HexFormat.of().parseHex(contentHash));
        out.writeInt(thumbnail.length);
        out.write(thumbnail);
        out.writeInt(labels.size());
        for (LabelEntry label : labels) {
            label.write(out);
        }
    }

    static VolumeSummary read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException(
                    "This volume was saved in format "
                            + version
                            + ", this version of the U-RWKV nodes reads format "
                            + VERSION
                            + ": update the extension.");
        }
        VolumeHeader header = VolumeHeader.read(in);
        VolumeStatistics statistics = VolumeStatistics.read(in);
        byte[] hash = new byte[HASH_BYTES];
        in.readFully(hash);
        byte[] thumbnail = new byte[in.readInt()];
        in.readFully(thumbnail);
        int count = in.readInt();
        List<LabelEntry> labels = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            labels.add(LabelEntry.read(in));
        }
        return new VolumeSummary(
                header, statistics, HexFormat.of().formatHex(hash), thumbnail, List.copyOf(labels));
    }
}
