package org.urwkv.volume.io;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStream;

/**
 * What has to be known of the first directory of a TIFF file before ImageIO may see it (TIFF 6.0,
 * sections 2 and 8).
 *
 * @param lastPage whether no directory follows
 * @param sampleBits all numbers that it gives as BitsPerSample
 */
record TiffDirectory(boolean lastPage, List<Long> sampleBits) {
    private static final int BITS_PER_SAMPLE = 258;
    private static final int ENTRY_BYTES = 12;

    /** Samples of a pixel that are looked at: no image has more. */
    private static final int MOST_SAMPLES = 64;

    TiffDirectory {
        sampleBits = List.copyOf(sampleBits);
    }

    /**
     * @param in the file; anywhere in it afterwards
     * @param little whether the file begins with II
     * @return its first directory
     * @throws java.io.EOFException if the directory does not lie in the file
     */
    static TiffDirectory of(ImageInputStream in, boolean little) throws IOException {
        in.setByteOrder(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.seek(4);
        in.seek(in.readUnsignedInt());
        int entries = in.readUnsignedShort();
        long first = in.getStreamPosition();
        List<Long> bits = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            in.seek(first + (long) i * ENTRY_BYTES);
            if (in.readUnsignedShort() == BITS_PER_SAMPLE) {
                bits.addAll(numbers(in));
            }
        }
        in.seek(first + (long) entries * ENTRY_BYTES);
        return new TiffDirectory(in.readUnsignedInt() == 0, bits);
    }

    /** The numbers of an entry whose tag has been read; none if it holds something else. */
    private static List<Long> numbers(ImageInputStream in) throws IOException {
        int type = in.readUnsignedShort();
        int bytes =
                switch (type) {
                    case 1 -> 1;
                    case 3 -> 2;
                    case 4 -> 4;
                    default -> 0;
                };
        long count = Math.min(in.readUnsignedInt(), MOST_SAMPLES);
        if (count * bytes > 4) {
            in.seek(in.readUnsignedInt());
        }
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count && bytes > 0; i++) {
            numbers.add(
                    switch (bytes) {
                        case 1 -> (long) in.readUnsignedByte();
                        case 2 -> (long) in.readUnsignedShort();
                        default -> in.readUnsignedInt();
                    });
        }
        return numbers;
    }
}
