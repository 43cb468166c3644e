package org.urwkv.volume.io;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

/**
 * The meaning of NRRD fields: which axes are space, which is the channel, and where the voxels lie.
 */
final class NrrdHeader {
    private NrrdHeader() {}

    static RawLayout layout(TextHeader header) {
        int dimension = (int) header.numbers("dimension", header.require("dimension"), 1)[0];
        if (dimension < 1 || dimension > 16) {
            throw header.problem("declares " + dimension + " axes");
        }
        int[] sizes = header.sizes("sizes", header.require("sizes"), dimension);
        double[][] directions = directions(header, dimension);
        int channelAxis = channelAxis(header, directions);
        int[] size = {1, 1, 1};
        double[][] affine = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        int axis = 0;
        for (int i = 0; i < dimension; i++) {
            if (i == channelAxis) {
                continue;
            }
            if (axis == 3) {
                throw header.problem("has more than three axes in space");
            }
            size[axis] = sizes[i];
            for (int r = 0; r < 3; r++) {
                affine[r][axis] = directions[i][r];
            }
            axis++;
        }
        complete(affine, axis);
        double[] origin = origin(header);
        double[] signs = signs(header);
        for (int r = 0; r < 3; r++) {
            affine[r][3] = origin[r];
            for (int c = 0; c < 4; c++) {
                affine[r][c] *= signs[r];
            }
        }
        VoxelType type = type(header);
        return new RawLayout(
                geometry(header, size, affine),
                type,
                channelAxis < 0 ? 1 : sizes[channelAxis],
                channelAxis == 0,
                order(header, type));
    }

    /** A direction of an axis, null for an axis that is not in space. */
    private static double[][] directions(TextHeader header, int dimension) {
        double[][] directions = new double[dimension][];
        var given = header.find("space directions");
        if (given.isPresent()) {
            String[] words =
                    given.get()
                            .replaceAll("\\)\\s*", ") ")
                            .replaceAll(",\\s+", ",")
                            .strip()
                            .split("\\s+");
            if (words.length != dimension) {
                throw header.problem(
                        "declares "
                                + words.length
                                + " space directions for "
                                + dimension
                                + " axes");
            }
            for (int i = 0; i < dimension; i++) {
                directions[i] = words[i].equalsIgnoreCase("none") ? null : vector(header, words[i]);
            }
            return directions;
        }
        double[] spacings = new double[dimension];
        Arrays.fill(spacings, 1);
        header.find("spacings")
                .ifPresent(
                        v ->
                                System.arraycopy(
                                        header.numbers("spacings", v, dimension),
                                        0,
                                        spacings,
                                        0,
                                        dimension));
        int channelAxis = channelAxisByKind(header, dimension);
        int axis = 0;
        for (int i = 0; i < dimension; i++) {
            if (i != channelAxis && axis < 3) {
                directions[i] = new double[3];
                directions[i][axis++] =
                        Double.isFinite(spacings[i]) && spacings[i] != 0 ? spacings[i] : 1;
            }
        }
        return directions;
    }

    private static double[] vector(TextHeader header, String word) {
        String inside = word.replace("(", " ").replace(")", " ").replace(",", " ");
        double[] numbers = header.numbers("space directions", inside);
        if (numbers.length < 2 || numbers.length > 3) {
            throw header.problem(
                    "declares a vector " + word + " where space has two or three axes");
        }
        return Arrays.copyOf(numbers, 3);
    }

    private static int channelAxis(TextHeader header, double[][] directions) {
        int channelAxis = -1;
        for (int i = 0; i < directions.length; i++) {
            if (directions[i] == null) {
                if (channelAxis >= 0) {
                    throw header.problem("has more than one axis that is not in space");
                }
                channelAxis = i;
            }
        }
        if (channelAxis > 0 && channelAxis < directions.length - 1) {
            throw header.problem("has its channels between axes in space, which cannot be read");
        }
        return channelAxis;
    }

    private static int channelAxisByKind(TextHeader header, int dimension) {
        String[] kinds = header.find("kinds").orElse("").toLowerCase(Locale.ROOT).split("\\s+");
        for (int i = 0; i < Math.min(kinds.length, dimension); i++) {
            if (!kinds[i].isEmpty()
                    && !kinds[i].equals("domain")
                    && !kinds[i].equals("space")
                    && !kinds[i].equals("???")) {
                return i;
            }
        }
        return dimension == 4 ? 3 : -1;
    }

