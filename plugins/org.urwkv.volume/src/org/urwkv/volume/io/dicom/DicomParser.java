package org.urwkv.volume.io.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.urwkv.volume.VolumeException;

/**
 * Reads data elements up to the pixels (DICOM PS3.5 section 7). Keeps those of {@link Tags} and
 * passes over the others, whatever their length says, without taking memory for them.
 */
final class DicomParser {
    private static final long UNKNOWN_LENGTH = 0xffffffffL;
    private static final int PREAMBLE = 128;
    private static final int LONGEST_VALUE = 1 << 16;
    private static final int DEEPEST = 16;
    private static final int MOST_ELEMENTS = 4_000_000;
    private static final int MOST_ITEMS = 100_000;
    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private final DicomInput in;
    private boolean explicit = true;
    private int elements;
    private int items;

    private TransferSyntax syntax;
    private boolean foundPixels;
    private long pixelBytes;

    private DicomParser(DicomInput in) {
        this.in = in;
    }

    /** What stands before the pixels, and how many bytes of pixels follow. */
    record Head(Dataset data, TransferSyntax syntax, boolean hasPixels, long pixelBytes) {
        boolean pixelsAreEncapsulated() {
            return pixelBytes == UNKNOWN_LENGTH;
        }
    }

    /** Whether bytes from the start of a file are those of a DICOM file. */
    static boolean isDicom(byte[] head) {
        return head.length >= PREAMBLE + 4
                && new String(head, PREAMBLE, 4, StandardCharsets.ISO_8859_1).equals("DICM");
    }

    /** Reads up to the pixels: the input is then at the first of them. */
    static Head parse(DicomInput in) throws IOException {
        if (!isDicom(in.bytes(PREAMBLE + 4))) {
            throw in.problem("is not a DICOM file; remove it from the folder");
        }
        DicomParser parser = new DicomParser(in);
        Dataset data = new Dataset();
        while (in.peek() == 2) {
            parser.element(in.tag(), data, 0);
        }
        String uid = data.text(Tags.TRANSFER_SYNTAX);
        if (TransferSyntax.isBigEndian(uid)) {
            throw in.problem(
                    "is encoded as Explicit VR Big Endian, which was retired and cannot be read;"
                            + " export the series as Explicit VR Little Endian");
        }
        parser.syntax = TransferSyntax.of(uid);
        parser.explicit = parser.syntax.explicit();
        if (parser.syntax.deflated()) {
            in.inflate();
        }
        while (!parser.foundPixels && !in.atEnd()) {
            parser.element(in.tag(), data, 0);
        }
        return new Head(data, parser.syntax, parser.foundPixels, parser.pixelBytes);
    }

    /** Reads one element of which the tag has been read. */
    private void element(int tag, Dataset data, int depth) throws IOException {
        if (++elements > MOST_ELEMENTS) {
            throw damaged("has more than " + MOST_ELEMENTS + " data elements");
        }
        boolean asTyped = explicit;
        String type = asTyped ? type(tag) : "";
        long length =
                !asTyped || LONG_FORM.contains(type) ? longLength(asTyped) : in.unsignedShort();
        if (tag == Tags.PIXEL_DATA && depth == 0) {
            foundPixels = true;
            pixelBytes = length;
        } else if (Tags.SEQUENCES.contains(tag)) {
            data.put(tag, sequence(length, depth + 1));
        } else if (length == UNKNOWN_LENGTH && tag == Tags.PIXEL_DATA) {
            skipFragments();
        } else if (length == UNKNOWN_LENGTH) {
            // a value of unknown type and length is a sequence without types (PS3.5, 6.2.2)
            explicit = asTyped && !type.equals("UN");
            sequence(length, depth + 1);
            explicit = asTyped;
        } else if (Tags.VALUES.contains(tag)) {
            if (length > LONGEST_VALUE) {
                throw damaged(String.format("declares %d bytes for the element %08x", length, tag));
            }
            data.put(tag, in.bytes((int) length));
        } else {
            in.skip(length);
        }
    }

    private String type(int tag) throws IOException {
        String type = new String(in.bytes(2), StandardCharsets.ISO_8859_1);
        if (type.charAt(0) < 'A'
                || type.charAt(0) > 'Z'
                || type.charAt(1) < 'A'
                || type.charAt(1) > 'Z') {
            throw damaged(String.format("has no type for the element %08x", tag));
        }
        return type;
    }

    private long longLength(boolean afterType) throws IOException {
        if (afterType) {
            in.skip(2);
        }
        return in.unsignedInt();
    }

    private List<Dataset> sequence(long length, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw damaged("has sequences within sequences more than " + DEEPEST + " deep");
        }
        List<Dataset> list = new ArrayList<>();
        long end = length == UNKNOWN_LENGTH ? Long.MAX_VALUE : in.position() + length;
        while (in.position() < end) {
            int tag = in.tag();
            long itemLength = in.unsignedInt();
            if (tag == Tags.SEQUENCE_END) {
                return list;
            }
            if (tag != Tags.ITEM) {
                throw damaged(String.format("has an element %08x between items", tag));
            }
            countItem();
            list.add(item(itemLength, depth));
        }
        return list;
    }

    /** The compressed pixels of an icon: items that hold no elements. */
    private void skipFragments() throws IOException {
        for (int tag = in.tag(); tag != Tags.SEQUENCE_END; tag = in.tag()) {
            if (tag != Tags.ITEM) {
                throw damaged(String.format("has an element %08x between items", tag));
            }
            countItem();
            in.skip(in.unsignedInt());
        }
        in.skip(4);
    }

    private void countItem() {
        if (++items > MOST_ITEMS) {
            throw damaged("has more than " + MOST_ITEMS + " items in sequences");
        }
    }

    private Dataset item(long length, int depth) throws IOException {
        Dataset item = new Dataset();
        long end = length == UNKNOWN_LENGTH ? Long.MAX_VALUE : in.position() + length;
        while (in.position() < end) {
            int tag = in.tag();
            if (tag == Tags.ITEM_END) {
                in.skip(4);
                return item;
            }
            element(tag, item, depth);
        }
        return item;
    }

    private VolumeException damaged(String what) {
        return in.problem("is damaged: it " + what + "; copy or export the file again");
    }
}
