package org.urwkv.volume.io.dicom;

import java.util.Map;

/**
 * How a file's data elements are encoded (DICOM PS3.5, PS3.6 A).
 *
 * @param name for messages
 * @param explicit whether elements bear the type of their value
 * @param deflated whether everything after the meta information is packed
 * @param readable whether pixels can be read: they are not compressed
 */
record TransferSyntax(String name, boolean explicit, boolean deflated, boolean readable) {
    private static final String ROOT = "1.2.840.10008.1.2";

    private static final Map<String, String> COMPRESSED =
            Map.ofEntries(
                    Map.entry(".4.50", "JPEG Baseline"),
                    Map.entry(".4.51", "JPEG Extended"),
                    Map.entry(".4.57", "JPEG Lossless"),
                    Map.entry(".4.70", "JPEG Lossless, First-Order Prediction"),
                    Map.entry(".4.80", "JPEG-LS Lossless"),
                    Map.entry(".4.81", "JPEG-LS Near-Lossless"),
                    Map.entry(".4.90", "JPEG 2000 Lossless"),
                    Map.entry(".4.91", "JPEG 2000"),
                    Map.entry(".4.92", "JPEG 2000 Multi-component Lossless"),
                    Map.entry(".4.93", "JPEG 2000 Multi-component"),
                    Map.entry(".4.100", "MPEG2 Main Level"),
                    Map.entry(".4.101", "MPEG2 High Level"),
                    Map.entry(".4.102", "MPEG-4 High Profile"),
                    Map.entry(".4.103", "MPEG-4 BD-compatible"),
                    Map.entry(".4.107", "HEVC Main Profile"),
                    Map.entry(".4.108", "HEVC Main 10 Profile"),
                    Map.entry(".4.110", "JPEG XL Lossless"),
                    Map.entry(".4.111", "JPEG XL JPEG Recompression"),
                    Map.entry(".4.112", "JPEG XL"),
                    Map.entry(".4.201", "High-Throughput JPEG 2000 Lossless"),
                    Map.entry(".4.202", "High-Throughput JPEG 2000 Lossless RPCL"),
                    Map.entry(".4.203", "High-Throughput JPEG 2000"),
                    Map.entry(".5", "RLE Lossless"));

    /** The one with this UID; compressed and unknown ones are not readable. */
    static TransferSyntax of(String uid) {
        return switch (uid) {
            case ROOT -> new TransferSyntax("Implicit VR Little Endian", false, false, true);
            case ROOT + ".1" -> new TransferSyntax("Explicit VR Little Endian", true, false, true);
            case ROOT + ".1.99" ->
                    new TransferSyntax("Deflated Explicit VR Little Endian", true, true, true);
            default -> unreadable(uid);
        };
    }

    private static TransferSyntax unreadable(String uid) {
        String rest = uid.startsWith(ROOT) ? uid.substring(ROOT.length()) : "";
        String name = COMPRESSED.get(rest);
        return new TransferSyntax(
                name == null ? "the transfer syntax " + uid : name + " (" + uid + ")",
                true,
                false,
                false);
    }

    /** The retired one in which every number is stored with its high byte first. */
    static boolean isBigEndian(String uid) {
        return uid.equals(ROOT + ".2");
    }
}
