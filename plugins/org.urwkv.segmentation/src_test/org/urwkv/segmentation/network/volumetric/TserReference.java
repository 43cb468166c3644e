package org.urwkv.segmentation.network.volumetric;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A TSE-R block step by step as it is published, in double, for one volume. */
final class TserReference {

    private final int depth;
    private final int height;
    private final int width;
    private final int channels;
    private final Map<String, float[]> p;

    TserReference(int depth, int height, int width, int channels, Map<String, float[]> p) {
        this.depth = depth;
        this.height = height;
        this.width = width;
        this.channels = channels;
        this.p = p;
    }

    private int tokens() {
        return depth * height * width;
    }

    /** From and to (T, C). */
    double[][] apply(double[][] x) {
        double[][] z = norm(x, "norm1");
        double[][] s = shift(z);
        double[][] k = linear(mix(z, s, "mixKey"), "key.weight");
        double[][] v = linear(mix(z, s, "mixValue"), "value.weight");
        double[][] r = map(linear(mix(z, s, "mixReceptance"), "receptance.weight"), this::sigmoid);
        double[][] o = norm(scans(k, v), "keyNorm");
        double[][] y = add(x, linear(times(r, o), "output.weight"), "scale1");
        z = norm(y, "norm2");
        s = shift(z);
        k = linear(mix(z, s, "channelMixKey"), "channelKey.weight");
        k = map(k, value -> value > 0 ? value * value : 0);
        r = linear(mix(z, s, "channelMixReceptance"), "channelReceptance.weight");
        return add(y, times(map(r, this::sigmoid), linear(k, "channelValue.weight")), "scale2");
    }

    private double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    private double[][] norm(double[][] x, String name) {
        double[][] result = new double[x.length][channels];
        for (int t = 0; t < x.length; t++) {
            double mean = 0;
            double variance = 0;
            for (double value : x[t]) {
                mean += value / channels;
            }
            for (double value : x[t]) {
                variance += (value - mean) * (value - mean) / channels;
            }
            for (int c = 0; c < channels; c++) {
                result[t][c] =
                        (x[t][c] - mean) / Math.sqrt(variance + 1e-5) * p.get(name + ".weight")[c]
                                + p.get(name + ".bias")[c];
            }
        }
        return result;
    }

    private double[][] shift(double[][] z) {
        int[][] from = {{0, 0, -1}, {0, 0, 1}, {0, -1, 0}, {0, 1, 0}, {-1, 0, 0}, {1, 0, 0}};
        double[][] result = new double[tokens()][channels];
        for (int t = 0; t < tokens(); t++) {
            for (int c = 0; c < channels; c++) {
                int group = c / (channels / 6);
                int[] step = group < 6 ? from[group] : new int[3];
                int d = t / width / height + step[0];
                int h = t / width % height + step[1];
                int w = t % width + step[2];
                boolean inside = d >= 0 && d < depth && h >= 0 && h < height && w >= 0 && w < width;
                result[t][c] = inside ? z[(d * height + h) * width + w][c] : 0;
            }
        }
        return result;
    }

    private double[][] mix(double[][] z, double[][] s, String name) {
        double[][] result = new double[z.length][channels];
        for (int t = 0; t < z.length; t++) {
            for (int c = 0; c < channels; c++) {
                double m = p.get(name)[c];
                result[t][c] = m * z[t][c] + (1 - m) * s[t][c];
            }
        }
        return result;
    }

    private double[][] linear(double[][] x, String name) {
        float[] w = p.get(name);
        int in = x[0].length;
        double[][] result = new double[x.length][w.length / in];
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < w.length; i++) {
                result[t][i / in] += w[i] * x[t][i % in];
            }
        }
        return result;
    }

    private double[][] scans(double[][] k, double[][] v) {
        float[] fusion = p.get("fusion");
        double sum = 0;
        for (float logit : fusion) {
            sum += Math.exp(logit);
        }
        double[][] result = new double[tokens()][channels];
        for (int order = 0; order < 3; order++) {
            for (int c = 0; c < channels; c++) {
                scan(order, c, Math.exp(fusion[order]) / sum, k, v, result);
            }
        }
        return result;
    }

    private void scan(
            int order, int c, double share, double[][] k, double[][] v, double[][] result) {
        double w = p.get("decay")[order * channels + c] / tokens();
        double u = p.get("bonus")[order * channels + c] / tokens();
        for (int t = 0; t < tokens(); t++) {
            double over = 0;
            double under = 0;
            for (int i = 0; i < tokens(); i++) {
                int other = voxel(order, i);
                double e = Math.exp(k[other][c] + (i == t ? u : -(Math.abs(t - i) - 1) * w));
                over += e * v[other][c];
                under += e;
            }
            result[voxel(order, t)][c] += share * over / under;
        }
    }

    /**
     * Index in memory of a token: orders (D, H, W), (H, W, D), (W, D, H), the last axis fastest.
     */
    private int voxel(int order, int t) {
        int d = order == 1 ? t % depth : t / height % depth;
        int h = order == 1 ? t / depth / width : t % height;
        int w = order == 1 ? t / depth % width : t / height / depth;
        return order == 0 ? t : (d * height + h) * width + w;
    }

    private static double[][] map(double[][] x, DoubleUnaryOperator f) {
        double[][] result = new double[x.length][x[0].length];
        for (int t = 0; t < x.length; t++) {
            for (int c = 0; c < x[t].length; c++) {
                result[t][c] = f.applyAsDouble(x[t][c]);
            }
        }
        return result;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] result = new double[a.length][a[0].length];
        for (int t = 0; t < a.length; t++) {
            for (int c = 0; c < a[t].length; c++) {
                result[t][c] = a[t][c] * b[t][c];
            }
        }
        return result;
    }

    private double[][] add(double[][] x, double[][] y, String scale) {
        double[][] result = new double[x.length][channels];
        for (int t = 0; t < x.length; t++) {
            for (int c = 0; c < channels; c++) {
                result[t][c] = x[t][c] + p.get(scale)[c] * y[t][c];
            }
        }
        return result;
    }
}
