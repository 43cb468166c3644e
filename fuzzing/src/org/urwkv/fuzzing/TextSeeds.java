package org.urwkv.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Formats with a text header: NRRD and MetaImage. */
final class TextSeeds {
    private TextSeeds() {}

    static List<byte[]> nrrd() throws IOException {
        return List.of(
                Written.file(Written.labels(), "a.nrrd"),
                Written.file(Written.channels(), "a.nrrd"),
                Written.file(Written.reals(), "a.nrrd"),
                joined(
                        "NRRD0005\n# raw\ntype: short\ndimension: 4\nsizes: 2 2 3 2\n"
                                + "space: LPS\nspace directions: none (1,0,0) (0,2,0) (0,0,3)\n"
                                + "space origin: (1,2,3)\nkinds: vector space space space\n"
                                + "endian: big\nencoding: raw\n\n",
                        48),
                joined(
                        "NRRD0001\ntype: float\ndimension: 2\nsizes: 3 2\nspacings: 1 2\n"
                                + "line skip: 1\nbyte skip: 2\nencoding: ascii\n\n"
                                + "skipped\n##1 2 -3.5e2\nNaN inf 6\n",
                        0),
                joined(
                        "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 4 3 2\nbyte skip: -1\n"
                                + "data file: file.raw\nencoding: raw\n\n",
                        24));
    }

    static List<byte[]> metaImage() throws IOException {
        return List.of(
                Written.file(Written.labels(), "a.mha"),
                Written.file(Written.channels(), "a.mha"),
                Written.file(Written.reals(), "a.mha"),
                joined(
                        "ObjectType = Image\nNDims = 3\nBinaryData = True\n"
                                + "ElementByteOrderMSB = True\nCompressedData = False\n"
                                + "TransformMatrix = 1 0 0 0 1 0 0 0 1\nOffset = 1 2 3\n"
                                + "ElementSpacing = 1 2 3\nDimSize = 2 3 2\n"
                                + "ElementNumberOfChannels = 2\nElementType = MET_SHORT\n"
                                + "ElementDataFile = LOCAL\n",
                        48),
                joined(
                        "NDims = 4\nBinaryData = False\nDimSize = 2 1 2 2\n"
                                + "ElementType = MET_CHAR\nElementDataFile = LOCAL\n"
                                + "1 2 3 -4\n5 6 7 127\n",
                        0),
                joined(
                        "Comment = apart\nNDims = 2\nDimSize = 4 6\nHeaderSize = -1\n"
                                + "ElementType = MET_UCHAR\nElementDataFile = file.raw\n",
                        24));
    }

    private static byte[] joined(String header, int voxelBytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < voxelBytes; i++) {
            file.write(i);
        }
        return file.toByteArray();
    }
}
