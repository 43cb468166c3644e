package org.urwkv.segmentation.training;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.Provenance;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.torch.Device;
import org.urwkv.torch.Devices;
import org.urwkv.torch.GpuMemory;
import org.urwkv.torch.Torch;
import org.urwkv.torch.TorchException;

/** Trains a network on labelled images. */
public final class Training {

    private Training() {}

    /**
     * Trains a model, in a thread of its own; the caller's waits, and is back soon when cancelled,
     * while a step that takes longer ends on its own. Without a time limit, equal cases, options
     * (thread count included) and engine give equal models on the CPU, byte for byte.
     *
     * @param cases images with their labels; each is read twice, or more often when memory is short
     * @param options what the user has chosen
     * @param monitor watches, may cancel, or stop and keep
     * @return the model of the best epoch
     * @throws SegmentationException if cases or options cannot be trained with
     * @throws TorchException if a device is not there, or several cannot compute together
     * @throws CancellationException if the monitor says so
     */
    public static SegmentationModel train(
            List<? extends TrainingCase> cases, TrainingOptions options, TrainingMonitor monitor) {
        return train(cases, List.of(), null, options, monitor);
    }

    /**
     * As {@link #train(List, TrainingOptions, TrainingMonitor)}, with cases to validate on and a
     * model to begin with.
     *
     * @param heldOut cases that are only validated on; if there are any, none of the others is
     * @param start model whose network, preprocessing and weights are taken over, with a new end of
     *     the network if the labels are others; null to begin from nothing
     */
    public static SegmentationModel train(
            List<? extends TrainingCase> cases,
            List<? extends TrainingCase> heldOut,
            SegmentationModel start,
            TrainingOptions options,
            TrainingMonitor monitor) {
        Setup.ArchitectureFactory factory =
                (data, classes) ->
                        Preset.valueOf(options.preset())
                                .resolve(data.images())
                                .architecture(data.channels(), classes);
        Devices.check(options.devices());
        return train(cases, heldOut, start, options, monitor, factory, System::nanoTime);
    }

    static SegmentationModel train(
            List<? extends TrainingCase> training,
            List<? extends TrainingCase> heldOut,
            SegmentationModel start,
            TrainingOptions options,
            TrainingMonitor monitor,
            Setup.ArchitectureFactory architectures,
            LongSupplier nanoTime) {
        return Apart.run(
                watch -> compute(training, heldOut, start, options, watch, architectures, nanoTime),
                monitor,
                Apart.PATIENCE_MILLISECONDS);
    }

    private static SegmentationModel compute(
            List<? extends TrainingCase> training,
            List<? extends TrainingCase> heldOut,
            SegmentationModel start,
            TrainingOptions options,
            TrainingMonitor monitor,
            Setup.ArchitectureFactory architectures,
            LongSupplier nanoTime) {
        TimeBudget time = new TimeBudget(options.maxMinutes(), nanoTime);
        List<Device> devices = options.devices().stream().map(Device::here).toList();
        Setup setup = Setup.of(training, heldOut, start, options, architectures, monitor);
        monitor.log(setup.describe());
        Plan plan = setup.plan();
        Split split = setup.split();
        CaseStore store =
                new CaseStore(
                        setup.cases(),
                        item -> PreparedCase.of(item, plan.preprocessing(), setup.table(), monitor),
                        CaseStore.defaultWeight(),
                        monitor);
        int threadsBefore = Torch.threads();
        Torch.setThreads(options.threads());
        int threads = Torch.threads();
        Computation how =
                Computation.of(
                        setup.architecture(),
                        options.precision(),
                        devices,
                        Computer.multipliesBfloat16(),
                        threads,
                        plan.batchSize());
        how.idle(setup.architecture(), devices).ifPresent(monitor::warn);
        Torch.setThreads(how.threads());
        try (Network network =
                        Networks.create(
                                setup.architecture(),
                                how.devices().get(0),
                                options.seed(),
                                how.precision());
                Workers workers = new Workers(how.workers());
                Workers beside = new Workers(how.devices().size());
                Replicas replicas =
                        how.devices().size() == 1
                                ? Replicas.sharing(network, workers)
                                : Replicas.on(how.devices(), network, how.precision(), beside)) {
            Torch.prepareThread();
            setup.begin(network);
            RunIdentity identity =
                    RunIdentity.of(
                            setup.cases(),
                            setup.data(),
                            split,
                            setup.architecture(),
                            how.precision(),
                            plan,
                            options,
                            start);
            TrainingRun run =
                    new TrainingRun(
                            options,
                            monitor,
                            network,
                            plan,
                            new PatchSampler(store, split.training(), plan, setup.view(), options),
                            new Validation(
                                    store,
                                    split.validation(),
                                    network,
                                    plan.patch(),
                                    workers,
                                    setup.targets(),
                                    setup::dimensions),
                            setup.targets(),
                            new Checkpoints(options.checkpoints(), identity, time, monitor),
                            time,
                            replicas);
            run.run();
            ModelDescription description =
                    new ModelDescription(
                            setup.architecture(),
                            plan.preprocessing(),
                            plan.patchSize(),
                            setup.targets().names(),
                            provenance(setup.preset(), options, split, run, identity, how, threads),
                            run.postprocessing(),
                            setup.targets().regions());
            return new SegmentationModel(description, run.best().weights(), run.log());
        } catch (RuntimeException e) {
            throw GpuMemory.exhausted(e) ? beyondMemory(plan, e) : e;
        } finally {
            Torch.setThreads(threadsBefore);
        }
    }

    /** Says in a sentence that a GPU's memory does not suffice. */
    private static SegmentationException beyondMemory(Plan plan, RuntimeException failure) {
        int[] patch = plan.patch();
        return new SegmentationException(
                "The memory of the GPU does not suffice for steps of %d patches of %d x %d x %d voxels; choose fewer or smaller patches or the CPU, or end other programs that use the GPU."
                        .formatted(plan.batchSize(), patch[0], patch[1], patch[2]),
                failure);
    }

    private static Provenance provenance(
            Preset preset,
            TrainingOptions options,
            Split split,
            TrainingRun run,
            RunIdentity identity,
            Computation how,
            int threads) {
        return new Provenance(
                preset.name(),
                options.seed(),
                run.log().size(),
                run.best().epoch(),
                run.best().dice(),
                Devices.describe(how.devices()),
                threads,
                "PyTorch " + Torch.version(),
                split.training().size(),
                split.validation().size(),
                Computer.describe(),
                identity.told(),
                identity.cases().stream().map(RunIdentity.Case::hash).toList());
    }
}
