package org.urwkv.volume.io.dicom;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.VolumeException;

/**
 * Images in the order of their positions along the normal of their plane, and the grid that they
 * make: parallel images of one size at equal distances, exactly behind each other.
 */
final class Stack {
    private static final double TURNED = 1e-3;

    /** Positions are written in decimals, often few of them. */
    private static final double ROUNDED_MM = 0.1;

    private static final double UNEVEN = 0.02;
    private static final double TILTED = 2e-3;

    private final String name;
    private final Frame[] frames;
    private final double[] along;
    private final double[] across;
    private final double[] normal;

    private Stack(String name, List<Frame> frames) {
        this.name = name;
        this.frames = frames.toArray(Frame[]::new);
        Frame first = frames.get(0);
        along = unit(Arrays.copyOf(first.orientation(), 3));
        double[] rows = Arrays.copyOfRange(first.orientation(), 3, 6);
        normal = unit(cross(along, rows));
        across = cross(normal, along);
        if (Math.abs(dot(unit(rows), along)) > TURNED) {
            throw problem(
                    "has rows and columns that are not at right angles; export the series again");
        }
    }

    /** Puts images in order; says why if they do not make a volume. */
    static Stack of(String name, List<Frame> frames) {
        for (Frame frame : frames) {
            if (!frame.isPlaced()) {
                throw new VolumeException(
                        name
                                + " does not say where its images lie: "
                                + frame.path()
                                + " has no position or orientation; only slices with positions make a"
                                + " volume.");
            }
        }
        Stack stack = new Stack(name, frames);
        stack.requireParallel();
        Arrays.sort(stack.frames, Comparator.comparingDouble(stack::height));
        return stack;
    }

    Frame[] frames() {
        return frames;
    }

    private double height(Frame frame) {
        return dot(frame.position(), normal);
    }

    private void requireParallel() {
        double[] first = frames[0].orientation();
        for (Frame frame : frames) {
            for (int i = 0; i < 6; i++) {
                if (!(Math.abs(frame.orientation()[i] - first[i]) < TURNED)) {
                    throw problem(
                            "holds images of different orientations, such as "
                                    + frames[0].path().getFileName()
                                    + " and "
                                    + frame.path().getFileName()
                                    + "; take the localizers out");
                }
            }
            if (!Arrays.equals(frame.spacingMm(), frames[0].spacingMm())) {
                throw problem(
                        "holds images of different pixel spacings, such as "
                                + frames[0].path().getFileName()
                                + " and "
                                + frame.path().getFileName()
                                + "; separate them");
            }
        }
    }

    /** The grid in RAS+ mm. */
    Geometry geometry(PixelLayout layout, Consumer<String> warnings) {
        double[] spacing = frames[0].spacingMm();
        if (spacing.length != 2) {
            throw problem("does not declare its pixel spacing; export the series again");
        }
        double step = step(warnings);
        double[] origin = frames[0].position();
        double[][] affine = new double[4][4];
        for (int r = 0; r < 3; r++) {
            // LPS to RAS+
            double sign = r < 2 ? -1 : 1;
            affine[r][0] = sign * along[r] * spacing[1];
            affine[r][1] = sign * across[r] * spacing[0];
            affine[r][2] = sign * normal[r] * step;
            affine[r][3] = sign * origin[r];
        }
        affine[3][3] = 1;
        try {
            return Geometry.of(layout.columns(), layout.rows(), frames.length, affine);
        } catch (VolumeException e) {
            throw new VolumeException(
                    name + " does not say where its voxels lie. " + e.getMessage(), e);
        }
    }

    private double step(Consumer<String> warnings) {
        int last = frames.length - 1;
        if (last == 0) {
            warnings.accept(
                    name
                            + " is a single image, so its slice spacing is unknown; it is taken as 1"
                            + " mm.");
            return 1;
        }
        double[] steps = new double[last];
        for (int i = 0; i < last; i++) {
            steps[i] = height(frames[i + 1]) - height(frames[i]);
        }
        double[] sorted = steps.clone();
        Arrays.sort(sorted);
        double usual = sorted[last / 2];
        requireEven(steps, usual);
        requireUpright();
        return (height(frames[last]) - height(frames[0])) / last;
    }

    private void requireEven(double[] steps, double usual) {
        for (int i = 0; i < steps.length; i++) {
            String between =
                    frames[i].path().getFileName() + " and " + frames[i + 1].path().getFileName();
            if (!(steps[i] > 1e-4)) {
                throw problem(
                        "holds images at the same position, such as "
                                + between
                                + ": several points in time or echoes; separate them");
            }
            if (!(Math.abs(steps[i] - usual) <= Math.min(ROUNDED_MM, usual / 4) + UNEVEN * usual)) {
                boolean missing = steps[i] > 1.5 * usual;
                throw problem(
                        String.format(
                                Locale.ROOT,
                                "%s: between %s lie %.3f mm, elsewhere %.3f mm; export all of the"
                                        + " series",
                                missing
                                        ? "lacks slices"
                                        : "has slices at uneven distances, which make no grid",
                                between,
                                steps[i],
                                usual));
            }
        }
    }

    /** Each image lies right behind the first one, or the gantry was tilted. */
    private void requireUpright() {
        double[] origin = frames[0].position();
        for (Frame frame : frames) {
            double h = height(frame) - height(frames[0]);
            double square = 0;
            for (int r = 0; r < 3; r++) {
                double d = frame.position()[r] - origin[r] - h * normal[r];
                square += d * d;
            }
            double aside = Math.sqrt(square);
            if (!(aside <= ROUNDED_MM + TILTED * h)) {
                throw problem(
                        String.format(
                                Locale.ROOT,
                                "was taken with a tilted gantry: over %.1f mm its slices shift by"
                                        + " %.1f mm (%.1f degrees); correct the tilt on the scanner or"
                                        + " workstation first",
                                h,
                                aside,
                                Math.toDegrees(Math.atan2(aside, h))));
            }
        }
    }

    private VolumeException problem(String what) {
        return new VolumeException(name + " " + what + ".");
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(dot(v, v));
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }
}
