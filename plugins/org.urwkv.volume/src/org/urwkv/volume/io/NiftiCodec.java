package org.urwkv.volume.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** NIfTI headers from and to bytes. Offsets are those of nifti1.h and nifti2.h. */
final class NiftiCodec {
    private static final byte[] SIGNATURE_2 = {'\r', '\n', 0x1a, '\n'};

    private NiftiCodec() {}

    /** The byte order in which the first four bytes are a header size of NIfTI, or null. */
    static ByteOrder order(byte[] head) {
        if (head.length < NiftiHeader.SIZE_1) {
            return null;
        }
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            int size = ByteBuffer.wrap(head).order(order).getInt();
            if (size == NiftiHeader.SIZE_1
                    || (size == NiftiHeader.SIZE_2 && magic(head, 4).startsWith("n"))) {
                return order;
            }
        }
        return null;
    }

    /** The three letters that tell NIfTI from Analyze and one file from two. */
    static String magic(byte[] head, int offset) {
        return new String(head, offset, 3, StandardCharsets.ISO_8859_1);
    }

    static boolean isVersion2(byte[] head, ByteOrder order) {
        return ByteBuffer.wrap(head).order(order).getInt() == NiftiHeader.SIZE_2;
    }

    static NiftiHeader decode1(byte[] head, ByteOrder order) {
        ByteBuffer b = ByteBuffer.wrap(head).order(order);
        long[] dim = new long[8];
        double[] pixdim = new double[8];
        for (int i = 0; i < 8; i++) {
            dim[i] = b.getShort(40 + 2 * i);
            pixdim[i] = b.getFloat(76 + 4 * i);
        }
        double[][] srow = new double[3][4];
        for (int i = 0; i < 12; i++) {
            srow[i / 4][i % 4] = b.getFloat(280 + 4 * i);
        }
        return new NiftiHeader(
                1,
                order,
                magic(head, 344).equals("n+1"),
                dim,
                b.getShort(70),
                pixdim,
                b.getFloat(108),
                b.getFloat(112),
                b.getFloat(116),
                b.getShort(252),
                b.getShort(254),
                new double[] {b.getFloat(256), b.getFloat(260), b.getFloat(264)},
                new double[] {b.getFloat(268), b.getFloat(272), b.getFloat(276)},
                srow);
    }

    static NiftiHeader decode2(byte[] head, ByteOrder order) {
        ByteBuffer b = ByteBuffer.wrap(head).order(order);
        long[] dim = new long[8];
        double[] pixdim = new double[8];
        for (int i = 0; i < 8; i++) {
            dim[i] = b.getLong(16 + 8 * i);
            pixdim[i] = b.getDouble(104 + 8 * i);
        }
        double[][] srow = new double[3][4];
        for (int i = 0; i < 12; i++) {
            srow[i / 4][i % 4] = b.getDouble(400 + 8 * i);
        }
        return new NiftiHeader(
                2,
                order,
                magic(head, 4).equals("n+2"),
                dim,
                b.getShort(12),
                pixdim,
                b.getLong(168),
                b.getDouble(176),
                b.getDouble(184),
                b.getInt(344),
                b.getInt(348),
                new double[] {b.getDouble(352), b.getDouble(360), b.getDouble(368)},
                new double[] {b.getDouble(376), b.getDouble(384), b.getDouble(392)},
                srow);
    }

    /** The header of a single file. */
    static byte[] encode(NiftiHeader h) {
        ByteBuffer b = ByteBuffer.allocate(h.headerSize()).order(h.order());
        if (h.version() == 1) {
            encode1(h, b);
        } else {
            encode2(h, b);
        }
        return b.array();
    }

    private static void encode1(NiftiHeader h, ByteBuffer b) {
        b.putInt(0, NiftiHeader.SIZE_1);
        b.put(38, (byte) 'r');
        for (int i = 0; i < 8; i++) {
            b.putShort(40 + 2 * i, (short) h.dim()[i]);
            b.putFloat(76 + 4 * i, (float) h.pixdim()[i]);
        }
        b.putShort(70, (short) h.datatype());
        b.putShort(72, (short) bits(h));
        b.putFloat(108, (float) h.voxOffset());
        b.putFloat(112, (float) h.slope());
        b.putFloat(116, (float) h.intercept());
        b.put(123, (byte) MILLIMETRES);
        b.putShort(252, (short) h.qformCode());
        b.putShort(254, (short) h.sformCode());
        for (int i = 0; i < 3; i++) {
            b.putFloat(256 + 4 * i, (float) h.quaternion()[i]);
            b.putFloat(268 + 4 * i, (float) h.qoffset()[i]);
        }
        for (int i = 0; i < 12; i++) {
            b.putFloat(280 + 4 * i, (float) h.srow()[i / 4][i % 4]);
        }
        b.put(344, "n+1\0".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void encode2(NiftiHeader h, ByteBuffer b) {
        b.putInt(0, NiftiHeader.SIZE_2);
        b.put(4, "n+2\0".getBytes(StandardCharsets.ISO_8859_1));
        b.put(8, SIGNATURE_2);
        b.putShort(12, (short) h.datatype());
        b.putShort(14, (short) bits(h));
        for (int i = 0; i < 8; i++) {
            b.putLong(16 + 8 * i, h.dim()[i]);
            b.putDouble(104 + 8 * i, h.pixdim()[i]);
        }
        b.putLong(168, (long) h.voxOffset());
        b.putDouble(176, h.slope());
        b.putDouble(184, h.intercept());
        b.putInt(344, h.qformCode());
        b.putInt(348, h.sformCode());
        for (int i = 0; i < 3; i++) {
            b.putDouble(352 + 8 * i, h.quaternion()[i]);
            b.putDouble(376 + 8 * i, h.qoffset()[i]);
        }
        for (int i = 0; i < 12; i++) {
            b.putDouble(400 + 8 * i, h.srow()[i / 4][i % 4]);
        }
        b.putInt(500, MILLIMETRES);
    }

    private static final int MILLIMETRES = 2;

    private static int bits(NiftiHeader h) {
        return 8 * NiftiType.of(h.datatype()).orElseThrow().voxelBytes();
    }
}
