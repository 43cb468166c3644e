package org.urwkv.segmentation.training;

/** Takes detail from one channel of a patch, in place, axis after axis. */
final class Smoothing {

    private Smoothing() {}

    /** A line of values in, as many out. */
    private interface Line {
        void apply(float[] in, float[] out);
    }

    /**
     * Gaussian blur; borders are continued by their last value.
     *
     * @param values holds the channel from {@code start} on, x fastest
     * @param size sizes x, y, z
     * @param sigma standard deviation in voxels; the kernel ends at three of them
     */
    static void blur(float[] values, int start, int[] size, double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) Math.exp(-0.5 * i * i / (sigma * sigma));
            sum += kernel[i + radius];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= (float) sum;
        }
        for (int axis = 0; axis < 3; axis++) {
            lines(values, start, size, axis, (in, out) -> convolve(in, out, kernel));
        }
    }

    private static void convolve(float[] in, float[] out, float[] kernel) {
        int radius = kernel.length / 2;
        int last = in.length - 1;
        for (int i = 0; i <= last; i++) {
            float sum = 0;
            for (int k = -radius; k <= radius; k++) {
                sum += kernel[k + radius] * in[Math.max(0, Math.min(last, i + k))];
            }
            out[i] = sum;
        }
    }

    /**
     * Samples the channel at fewer points (nearest neighbour) and interpolates linearly between
     * them.
     *
     * @param values holds the channel from {@code start} on, x fastest
     * @param size sizes x, y, z
     * @param zoom number of points as a share of the voxels of an axis, above 0, at most 1
     */
    static void lowResolution(float[] values, int start, int[] size, double zoom) {
        for (int axis = 0; axis < 3; axis++) {
            int points = Math.max(1, (int) Math.round(zoom * size[axis]));
            lines(values, start, size, axis, (in, out) -> resample(in, out, points));
        }
    }

    private static void resample(float[] in, float[] out, int points) {
        int n = in.length;
        double step = (double) n / points;
        for (int i = 0; i < n; i++) {
            double place = Math.max(0, Math.min(points - 1, (i + 0.5) / step - 0.5));
            int below = (int) place;
            int above = Math.min(points - 1, below + 1);
            float low = in[(int) ((below + 0.5) * step)];
            float high = in[(int) ((above + 0.5) * step)];
            out[i] = low + (float) (place - below) * (high - low);
        }
    }

    private static void lines(float[] values, int start, int[] size, int axis, Line line) {
        int inner = axis == 0 ? 1 : axis == 1 ? size[0] : size[0] * size[1];
        int length = size[axis];
        int lines = size[0] * size[1] * size[2] / length;
        float[] in = new float[length];
        float[] out = new float[length];
        for (int i = 0; i < lines; i++) {
            int first = start + i / inner * inner * length + i % inner;
            for (int k = 0; k < length; k++) {
                in[k] = values[first + k * inner];
            }
            line.apply(in, out);
            for (int k = 0; k < length; k++) {
                values[first + k * inner] = out[k];
            }
        }
    }
}
