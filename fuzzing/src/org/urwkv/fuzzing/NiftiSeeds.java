package org.urwkv.fuzzing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** NIfTI files, and Analyze and NIfTI pairs. Offsets are those of nifti1.h and nifti2.h. */
final class NiftiSeeds {
    private static final int UINT8 = 2;
    private static final int INT16 = 4;
    private static final int RGB = 128;
    private static final int VOXELS_1 = 352;
    private static final int VOXELS_2 = 544;
    private static final int HEADER_1 = 348;

    private NiftiSeeds() {}

    static List<byte[]> version1() throws IOException {
        List<byte[]> seeds =
                new ArrayList<>(
                        List.of(
                                Written.file(Written.labels(), "a.nii"),
                                Written.file(Written.channels(), "a.nii"),
                                Written.file(Written.reals(), "a.nii")));
        seeds.add(header1(ByteOrder.BIG_ENDIAN, INT16, "n+1", 48));
        seeds.add(header1(ByteOrder.LITTLE_ENDIAN, RGB, "n+1", 72));
        seeds.add(withExtension());
        return seeds;
    }

    static List<byte[]> packed() throws IOException {
        return List.of(
                Written.file(Written.labels(), "a.nii.gz"),
                Written.file(Written.reals(), "a.nii.gz"),
                ReaderTarget.gzip(withExtension()),
                // packed without making it smaller, so that damage reaches the header
                StoredGzip.of(header1(ByteOrder.LITTLE_ENDIAN, INT16, "n+1", 48)));
    }

    static List<byte[]> version2() {
        List<byte[]> seeds = new ArrayList<>();
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            seeds.add(header2(order, UINT8, 24));
            seeds.add(header2(order, INT16, 48));
            seeds.add(header2(order, RGB, 72));
        }
        return seeds;
    }

    /** What follows the header lies in the other file. */
    static List<byte[]> pairs() {
        List<byte[]> seeds = new ArrayList<>();
        for (String magic : List.of("\0\0\0", "ni1")) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                ByteBuffer whole = ByteBuffer.wrap(header1(order, INT16, magic, 48)).order(order);
                whole.putFloat(108, 0);
                ByteBuffer pair = ByteBuffer.allocate(HEADER_1 + 48);
                pair.put(whole.array(), 0, HEADER_1).put(whole.array(), VOXELS_1, 48);
                seeds.add(pair.array());
            }
        }
        return seeds;
    }

    private static byte[] withExtension() {
        byte[] plain = header1(ByteOrder.LITTLE_ENDIAN, UINT8, "n+1", 24);
        ByteBuffer file = ByteBuffer.allocate(plain.length + 32).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain, 0, HEADER_1).put(new byte[] {1, 0, 0, 0});
        file.putInt(32).putInt(6).put("a comment of 24 letters.".getBytes(StandardCharsets.UTF_8));
        file.put(plain, VOXELS_1, 24);
        file.putFloat(108, VOXELS_1 + 32);
        return file.array();
    }

    private static byte[] header1(ByteOrder order, int type, String magic, int voxelBytes) {
        ByteBuffer b = ByteBuffer.allocate(VOXELS_1 + voxelBytes).order(order);
        b.putInt(0, HEADER_1);
        short[] dim = {3, 2, 3, 4};
        float[] pixdim = {1, 1.5f, 2, 3};
        for (int i = 0; i < 4; i++) {
            b.putShort(40 + 2 * i, dim[i]);
            b.putFloat(76 + 4 * i, pixdim[i]);
        }
        b.putShort(70, (short) type);
        b.putFloat(108, VOXELS_1);
        b.putFloat(112, 1);
        b.putShort(252, (short) 1);
        b.putFloat(256, 0.1f);
        b.put(344, magic.getBytes(StandardCharsets.ISO_8859_1));
        return b.array();
    }

    private static byte[] header2(ByteOrder order, int type, int voxelBytes) {
        ByteBuffer b = ByteBuffer.allocate(VOXELS_2 + voxelBytes).order(order);
        b.putInt(0, 540);
        b.put(4, "n+2\0\r\n\032\n".getBytes(StandardCharsets.ISO_8859_1));
        b.putShort(12, (short) type);
        long[] dim = {3, 2, 3, 4};
        double[] pixdim = {1, 1.5, 2, 3};
        for (int i = 0; i < 4; i++) {
            b.putLong(16 + 8 * i, dim[i]);
            b.putDouble(104 + 8 * i, pixdim[i]);
        }
        b.putLong(168, VOXELS_2);
        b.putDouble(176, 1);
        b.putInt(348, 1);
        for (int i = 0; i < 3; i++) {
            b.putDouble(400 + 40 * i, i + 1);
        }
        return b.array();
    }
}
