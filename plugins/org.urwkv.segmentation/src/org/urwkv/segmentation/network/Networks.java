package org.urwkv.segmentation.network;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.segmentation.network.planar.PlanarNetwork;
import org.urwkv.segmentation.network.volumetric.VolumetricArchitecture;
import org.urwkv.segmentation.network.volumetric.VolumetricNetwork;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

/** Builds networks, with first weights or with stored ones. */
public final class Networks {

    private Networks() {}

    /**
     * @param architecture what to build
     * @param device where its weights live and it computes
     * @param seed the same seed gives the same weights on every computer
     * @return a network with first weights; the caller closes it
     */
    public static Network create(Architecture architecture, Device device, long seed) {
        return create(architecture, device, seed, Precision.FLOAT32);
    }

    /** As {@link #create(Architecture, Device, long)}, with a precision of the convolutions. */
    public static Network create(
            Architecture architecture, Device device, long seed, Precision precision) {
        return build(
                architecture,
                device,
                precision,
                (specs, manager) -> Parameters.create(specs, manager, seed));
    }

    /**
     * @param architecture what to build
     * @param device where its weights live and it computes
     * @param safetensors its weights; stays open
     * @return a network with these weights; the caller closes it
     * @throws SegmentationException if a tensor is missing, extra or of another shape, with its
     *     name, or if the file is damaged
     */
    public static Network load(Architecture architecture, Device device, InputStream safetensors) {
        return load(architecture, device, safetensors, Precision.FLOAT32);
    }

    /**
     * As {@link #load(Architecture, Device, InputStream)}, with a precision of the convolutions.
     */
    public static Network load(
            Architecture architecture,
            Device device,
            InputStream safetensors,
            Precision precision) {
        return build(
                architecture,
                device,
                precision,
                (specs, manager) -> {
                    try {
                        return Parameters.load(specs, manager, safetensors);
                    } catch (IOException e) {
                        throw new SegmentationException(
                                "The weights cannot be read ("
                                        + e.getMessage()
                                        + "); take the model from its source again.",
                                e);
                    }
                });
    }

    private static Network build(
            Architecture architecture,
            Device device,
            Precision precision,
            BiFunction<List<Parameter>, NDManager, Parameters> weights) {
        NDManager manager = Torch.newManager(device);
        try {
            if (architecture instanceof VolumetricArchitecture volumetric) {
                return VolumetricNetwork.build(volumetric, manager, precision, weights);
            }
            if (architecture instanceof PlanarArchitecture planar) {
                return PlanarNetwork.build(planar, manager, weights);
            }
            throw new IllegalArgumentException("No network for " + architecture);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }
}
