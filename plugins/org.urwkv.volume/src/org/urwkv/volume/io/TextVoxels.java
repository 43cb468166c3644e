package org.urwkv.volume.io;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

/** Voxels written as numbers with white space between them. */
final class TextVoxels {
    private static final int LONGEST_NUMBER = 400;

    private final VolumeSource source;
    private final VoxelType type;
    private final byte[] piece = new byte[1 << 16];
    private final byte[] word = new byte[LONGEST_NUMBER];
    private int next;
    private int filled;

    private TextVoxels(VolumeSource source, VoxelType type) {
        this.source = source;
        this.type = type;
    }

    /**
     * Reads {@code count} numbers into an array of the type's class.
     *
     * @param sideBySide how many channels lie side by side; each is put into a plane of its own
     */
    static Object read(VolumeSource source, VoxelType type, int count, int sideBySide)
            throws IOException {
        // a digit each and a blank between them
        source.requireLength(source.position() + 2L * count - 1, (long) count * type.bytes());
        int voxels = count / sideBySide;
        TextVoxels text = new TextVoxels(source, type);
        Object array = Array.newInstance(type.arrayClass().getComponentType(), count);
        for (int i = 0; i < count; i++) {
            String word = text.word();
            if (word.isEmpty()) {
                throw new VolumeException(
                        source.name()
                                + " is cut short: its header declares "
                                + count
                                + " numbers, but it holds "
                                + i
                                + "; copy or export the file again.");
            }
            text.store(word, array, i % sideBySide * voxels + i / sideBySide);
        }
        return array;
    }

    private String word() throws IOException {
        int length = 0;
        int b = nextByte();
        while (b >= 0 && b <= ' ') {
            b = nextByte();
        }
        while (b > ' ') {
            if (length == LONGEST_NUMBER) {
                throw noNumber(new String(word, 0, 40, StandardCharsets.ISO_8859_1));
            }
            word[length++] = (byte) b;
            b = nextByte();
        }
        return new String(word, 0, length, StandardCharsets.ISO_8859_1);
    }

    private int nextByte() throws IOException {
        if (next == filled) {
            filled = Math.max(0, source.read(piece, 0, piece.length));
            next = 0;
        }
        return filled == 0 ? -1 : piece[next++] & 0xff;
    }

    private void store(String word, Object array, int i) {
        try {
            if (array instanceof float[] floats) {
                floats[i] = Float.parseFloat(javaName(word));
            } else if (array instanceof double[] doubles) {
                doubles[i] = Double.parseDouble(javaName(word));
            } else if (type == VoxelType.UINT64) {
                ((long[]) array)[i] = Long.parseUnsignedLong(word);
            } else {
                storeWhole(Long.parseLong(word), array, i);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw noNumber(word);
        }
    }

    private void storeWhole(long number, Object array, int i) {
        boolean signed = type.name().startsWith("INT");
        int bits = 8 * type.bytes();
        if (bits < 64) {
            long low = signed ? -(1L << bits - 1) : 0;
            long high = signed ? (1L << bits - 1) - 1 : (1L << bits) - 1;
            if (number < low || number > high) {
                throw new ArithmeticException();
            }
        }
        if (array instanceof byte[] bytes) {
            bytes[i] = (byte) number;
        } else if (array instanceof short[] shorts) {
            shorts[i] = (short) number;
        } else if (array instanceof int[] ints) {
            ints[i] = (int) number;
        } else {
            ((long[]) array)[i] = number;
        }
    }

    private static String javaName(String word) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        return switch (lower) {
            case "nan", "-nan", "+nan" -> "NaN";
            case "inf", "+inf", "infinity" -> "Infinity";
            case "-inf", "-infinity" -> "-Infinity";
            default -> word;
        };
    }

    private VolumeException noNumber(String word) {
        return new VolumeException(
                source.name()
                        + " has \""
                        + word
                        + "\" among its voxels, which is no number of the type "
                        + type
                        + "; export the file again.");
    }
}
