package org.urwkv.benchmarks.prediction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.urwkv.benchmarks.network.ResidentMemory;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.segmentation.Provenance;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.prediction.Importance;
import org.urwkv.segmentation.prediction.Mirroring;
import org.urwkv.segmentation.prediction.PredictionMonitor;
import org.urwkv.segmentation.prediction.PredictionOptions;
import org.urwkv.segmentation.prediction.Predictor;
import org.urwkv.torch.Device;
import org.urwkv.torch.Safetensors;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/**
 * Labels a phantom CT of 512x512x300 voxels with the Small preset, in a process of its own, and
 * prints the memory that was in use before, that the predictor expected on top, that was in use at
 * the peak, and the seconds that it took.
 */
public final class PhantomPrediction {

    private static final List<Integer> PATCH = List.of(80, 80, 64);

    private PhantomPrediction() {}

    /**
     * @param args number of classes, voxel size of the model in mm (the CT has 0.8), overlap,
     *     threads
     * @throws IOException from memory only
     */
    public static void main(String[] args) throws IOException {
        int classes = Integer.parseInt(args[0]);
        double spacing = Double.parseDouble(args[1]);
        double overlap = Double.parseDouble(args[2]);
        PredictionOptions options =
                PredictionOptions.DEFAULT
                        .withThreads(Integer.parseInt(args[3]))
                        .withWindows(overlap, Importance.GAUSSIAN, Mirroring.NONE);
        SegmentationModel model = model(classes, spacing);
        Volume ct = ct();
        try (Predictor predictor = new Predictor(List.of(model), Device.CPU, options)) {
            // what PyTorch allocates once
            predictor.predict(small(), PredictionMonitor.none());
            long before = ResidentMemory.now();
            long expected = predictor.estimate(ct.geometry()).memory().total();
            long begin = System.nanoTime();
            LabelVolume labels = predictor.predict(ct, PredictionMonitor.none());
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (labels.geometry().voxels() != ct.geometry().voxels()) {
                throw new AssertionError(labels);
            }
            System.out.println(
                    "{\"before\": %d, \"expected\": %d, \"peak\": %d, \"seconds\": %s}"
                            .formatted(before, expected, ResidentMemory.peak(), seconds));
        }
    }

    private static SegmentationModel model(int classes, double spacing) throws IOException {
        TreeMap<Integer, String> labels = new TreeMap<>();
        for (int label = 1; label < classes; label++) {
            labels.put(label, "label " + label);
        }
        try (Network network = Networks.create(Architecture.small(1, classes), Device.CPU, 1)) {
            ByteArrayOutputStream weights = new ByteArrayOutputStream();
            Safetensors.write(weights, network.state(), Map.of());
            Normalization.Range range = new Normalization.Range(-1000, 1000, 0, 300);
            ModelDescription description =
                    new ModelDescription(
                            network.architecture(),
                            new Preprocessing(
                                    1,
                                    List.of(spacing, spacing, spacing),
                                    Normalization.clipped(List.of(range))),
                            PATCH,
                            labels,
                            new Provenance("SMALL", 1, 0, 0, Double.NaN, "CPU", 0, "", 0, 0));
            return new SegmentationModel(description, weights.toByteArray(), List.of());
        }
    }

    private static Volume small() {
        Geometry grid = Geometry.axisAligned(80, 80, 64, 0.8, 0.8, 0.8);
        return Volume.ofFloats(grid, 1, new float[(int) grid.voxels()]);
    }

    /** Air around a body with some structure, and noise. */
    private static Volume ct() {
        Geometry grid = Geometry.axisAligned(512, 512, 300, 0.8, 0.8, 0.8);
        short[] voxels = new short[(int) grid.voxels()];
        Random random = new Random(1);
        for (int i = 0; i < voxels.length; i++) {
            double x = (i % 512 - 256) / 230.0;
            double y = (i / 512 % 512 - 256) / 170.0;
            int noise = (random.nextInt() >>> 27) + (random.nextInt() >>> 27) - 31;
            voxels[i] = (short) (x * x + y * y < 1 ? 40 + 100 * x * y + noise : -1000);
        }
        return Volume.of(grid, VoxelType.INT16, 1, voxels, 1, 0);
    }
}
