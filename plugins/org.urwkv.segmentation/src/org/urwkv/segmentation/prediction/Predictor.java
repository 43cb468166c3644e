package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Preprocessing;
import org.urwkv.segmentation.Region;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.torch.Device;
import org.urwkv.torch.GpuMemory;
import org.urwkv.torch.Script;
import org.urwkv.torch.Torch;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/**
 * Labels images with one trained model or with several, whose class probabilities are averaged. The
 * networks are loaded once, for as many images as are wanted, one at a time. Equal images give
 * equal labels.
 */
public final class Predictor implements AutoCloseable {

    private final List<SegmentationModel> models;
    private final PredictionOptions options;
    private final int[] values;
    private final List<Network> networks = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final NDManager manager;
    private final Script script;
    private final Reduction reduction;
    private long networkNanoseconds;

    /**
     * Loads one network.
     *
     * @param model the model
     * @param device where to compute
     * @param threads compute threads; 0: as many as physical cores
     * @throws SegmentationException if the weights do not belong to the model's network
     */
    public Predictor(SegmentationModel model, Device device, int threads) {
        this(List.of(model), device, PredictionOptions.DEFAULT.withThreads(threads));
    }

    /**
     * Loads the networks.
     *
     * @param models the models, at least one
     * @param device where to compute
     * @param options how to predict
     * @throws SegmentationException if the models do not label alike, if a label whose probability
     *     is wanted is none of theirs, or if weights do not belong to their network
     */
    public Predictor(List<SegmentationModel> models, Device device, PredictionOptions options) {
        this(models, device, options, warning -> {});
    }

    /**
     * As {@link #Predictor(List, Device, PredictionOptions)}.
     *
     * @param warnings told in a sentence what was done where the memory of a GPU did not suffice
     */
    public Predictor(
            List<SegmentationModel> models,
            Device device,
            PredictionOptions options,
            Consumer<String> warnings) {
        this.models = List.copyOf(models);
        this.options = options;
        Ensemble.check(models.stream().map(SegmentationModel::description).toList());
        Ensemble.checkLabels(models.get(0).description(), options.probabilities());
        List<Region> regions = models.get(0).description().regions();
        IntStream labels =
                regions.isEmpty()
                        ? models.get(0).labels().keySet().stream().mapToInt(v -> v)
                        : regions.stream().mapToInt(Region::written);
        values = IntStream.concat(IntStream.of(0), labels).toArray();
        int first = regions.isEmpty() ? 0 : 1;
        List<Integer> chosen =
                options.probabilities().stream().map(label -> classOf(label) - first).toList();
        manager = Torch.newManager(Device.CPU);
        try {
            script = PlaneScript.load(manager);
            for (SegmentationModel model : models) {
                Network network = loadOn(device, model, warnings);
                members.add(
                        new Member(
                                script,
                                manager,
                                network,
                                model.patchSize(),
                                options,
                                scorer -> timed(patient(model, network, scorer, warnings))));
            }
            reduction =
                    new Reduction(
                            script, manager, members, chosen, options.uncertainty(), first == 1);
        } catch (RuntimeException e) {
            networks.forEach(Network::close);
            manager.close();
            throw e;
        }
    }

    private Network loadOn(Device device, SegmentationModel model, Consumer<String> warnings) {
        return GpuMemory.orElse(
                () -> load(model, device),
                () -> {
                    warnings.accept(
                            "The memory of the GPU did not suffice for the network; the processor"
                                    + " was used.");
                    return load(model, Device.CPU);
                });
    }

    private Network load(SegmentationModel model, Device device) {
        try {
            Network network =
                    Networks.load(
                            model.architecture(),
                            device,
                            new ByteArrayInputStream(model.weights()),
                            options.precision());
            networks.add(network);
            return network;
        } catch (SegmentationException e) {
            throw new SegmentationException(
                    "Model " + (models.indexOf(model) + 1) + ": " + e.getMessage(), e);
        }
    }

    private WindowScorer patient(
            SegmentationModel model,
            Network network,
            WindowScorer scorer,
            Consumer<String> warnings) {
        if (!network.manager().getDevice().isGpu()) {
            return scorer;
        }
        NetworkScorer own = (NetworkScorer) scorer;
        return new PatientScorer(scorer, () -> own.with(load(model, Device.CPU)), warnings);
    }

