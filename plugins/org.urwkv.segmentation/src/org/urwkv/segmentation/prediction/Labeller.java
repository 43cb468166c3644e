package org.urwkv.segmentation.prediction;

/** Reduces probabilities to the most probable class; the lower class where two are equal. */
final class Labeller implements PlaneSink {

    private final byte[] classes;
    private final int voxels;

    /**
     * @param size sizes x, y, z of the volume
     */
    Labeller(int[] size) {
        voxels = Math.multiplyExact(size[0], size[1]);
        classes = new byte[Math.multiplyExact(voxels, size[2])];
    }

    @Override
    public void plane(int z, float[][] probabilities) {
        int start = z * voxels;
        for (int i = 0; i < voxels; i++) {
            int best = 0;
            for (int c = 1; c < probabilities.length; c++) {
                best = probabilities[c][i] > probabilities[best][i] ? c : best;
            }
            classes[start + i] = (byte) best;
        }
    }

    /**
     * @return the class of each voxel as an unsigned byte, x fastest
     */
    byte[] classes() {
        return classes;
    }
}
