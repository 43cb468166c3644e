package org.urwkv.standin.api;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the members that the compiler added, in a class file (Java Virtual Machine Specification,
 * chapter 4).
 */
final class SyntheticMembers {
    private static final int SYNTHETIC = 0x1000;

    private final DataInputStream in;
    private String[] texts;
    private int[] classNames;

    private SyntheticMembers(byte[] classFile) {
        in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** For each such member: class name, a space, member name and descriptor. */
    static List<String> of(byte[] classFile) throws IOException {
        return new SyntheticMembers(classFile).read();
    }

    private List<String> read() throws IOException {
        in.skipNBytes(8);
        readConstants();
        in.skipNBytes(2);
        String owner = texts[classNames[in.readUnsignedShort()]].replace('/', '.');
        in.skipNBytes(2);
        in.skipNBytes(2L * in.readUnsignedShort());
        List<String> members = new ArrayList<>();
        readMembers(owner, members);
        readMembers(owner, members);
        return members;
    }

    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        texts = new String[count];
        classNames = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> classNames[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> throw new IOException("Unknown constant " + tag);
            }
        }
    }

    private void readMembers(String owner, List<String> synthetic) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int flags = in.readUnsignedShort();
            String name = texts[in.readUnsignedShort()];
            String descriptor = texts[in.readUnsignedShort()];
            if ((flags & SYNTHETIC) != 0) {
                synthetic.add(owner + " " + name + descriptor);
            }
            int attributes = in.readUnsignedShort();
            for (int a = 0; a < attributes; a++) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
    }
}
