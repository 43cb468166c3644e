package org.urwkv.segmentation.prediction;

/**
 * Scores a volume window by window. Probabilities of overlapping windows are averaged with {@link
 * GaussianImportance}. Windows go in ascending z, and planes that no later window touches are
 * handed on at once: what is kept is one window deep, never the volume.
 */
final class SlidingWindow {

    private final int[] window;
    private final int classes;
    private final float[] importance;
    private final WindowScorer scorer;

    /**
     * @param window sizes x, y, z
     * @param classes number of classes that the scorer gives
     * @param scorer scores one window
     */
    SlidingWindow(int[] window, int classes, WindowScorer scorer) {
        this.window = window.clone();
        this.classes = classes;
        this.importance = GaussianImportance.of(window);
        this.scorer = scorer;
    }

    /**
     * @param size sizes x, y, z of a volume
     * @param window sizes x, y, z of a window
     * @return number of windows that it takes
     */
    static int count(int[] size, int[] window) {
        int count = 1;
        for (int axis = 0; axis < 3; axis++) {
            count *= WindowPositions.of(size[axis], window[axis]).length;
        }
        return count;
    }

    /**
     * @param image for each channel all voxels, x fastest, normalised; 0 is assumed outside
     * @param size sizes x, y, z
     * @param sink receives the probabilities
     * @param monitor asked before each window
     */
    void run(float[][] image, int[] size, PlaneSink sink, PredictionMonitor monitor) {
        int[][] positions = new int[3][];
        for (int axis = 0; axis < 3; axis++) {
            positions[axis] = WindowPositions.of(size[axis], window[axis]);
        }
        int total = count(size, window);
        int done = 0;
        Slab slab = new Slab(classes, size, window[2]);
        int emitted = 0;
        float[] voxels = new float[image.length * importance.length];
        for (int layer = 0; layer < positions[2].length; layer++) {
            for (int y : positions[1]) {
                for (int x : positions[0]) {
                    monitor.checkCanceled();
                    monitor.progress((double) done++ / total);
                    int[] origin = {x, y, positions[2][layer]};
                    read(image, size, origin, voxels);
                    slab.add(scorer.score(voxels), origin, window, importance);
                }
            }
            boolean last = layer + 1 == positions[2].length;
            int complete = last ? size[2] : positions[2][layer + 1];
            for (; emitted < complete; emitted++) {
                sink.plane(emitted, slab.take(emitted));
            }
        }
        monitor.progress(1);
    }

    private void read(float[][] image, int[] size, int[] origin, float[] voxels) {
        for (int channel = 0; channel < image.length; channel++) {
            int start = channel * importance.length;
            WindowCopy.copy(image[channel], size, origin, window, voxels, start);
        }
    }
}
