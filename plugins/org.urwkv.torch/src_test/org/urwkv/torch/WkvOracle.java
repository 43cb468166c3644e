package org.urwkv.torch;

/**
 * Bidirectional WKV and its gradients by the definition, in double, with T^2 terms. Arrays are (B,
 * C, T), T fastest; w and u are raw, as they are learned.
 */
final class WkvOracle {

    final double[] y;
    final double[] gradientW;
    final double[] gradientU;
    final double[] gradientK;
    final double[] gradientV;

    WkvOracle(int sequences, int tokens, float[] w, float[] u, float[] k, float[] v, float[] g) {
        int channels = w.length;
        y = new double[k.length];
        gradientW = new double[channels];
        gradientU = new double[channels];
        gradientK = new double[k.length];
        gradientV = new double[k.length];
        for (int s = 0; s < sequences * channels; s++) {
            int c = s % channels;
            sequence(
                    s * tokens, tokens, c, (double) w[c] / tokens, (double) u[c] / tokens, k, v, g);
        }
    }

    private void sequence(
            int at, int tokens, int c, double w, double u, float[] k, float[] v, float[] g) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < tokens; i++) {
            highest = Math.max(highest, k[at + i]);
        }
        // exponents of two hundred are no matter in double: only the square of tokens is slow
        double[] key = new double[tokens];
        double[] atDistance = new double[tokens];
        for (int i = 0; i < tokens; i++) {
            key[i] = Math.exp(k[at + i] - highest);
            atDistance[i] = Math.exp(i == 0 ? u : -(i - 1) * w);
        }
        double[] weight = new double[tokens];
        for (int t = 0; t < tokens; t++) {
            double sum = 0;
            double mean = 0;
            for (int i = 0; i < tokens; i++) {
                weight[i] = key[i] * atDistance[Math.abs(t - i)];
                sum += weight[i];
                mean += weight[i] * v[at + i];
            }
            mean /= sum;
            y[at + t] = mean;
            for (int i = 0; i < tokens; i++) {
                double byV = g[at + t] * weight[i] / sum;
                double byExponent = byV * (v[at + i] - mean);
                gradientV[at + i] += byV;
                gradientK[at + i] += byExponent;
                if (i == t) {
                    gradientU[c] += byExponent / tokens;
                } else {
                    gradientW[c] -= (Math.abs(t - i) - 1) * byExponent / tokens;
                }
            }
        }
    }
}
