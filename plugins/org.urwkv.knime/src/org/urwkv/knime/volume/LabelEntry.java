package org.urwkv.knime.volume;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One row of a label table.
 *
 * @param id the number in the voxels, 1 to 65535
 * @param name what it stands for
 * @param colour colour in pictures, 0xRRGGBB
 */
public record LabelEntry(int id, String name, int colour) {

    /**
     * Eight colours that are told apart by people with any colour vision (Okabe and Ito, 2008),
     * then around again.
     */
    private static final int[] COLOURS = {
        0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7, 0x999999
    };

    /** The colour that a label has unless a table says otherwise. */
    public static int colourOf(int id) {
        return COLOURS[Math.floorMod(id - 1, COLOURS.length)];
    }

    /** A label without a name of its own. */
    public static LabelEntry unnamed(int id) {
        return new LabelEntry(id, "Label " + id, colourOf(id));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(id);
        out.writeUTF(name);
        out.writeInt(colour);
    }

    static LabelEntry read(DataInput in) throws IOException {
        return new LabelEntry(in.readInt(), in.readUTF(), in.readInt());
    }
}
