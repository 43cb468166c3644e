package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.List;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Network;

/**
 * What a training is going to do: all that follows from the cases and the options before there is a
 * network.
 *
 * @param cases those to train on, then those that are held out
 * @param data what the cases are like
 * @param split which of them are trained on
 * @param table the labels
 * @param targets what the network is to tell apart
 * @param tuning the model to begin with; null to begin from nothing
 * @param architecture the network
 * @param preset the network's name
 * @param plan spacing, patches, batches, schedule
 * @param view how patches are cut out and turned
 */
record Setup(
        List<TrainingCase> cases,
        Fingerprint data,
        Split split,
        LabelTable table,
        Targets targets,
        FineTuning tuning,
        Architecture architecture,
        Preset preset,
        Plan plan,
        PatchView view) {

    /** Chooses the network for the cases. */
    interface ArchitectureFactory {

        Architecture create(Fingerprint data, int classes);
    }

    /**
     * Looks at all cases.
     *
     * @param training cases to train on
     * @param heldOut cases that are only validated on; if there are none, some of the others are
     *     held out
     * @param start the model to begin with; null to begin from nothing
     * @param options what the user has chosen
     * @param architectures chooses the network where there is no model to begin with
     * @param monitor watches
     * @throws SegmentationException if cases or options cannot be trained with
     */
    static Setup of(
            List<? extends TrainingCase> training,
            List<? extends TrainingCase> heldOut,
            SegmentationModel start,
            TrainingOptions options,
            ArchitectureFactory architectures,
            TrainingMonitor monitor) {
        List<TrainingCase> cases = new ArrayList<>(training);
        cases.addAll(heldOut);
        Fingerprint data =
                Fingerprint.of(
                        cases, options.normalization(), options.loss().ignoredLabel(), monitor);
        Split split =
                heldOut.isEmpty()
                        ? Split.of(cases.size(), options.validationFraction(), options.seed())
                        : Split.after(training.size(), cases.size());
        LabelTable table = new LabelTable(data.labels(), options.loss().ignoredLabel());
        Targets targets = new Targets(table, options.regions());
        FineTuning tuning = start == null ? null : new FineTuning(start);
        Architecture architecture =
                tuning == null
                        ? architectures.create(data, targets.outputs())
                        : tuning.architecture(data, targets.outputs());
        Preset preset =
                tuning == null
                        ? Preset.valueOf(options.preset()).resolve(data.images())
                        : tuning.preset();
        if (data.images() && !architecture.slicewise()) {
            throw new SegmentationException(refusedSlices(cases, preset, tuning != null));
        }
        Plan plan = plan(data, options, architecture, tuning, split);
        PatchView view = view(data, options, architecture, plan);
        return new Setup(
                cases, data, split, table, targets, tuning, architecture, preset, plan, view);
    }

    private static Plan plan(
            Fingerprint data,
            TrainingOptions options,
            Architecture architecture,
            FineTuning tuning,
            Split split) {
        if (tuning != null) {
            return tuning.plan(data, architecture, options, split.training());
        }
        return architecture.slicewise()
                ? PlanarPlan.of(data, options, architecture, split.training())
                : Plan.of(data, options, architecture.divisor(), split.training().size());
    }

    private static String refusedSlices(
            List<TrainingCase> cases, Preset preset, boolean fineTuned) {
        return ("All images (%d) are single slices (the first is '%s'), but the network %s%s is"
                        + " for volumes; %s.")
                .formatted(
                        cases.size(),
                        cases.get(0).name(),
                        preset.title(),
                        fineTuned ? " of the model to begin with" : "",
                        fineTuned
                                ? "begin with a model of a planar network, or without one"
                                : "choose a planar network, or Automatic");
    }

    private static PatchView view(
            Fingerprint data, TrainingOptions options, Architecture architecture, Plan plan) {
        List<Double> spacing = plan.preprocessing().spacingMm();
        AugmentationOptions augmentation = options.augmentation();
        if (!architecture.slicewise()) {
            return PatchView.turnedInSpace(augmentation, spacing);
        }
        // several labels may be told apart by their side, such as left and right
        boolean anyWayUp = augmentation.rotation() && data.images() && data.labels().size() == 1;
        return PatchView.turnedInPlane(augmentation, spacing, anyWayUp);
    }

    /** Gives a new network the weights of the model to begin with, if there is one. */
    void begin(Network network) {
        if (tuning != null) {
            tuning.transfer(network, targets);
        }
    }

    /**
     * @param item index of a case
     * @return its sizes x, y, z when it is brought to the network's grid
     */
    int[] dimensions(int item) {
        return plan.preprocessing().grid(data.grids().get(item)).dimensions();
    }

    /**
     * @return cases, labels and plan in words, for a log
     */
    String describe() {
        return split.training().size()
                + " cases to train on, "
                + split.validation().size()
                + " held out; labels "
                + data.labels()
                + "; "
                + plan.describe();
    }
}
