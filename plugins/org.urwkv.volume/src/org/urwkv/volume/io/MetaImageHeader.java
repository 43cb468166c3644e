package org.urwkv.volume.io;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

/** The meaning of MetaImage fields. */
final class MetaImageHeader {
    private MetaImageHeader() {}

    static RawLayout layout(TextHeader header) {
        int axes = (int) header.numbers("NDims", header.require("ndims"), 1)[0];
        if (axes < 2 || axes > 4) {
            throw header.problem("declares " + axes + " axes instead of 2 to 4");
        }
        int[] sizes = header.sizes("DimSize", header.require("dimsize"), axes);
        int interleaved =
                header.find("elementnumberofchannels")
                        .map(v -> header.sizes("ElementNumberOfChannels", v, 1)[0])
                        .orElse(1);
        int outer = axes == 4 ? sizes[3] : 1;
        if (interleaved > 1 && outer > 1) {
            throw header.problem("has both a fourth axis and channels, which cannot be read");
        }
        int[] size = {sizes[0], sizes[1], axes > 2 ? sizes[2] : 1};
        if ((double) size[0] * size[1] * size[2] * interleaved > Integer.MAX_VALUE - 8) {
            throw header.problem(
                    "declares more voxels than the 2147483639 that one volume can hold");
        }
        VoxelType type = type(header);
        boolean big = header.isTrue(false, "binarydatabyteordermsb", "elementbyteordermsb");
        return new RawLayout(
                geometry(header, axes, size),
                type,
                Math.max(interleaved, outer),
                interleaved > 1,
                big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** The matrix lists the direction of each axis in turn; positions are LPS. */
    private static Geometry geometry(TextHeader header, int axes, int[] size) {
        double[] spacing = new double[axes];
        Arrays.fill(spacing, 1);
        header.find("elementspacing", "elementsize")
                .ifPresent(
                        v ->
                                System.arraycopy(
                                        header.numbers("ElementSpacing", v, axes),
                                        0,
                                        spacing,
                                        0,
                                        axes));
        double[] matrix = new double[axes * axes];
        for (int i = 0; i < axes; i++) {
            matrix[i * axes + i] = 1;
        }
        header.find("transformmatrix", "orientation", "rotation")
                .ifPresent(
                        v ->
                                System.arraycopy(
                                        header.numbers("TransformMatrix", v, axes * axes),
                                        0,
                                        matrix,
                                        0,
                                        axes * axes));
        double[] offset =
                header.find("offset", "position", "origin")
                        .map(v -> header.numbers("Offset", v, axes))
                        .orElse(new double[axes]);
        double[][] affine = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        double[] signs = {-1, -1, 1};
        int inSpace = Math.min(axes, 3);
        for (int r = 0; r < inSpace; r++) {
            for (int c = 0; c < inSpace; c++) {
                affine[r][c] = signs[r] * matrix[c * axes + r] * spacing[c];
            }
            affine[r][3] = signs[r] * offset[r];
        }
        try {
            return Geometry.of(size[0], size[1], size[2], affine);
        } catch (VolumeException e) {
            throw header.problem("does not say where its voxels lie. " + e.getMessage());
        }
    }

    private static VoxelType type(TextHeader header) {
        String name = header.require("elementtype");
        for (VoxelType type : VoxelType.values()) {
            if (typeName(type).equals(name)) {
                return type;
            }
        }
        return switch (name) {
            case "MET_LONG" -> VoxelType.INT32;
            case "MET_ULONG" -> VoxelType.UINT32;
            default ->
                    throw header.problem(
                            "holds voxels of the type " + name + ", which cannot be read");
        };
    }

    private static String typeName(VoxelType type) {
        return switch (type) {
            case UINT8 -> "MET_UCHAR";
            case INT8 -> "MET_CHAR";
            case UINT16 -> "MET_USHORT";
            case INT16 -> "MET_SHORT";
            case UINT32 -> "MET_UINT";
            case INT32 -> "MET_INT";
            case UINT64 -> "MET_ULONG_LONG";
            case INT64 -> "MET_LONG_LONG";
            case FLOAT32 -> "MET_FLOAT";
            case FLOAT64 -> "MET_DOUBLE";
        };
    }

    /** The header of an unscaled volume whose channels are written side by side. */
    static String text(Volume volume) {
        Geometry g = volume.geometry();
        double[][] a = g.affine();
        double[] spacing = g.spacingMm();
        StringBuilder matrix = new StringBuilder();
        for (int c = 0; c < 3; c++) {
            matrix.append(
                    numbers(-a[0][c] / spacing[c], -a[1][c] / spacing[c], a[2][c] / spacing[c]));
        }
        return String.join(
                "\n",
                "ObjectType = Image",
                "NDims = 3",
                "BinaryData = True",
                "BinaryDataByteOrderMSB = False",
                "CompressedData = True",
                "TransformMatrix =" + matrix,
                "Offset =" + numbers(-a[0][3], -a[1][3], a[2][3]),
                "CenterOfRotation = 0 0 0",
                "AnatomicalOrientation = " + anatomical(g),
                "ElementSpacing =" + numbers(spacing),
                String.format(Locale.ROOT, "DimSize = %d %d %d", g.nx(), g.ny(), g.nz()),
                "ElementNumberOfChannels = " + volume.channels(),
                "ElementType = " + typeName(volume.type()),
                "ElementDataFile = LOCAL",
                "");
    }

    /** MetaImage names where an axis starts, not where it runs to. */
    private static String anatomical(Geometry g) {
        StringBuilder letters = new StringBuilder();
        for (char c : g.axisCodes().toCharArray()) {
            letters.append("LRPAIS".charAt("RLAPSI".indexOf(c)));
        }
        return letters.toString();
    }

    private static String numbers(double... values) {
        StringBuilder text = new StringBuilder();
        for (double v : values) {
            text.append(' ').append(v + 0.0);
        }
        return text.toString();
    }
}
