package org.urwkv.segmentation.training;

import java.util.List;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.Region;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Device;

/** Makes {@link TrainingOptions}; what is not set is automatic. */
public final class TrainingOptionsBuilder {

    private String preset = "AUTOMATIC";
    private int epochs;
    private double maxMinutes;
    private int batchSize;
    private int[] patchSize = new int[3];
    private int stepsPerEpoch;
    private double learningRate;
    private double validationFraction = -1;
    private long seed = 1;
    private List<Device> devices = List.of(Device.AUTOMATIC);
    private int threads;
    private Normalization.Method normalization = Normalization.Method.Z_SCORE;
    private AugmentationOptions augmentation = AugmentationOptions.standard();
    private LossOptions loss = LossOptions.standard();
    private OptimizationOptions optimization = OptimizationOptions.standard();
    private CheckpointOptions checkpoints = CheckpointOptions.none();
    private double memoryGigabytes;
    private Precision precision;
    private List<Region> regions = List.of();

    TrainingOptionsBuilder() {}

    /** Name of a {@link Preset}. */
    public TrainingOptionsBuilder preset(String value) {
        preset = value;
        return this;
    }

    /** Most epochs to train; 0: automatic. */
    public TrainingOptionsBuilder epochs(int value) {
        epochs = value;
        return this;
    }

    /** Wall-clock limit in minutes; 0: none. */
    public TrainingOptionsBuilder maxMinutes(double value) {
        maxMinutes = value;
        return this;
    }

    /** Patches a step. */
    public TrainingOptionsBuilder batchSize(int value) {
        batchSize = value;
        return this;
    }

    /** Voxels of a patch. */
    public TrainingOptionsBuilder patchSize(int x, int y, int z) {
        patchSize = new int[] {x, y, z};
        return this;
    }

    /** Optimiser steps an epoch. */
    public TrainingOptionsBuilder stepsPerEpoch(int value) {
        stepsPerEpoch = value;
        return this;
    }

    /** Highest learning rate. */
    public TrainingOptionsBuilder learningRate(double value) {
        learningRate = value;
        return this;
    }

    /** Share of the cases that is held out. */
    public TrainingOptionsBuilder validationFraction(double value) {
        validationFraction = value;
        return this;
    }

    /** Seed of all random numbers. */
    public TrainingOptionsBuilder seed(long value) {
        seed = value;
        return this;
    }

    /** Where to compute. */
    public TrainingOptionsBuilder device(Device value) {
        return devices(List.of(value));
    }

    /** Where to compute: one device, or several GPUs that share each batch. */
    public TrainingOptionsBuilder devices(List<Device> value) {
        devices = value;
        return this;
    }

    /** Compute threads. */
    public TrainingOptionsBuilder threads(int value) {
        threads = value;
        return this;
    }

    /** How intensities are standardised. */
    public TrainingOptionsBuilder normalization(Normalization.Method value) {
        normalization = value;
        return this;
    }

    /** How training patches are varied at random. */
    public TrainingOptionsBuilder augmentation(AugmentationOptions value) {
        augmentation = value;
        return this;
    }

    /** What is minimised. */
    public TrainingOptionsBuilder loss(LossOptions value) {
        loss = value;
        return this;
    }

    /** How the weights are updated. */
    public TrainingOptionsBuilder optimization(OptimizationOptions value) {
        optimization = value;
        return this;
    }

    /** Where the training keeps its state. */
    public TrainingOptionsBuilder checkpoints(CheckpointOptions value) {
        checkpoints = value;
        return this;
    }

    /** Memory that steps may take, in gigabytes; 0: no limit. */
    public TrainingOptionsBuilder memoryGigabytes(double value) {
        memoryGigabytes = value;
        return this;
    }

    /** Precision of the convolutions; null: automatic. */
    public TrainingOptionsBuilder precision(Precision value) {
        precision = value;
        return this;
    }

    /** What to find in place of labels. */
    public TrainingOptionsBuilder regions(List<Region> value) {
        regions = value;
        return this;
    }

    /**
     * @return the options
     * @throws org.urwkv.segmentation.SegmentationException if a value is impossible
     */
    public TrainingOptions build() {
        return new TrainingOptions(
                preset,
                epochs,
                maxMinutes,
                batchSize,
                patchSize,
                stepsPerEpoch,
                learningRate,
                validationFraction,
                seed,
                devices,
                threads,
                normalization,
                augmentation,
                loss,
                optimization,
                checkpoints,
                memoryGigabytes,
                precision,
                regions);
    }
}
