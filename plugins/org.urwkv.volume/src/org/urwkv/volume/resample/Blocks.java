package org.urwkv.volume.resample;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Interpolation between grids whose axes run differently, in blocks of the target: of the source
 * only the box around what a block wants is held.
 */
final class Blocks {
    /** Source voxels along an axis of a block, about. */
    private static final int SIDE = 64;

    private static final int SMALLEST = 4;

    /** Beyond so many voxels a spline's coefficients do not depend, as floats, on the samples. */
    private static final int FAR = 12;

    private final SliceSource source;
    private final GridMap map;
    private final int[] size;
    private final int[] target;
    private final int[] count = new int[3];
    private final int[] side = new int[3];

    Blocks(SliceSource source, GridMap map) {
        this.source = source;
        this.map = map;
        size = map.sourceSize();
        target = map.targetSize();
        double shrinkage = 1;
        for (int s = 0; s < 3; s++) {
            shrinkage = Math.max(shrinkage, map.shrinkage(s));
        }
        for (int axis = 0; axis < 3; axis++) {
            side[axis] = Math.max(SMALLEST, (int) (SIDE / shrinkage));
            count[axis] = (target[axis] + side[axis] - 1) / side[axis];
        }
    }

    void linear(float[] result, int at) {
        forEach(block -> new Piece(block, 0).linear(result, at));
    }

    void cubic(float[] result, int at) {
        forEach(block -> new Piece(block, FAR).cubic(result, at));
    }

    private void forEach(IntConsumer work) {
        IntStream.range(0, count[0] * count[1] * count[2]).parallel().forEach(work);
    }

    /** One block of the target and the box of the source that it wants. */
    private final class Piece {
        private final int[] begin = new int[3];
        private final int[] end = new int[3];
        private final int[] from = new int[3];
        private final int[] box = new int[3];
        private final float[] values;
        private final double[] place = new double[3];

        Piece(int block, int margin) {
            int[] number = {
                block % count[0], block / count[0] % count[1], block / count[0] / count[1]
            };
            for (int axis = 0; axis < 3; axis++) {
                begin[axis] = number[axis] * side[axis];
                end[axis] = Math.min(target[axis], begin[axis] + side[axis]);
            }
            for (int s = 0; s < 3; s++) {
                findBox(s, margin);
            }
            values = new float[box[0] * box[1] * box[2]];
            source.box(from, box, values);
        }

        /** What the places of the block need along a source axis, with a margin. */
        private void findBox(int s, int margin) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int corner = 0; corner < 8; corner++) {
                double x =
                        map.coordinate(
                                s,
                                (corner & 1) == 0 ? begin[0] : end[0] - 1,
                                (corner & 2) == 0 ? begin[1] : end[1] - 1,
                                (corner & 4) == 0 ? begin[2] : end[2] - 1);
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
            int first = size[s] - 1;
            int last = 0;
            // a mirror may turn the ends of the range into its middle
            for (double x = Math.floor(low) - 1; x <= Math.ceil(high) + 1; x++) {
                int inside = (int) map.settle(s, x);
                first = Math.min(first, inside);
                last = Math.max(last, inside);
            }
            from[s] = Math.max(0, first - 1 - margin);
            box[s] = Math.min(size[s], last + 2 + margin) - from[s];
        }

        /** The place of a target voxel in the box. */
        private void locate(int i, int j, int k) {
            for (int s = 0; s < 3; s++) {
                place[s] = map.inside(s, i, j, k) - from[s];
            }
        }

        /** Computes one value from the place. */
        private interface Value {
            float of();
        }

        private void fill(float[] result, int at, Value value) {
            for (int k = begin[2]; k < end[2]; k++) {
                for (int j = begin[1]; j < end[1]; j++) {
                    int position = at + begin[0] + target[0] * (j + target[1] * k);
                    for (int i = begin[0]; i < end[0]; i++) {
                        locate(i, j, k);
                        result[position++] = value.of();
                    }
                }
            }
        }

        void linear(float[] result, int at) {
            fill(result, at, this::linearValue);
        }

        private float linearValue() {
            int x0 = (int) place[0];
            int x1 = Math.min(x0 + 1, box[0] - 1);
            int y0 = (int) place[1] * box[0];
            int y1 = Math.min((int) place[1] + 1, box[1] - 1) * box[0];
            int z0 = (int) place[2] * box[0] * box[1];
            int z1 = Math.min((int) place[2] + 1, box[2] - 1) * box[0] * box[1];
            float wx = (float) (place[0] - x0);
            float wy = (float) (place[1] - (int) place[1]);
            float front = square(x0, x1, y0 + z0, y1 + z0, wx, wy);
            float back = square(x0, x1, y0 + z1, y1 + z1, wx, wy);
            return mix(front, back, (float) (place[2] - (int) place[2]));
        }

        private float square(int x0, int x1, int y0, int y1, float wx, float wy) {
            return mix(
                    mix(values[y0 + x0], values[y0 + x1], wx),
                    mix(values[y1 + x0], values[y1 + x1], wx),
                    wy);
        }

        void cubic(float[] result, int at) {
            SplineFilter.apply(values, box[0], box[1], box[2]);
            CubicSum sum = new CubicSum(values, box);
            fill(result, at, () -> sum.at(place));
        }
    }

    /**
     * A weight of 0 leaves the other value out altogether, so that a NaN beside a voxel does not
     * spread to it.
     */
    private static float mix(float low, float high, float weight) {
        return weight == 0 ? low : low + weight * (high - low);
    }
}
