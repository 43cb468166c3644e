package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.urwkv.segmentation.network.Network;
import org.urwkv.torch.Device;
import org.urwkv.torch.Script;
import org.urwkv.torch.Torch;
import org.urwkv.volume.Geometry;

/**
 * The most probable class of each voxel of a volume, by a network that sees it window by window;
 * for validation while a network is trained. {@link Predictor} is what users meet.
 */
public final class Prediction {

    private final Network network;
    private final int[] window;
    private final boolean regions;

    /**
     * @param network the network; stays open
     * @param window sizes x, y, z of a window, divisible as the network demands
     * @param regions whether each output of the network is a region; they are then numbered from 1
     *     instead of classes, later ones over earlier ones, and 0 where there is none
     */
    public Prediction(Network network, int[] window, boolean regions) {
        this.network = network;
        this.regions = regions;
        this.window = window.clone();
    }

    /**
     * @param size sizes x, y, z of a volume
     * @return number of windows that a prediction takes
     */
    public int windows(int[] size) {
        return WindowGrid.of(
                        network.architecture(), size, window, PredictionOptions.DEFAULT.overlap())
                .count();
    }

    /**
     * @param image for each channel all voxels on the model's grid, normalised, x fastest
     * @param grid the model's grid
     * @param own the grid for the result: {@code grid}, or one of the same axes and field of view,
     *     to which scores are interpolated
     * @param monitor asked before each window
     * @return the class of each voxel of {@code own} as an unsigned byte, x fastest
     */
    public byte[] classes(float[][] image, Geometry grid, Geometry own, PredictionMonitor monitor) {
        try (NDManager manager = Torch.newManager(Device.CPU);
                Script script = PlaneScript.load(manager)) {
            Member member = new Member(script, manager, network, window, PredictionOptions.DEFAULT);
            int[] size = own.dimensions();
            byte[] result = new byte[Math.toIntExact(own.voxels())];
            try (PlaneSource planes =
                    member.open(GridImage.of(image, grid.dimensions()), grid, own, monitor)) {
                new Reduction(
                                script,
                                manager,
                                List.of(member),
                                List.of(),
                                Uncertainty.NONE,
                                regions)
                        .run(
                                List.of(planes),
                                size,
                                (z, classes, p, u) ->
                                        System.arraycopy(
                                                classes,
                                                0,
                                                result,
                                                z * classes.length,
                                                classes.length));
            }
            return result;
        }
    }
}