    private WindowScorer timed(WindowScorer scorer) {
        return (windows, check) -> {
            long begin = System.nanoTime();
            try {
                return scorer.score(windows, check);
            } finally {
                networkNanoseconds += System.nanoTime() - begin;
            }
        };
    }

    private int classOf(int label) {
        return IntStream.range(0, values.length)
                .filter(c -> values[c] == label)
                .findFirst()
                .orElseThrow();
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
        return predictAll(image, monitor).labels();
    }

    /**
     * Labels an image, and gives what else the options ask for.
     *
     * @param image an image of the kind that the model was trained on
     * @param monitor watches and may cancel
     * @return the result, on the image's own grid
     * @throws SegmentationException if the image does not fit the model
     */
    public PredictionResult predictAll(Volume image, PredictionMonitor monitor) {
        return predict(prepare(image), monitor);
    }

    /**
     * Brings an image to the grids of the models; needs no network and can run in another thread.
     *
     * @param image an image of the kind that the model was trained on
     * @return the image, ready to be predicted
     * @throws SegmentationException if the image does not fit the model
     */
    public PreparedImage prepare(Volume image) {
        List<Volume> volumes = new ArrayList<>();
        List<List<Normalization.Range>> ranges = new ArrayList<>();
        for (int m = 0; m < models.size(); m++) {
            Preprocessing preprocessing = models.get(m).preprocessing();
            int same = sameGrid(m);
            Volume volume = same < m ? volumes.get(same) : preprocessing.resample(image);
            volumes.add(volume);
            ranges.add(
                    IntStream.range(0, volume.channels())
                            .mapToObj(c -> preprocessing.normalization().range(volume, c))
                            .toList());
        }
        return new PreparedImage(image.geometry(), volumes, ranges);
    }

    /** The first model whose images have the spacing of the given one's. */
    private int sameGrid(int m) {
        int same = 0;
        while (!models.get(same)
                .preprocessing()
                .spacingMm()
                .equals(models.get(m).preprocessing().spacingMm())) {
            same++;
        }
        return same;
    }

    /**
     * Labels a prepared image.
     *
     * @param image what {@link #prepare} gave
     * @param monitor watches and may cancel
     * @return the result, on the image's own grid
     */
    public PredictionResult predict(PreparedImage image, PredictionMonitor monitor) {
        int before = Torch.threads();
        Torch.setThreads(options.threads());
        List<PlaneSource> sources = new ArrayList<>();
        try {
            Torch.prepareThread();
            Geometry own = image.own();
            for (int m = 0; m < members.size(); m++) {
                Volume volume = image.volumes().get(m);
                // the progress of the first stands for all: they go on plane by plane together
                sources.add(
                        members.get(m)
                                .open(
                                        new VolumeImage(volume, image.ranges().get(m)),
                                        volume.geometry(),
                                        own,
                                        m == 0 ? monitor : onlyCancelling(monitor)));
            }
            boolean mapped = options.uncertainty() != Uncertainty.NONE;
            ResultBuilder result = new ResultBuilder(own, values, options.probabilities(), mapped);
            reduction.run(sources, own.dimensions(), result);
            return result.result();
        } finally {
            sources.forEach(PlaneSource::close);
            Torch.setThreads(before);
        }
    }

    private static PredictionMonitor onlyCancelling(PredictionMonitor monitor) {
        return new PredictionMonitor() {
            @Override
            public void checkCanceled() {
                monitor.checkCanceled();
            }

            @Override
            public void progress(double fraction) {
                // shown by another
            }
        };
    }

    /**
     * @return how long the networks have seen windows in all, in seconds
     */
    public double networkSeconds() {
        return networkNanoseconds / 1e9;
    }

    /**
     * @param own the grid of an image
     * @return what its prediction takes
     */
    public PredictionEstimate estimate(Geometry own) {
        return PredictionEstimate.of(
                models.stream().map(SegmentationModel::description).toList(),
                options,
                networks.get(0).manager().getDevice().isGpu(),
                own);
    }

    /** Frees the networks. */
    @Override
    public void close() {
        networks.forEach(Network::close);
        script.close();
        manager.close();
    }
}
