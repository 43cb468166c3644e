package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.urwkv.segmentation.network.Network;
import org.urwkv.volume.Geometry;

/**
 * The most probable class of each voxel of a volume, by a network that sees it window by window.
 * Used by {@link Predictor}, and for validation while a network is trained. Native memory is freed
 * after each window.
 */
public final class Prediction {

    private final Network network;
    private final int[] window;
    private final SlidingWindow slidingWindow;

    /**
     * @param network the network; stays open
     * @param window sizes x, y, z of a window, divisible as the network demands
     */
    public Prediction(Network network, int[] window) {
        this.network = network;
        this.window = window.clone();
        this.slidingWindow =
                new SlidingWindow(window, network.architecture().classes(), this::score);
    }

    /**
     * @param size sizes x, y, z of a volume
     * @param window sizes x, y, z of a window
     * @return number of windows that a prediction takes
     */
    public static int windows(int[] size, int[] window) {
        return SlidingWindow.count(size, window);
    }

    /**
     * @param image for each channel all voxels on the model's grid, normalised, x fastest
     * @param grid the model's grid
     * @param own the grid for the result: {@code grid}, or one of the same axes and field of view,
     *     to which probabilities are interpolated
     * @param monitor asked before each window
     * @return the class of each voxel of {@code own} as an unsigned byte, x fastest
     */
    public byte[] classes(float[][] image, Geometry grid, Geometry own, PredictionMonitor monitor) {
        Labeller labeller = new Labeller(own.dimensions());
        PlaneSink sink = labeller;
        if (grid != own) {
            int classes = network.architecture().classes();
            double[][] map = own.indexMapTo(grid);
            sink = new PlaneResampler(classes, grid.dimensions(), own.dimensions(), map, labeller);
        }
        slidingWindow.run(image, grid.dimensions(), sink, monitor);
        return labeller.classes();
    }

    private float[] score(float[] voxels) {
        try (NDManager manager = network.manager().newSubManager()) {
            int channels = network.architecture().inChannels();
            NDArray x =
                    manager.create(voxels, new Shape(1, channels, window[2], window[1], window[0]));
            List<NDArray> logits = network.forward(x, false);
            return logits.get(0).softmax(1).toFloatArray();
        }
    }
}