    /** Axes that a flat image lacks are put at right angles to the others. */
    private static void complete(double[][] affine, int axes) {
        if (axes != 2) {
            return;
        }
        double[] normal = {
            affine[1][0] * affine[2][1] - affine[2][0] * affine[1][1],
            affine[2][0] * affine[0][1] - affine[0][0] * affine[2][1],
            affine[0][0] * affine[1][1] - affine[1][0] * affine[0][1]
        };
        double length =
                Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        for (int r = 0; r < 3 && length > 0; r++) {
            affine[r][2] = normal[r] / length;
        }
    }

    private static double[] origin(TextHeader header) {
        return header.find("space origin")
                .map(v -> vector(header, v.replaceAll("\\s+", "")))
                .orElse(new double[3]);
    }

    /**
     * What turns the file's axes into right, front, head. Without a patient's space nothing is
     * turned.
     */
    private static double[] signs(TextHeader header) {
        String space =
                header.find("space").orElse("").toLowerCase(Locale.ROOT).replace("-time", "");
        return switch (space) {
            case "left-posterior-superior", "lps" -> new double[] {-1, -1, 1};
            case "left-anterior-superior", "las" -> new double[] {-1, 1, 1};
            default -> new double[] {1, 1, 1};
        };
    }

    private static Geometry geometry(TextHeader header, int[] size, double[][] affine) {
        try {
            return Geometry.of(size[0], size[1], size[2], affine);
        } catch (VolumeException e) {
            throw header.problem("does not say where its voxels lie. " + e.getMessage());
        }
    }

    private static VoxelType type(TextHeader header) {
        String name = header.require("type").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "signed char", "int8", "int8_t" -> VoxelType.INT8;
            case "uchar", "unsigned char", "uint8", "uint8_t" -> VoxelType.UINT8;
            case "short", "short int", "signed short", "signed short int", "int16", "int16_t" ->
                    VoxelType.INT16;
            case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" ->
                    VoxelType.UINT16;
            case "int", "signed int", "int32", "int32_t" -> VoxelType.INT32;
            case "uint", "unsigned int", "uint32", "uint32_t" -> VoxelType.UINT32;
            case "longlong",
                            "long long",
                            "long long int",
                            "signed long long",
                            "signed long long int",
                            "int64",
                            "int64_t" ->
                    VoxelType.INT64;
            case "ulonglong",
                            "unsigned long long",
                            "unsigned long long int",
                            "uint64",
                            "uint64_t" ->
                    VoxelType.UINT64;
            case "float" -> VoxelType.FLOAT32;
            case "double" -> VoxelType.FLOAT64;
            default ->
                    throw header.problem(
                            "holds voxels of the type " + name + ", which cannot be read");
        };
    }

    private static ByteOrder order(TextHeader header, VoxelType type) {
        String endian = type.bytes() == 1 ? "little" : header.find("endian").orElse("little");
        return endian.equalsIgnoreCase("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** The header of an unscaled volume, in the patient's space that most programs use. */
    static String text(Volume volume) {
        Geometry g = volume.geometry();
        boolean many = volume.channels() > 1;
        double[][] a = g.affine();
        StringBuilder directions = new StringBuilder();
        for (int c = 0; c < 3; c++) {
            directions.append(vector(-a[0][c], -a[1][c], a[2][c])).append(' ');
        }
        return String.join(
                "\n",
                "NRRD0004",
                "type: " + typeName(volume.type()),
                "dimension: " + (many ? 4 : 3),
                "space: left-posterior-superior",
                "sizes: "
                        + g.nx()
                        + " "
                        + g.ny()
                        + " "
                        + g.nz()
                        + (many ? " " + volume.channels() : ""),
                "space directions: " + directions + (many ? "none" : ""),
                "kinds: domain domain domain" + (many ? " vector" : ""),
                "endian: little",
                "encoding: gzip",
                "space origin: " + vector(-a[0][3], -a[1][3], a[2][3]),
                "",
                "");
    }

    private static String vector(double x, double y, double z) {
        return "(" + (x + 0.0) + "," + (y + 0.0) + "," + (z + 0.0) + ")";
    }

    private static String typeName(VoxelType type) {
        return switch (type) {
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }
}
