package org.urwkv.segmentation.prediction;

import java.io.ByteArrayInputStream;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/**
 * Labels images with a trained model. The network is loaded once, for as many images as are wanted,
 * one at a time. Equal images give equal labels.
 */
public final class Predictor implements AutoCloseable {

    private final SegmentationModel model;
    private final int threads;
    private final Network network;
    private final Prediction prediction;

    /**
     * Loads the network.
     *
     * @param model the model
     * @param device where to compute
     * @param threads compute threads; 0: as many as physical cores
     * @throws SegmentationException if the weights do not belong to the model's network
     */
    public Predictor(SegmentationModel model, Device device, int threads) {
        this.model = model;
        this.threads = threads;
        this.network =
                Networks.load(
                        model.architecture(), device, new ByteArrayInputStream(model.weights()));
        this.prediction = new Prediction(network, model.patchSize());
    }

    /**
     * Labels an image.
     *
     * @param image an image of the kind that the model was trained on
     * @param monitor watches and may cancel
     * @return the labels, on the image's own grid
     * @throws SegmentationException if the image does not fit the model
     */
    public LabelVolume predict(Volume image, PredictionMonitor monitor) {
        Preprocessing preprocessing = model.preprocessing();
        Geometry own = image.geometry();
        Geometry grid = preprocessing.grid(own);
        float[][] voxels = preprocessing.apply(image);
        int before = Torch.threads();
        Torch.setThreads(threads);
        try {
            Torch.prepareThread();
            return labels(own, prediction.classes(voxels, grid, own, monitor));
        } finally {
            Torch.setThreads(before);
        }
    }

    private LabelVolume labels(Geometry own, byte[] classes) {
        short[] values = new short[model.labels().size() + 1];
        int next = 1;
        for (int label : model.labels().keySet()) {
            values[next++] = (short) label;
        }
        short[] labels = new short[classes.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = values[classes[i] & 0xff];
        }
        return LabelVolume.of(own, labels);
    }

    /** Frees the network. */
    @Override
    public void close() {
        network.close();
    }
}
