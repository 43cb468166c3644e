package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;

/**
 * The loop over epochs and steps. It ends after the planned epochs, or when the time limit (less
 * what the last validation takes) is used up, or when the user wants to stop; the learning rate
 * comes down to that end, whichever it is. Without a time limit nothing depends on time.
 */
final class TrainingRun {

    /** Validation takes about this share of a training at most, else it is not done every epoch. */
    private static final double VALIDATION_SHARE = 0.1;

    private static final int FAILURES_BEFORE_RESTORING = 3;

    /** With so small a part of the learning rate the training is given up. */
    private static final double SMALLEST_SCALE = 1.0 / 64;

    /** Kept free for what comes after the last validation. */
    private static final double FINISH_SECONDS = 1;

    private final TrainingOptions options;
    private final TrainingMonitor monitor;
    private final Network network;
    private final Plan plan;
    private final PatchSampler sampler;
    private final Validation validation;
    private final Targets targets;
    private final Checkpoints checkpoints;
    private final TimeBudget time;
    private final Replicas replicas;
    private final Schedule schedule;
    private final BestWeights best = new BestWeights();
    private final RunState state = new RunState();

    private final int epochs;
    private final double validationSteps;
    private final int validationInterval;
    private double validationSeconds = Double.NaN;
    private double dataSeconds;
    private boolean over;

    TrainingRun(
            TrainingOptions options,
            TrainingMonitor monitor,
            Network network,
            Plan plan,
            PatchSampler sampler,
            Validation validation,
            Targets targets,
            Checkpoints checkpoints,
            TimeBudget time,
            Replicas replicas) {
        this.options = options;
        this.monitor = monitor;
        this.network = network;
        this.plan = plan;
        this.sampler = sampler;
        this.validation = validation;
        this.targets = targets;
        this.checkpoints = checkpoints;
        this.time = time;
        this.replicas = replicas;
        this.epochs = options.plannedEpochs();
        long planned = (long) epochs * plan.stepsPerEpoch();
        this.schedule =
                Schedule.of(
                        plan.learningRate(),
                        (int) Math.min(planned, Integer.MAX_VALUE),
                        options.optimization().decay());
        // a forward pass is about a third of a step, and a step has a batch of patches
        this.validationSteps = validation.windows() / (3.0 * plan.batchSize());
        this.validationInterval =
                (int) Math.ceil(validationSteps / (VALIDATION_SHARE * plan.stepsPerEpoch()));
    }

    /** Trains to the end. */
    void run() {
        time.stepsBegin();
        OptimizationOptions optimization = options.optimization();
        try (Optimizer optimizer = Optimizer.of(network, optimization);
                MovingAverage average = new MovingAverage(network, optimization.averageDecay());
                TrainingStep training =
                        new TrainingStep(
                                optimizer,
                                targets.loss(network.manager(), options.loss()),
                                replicas,
                                monitor)) {
            Map<String, NDArray> tensors = new LinkedHashMap<>();
            network.state().forEach((name, array) -> tensors.put("weights/" + name, array));
            average.state().forEach((name, array) -> tensors.put("average/" + name, array));
            optimizer.state().forEach((name, array) -> tensors.put("optimizer/" + name, array));
            checkpoints.restore(state, best, optimizer, tensors, network.manager());
            if (!state.log.isEmpty()) {
                monitor.resumed(List.copyOf(state.log));
            }
            try (BatchLoader loader = new BatchLoader(sampler::batch, state.step, monitor)) {
                while (state.epoch <= epochs && !over) {
                    epoch(loader, training, optimizer, average, tensors);
                }
            }
        }
    }

    private void epoch(
            BatchLoader loader,
            TrainingStep training,
            Optimizer optimizer,
            MovingAverage average,
            Map<String, NDArray> tensors) {
        boolean first = state.step == 0;
        double before = time.stepSeconds();
        while (state.stepsInEpoch < plan.stepsPerEpoch() && !atEnd()) {
            state.rate = state.rateScale * schedule.rate(state.step, progress());
            double loss = training.run(draw(loader), state.rate);
            take(loss, optimizer, average);
            state.step++;
            state.stepsInEpoch++;
            report();
            checkpoints.writeIfDue(state, best, optimizer, tensors);
        }
        if (first) {
            logSpeed(state.stepsInEpoch, time.stepSeconds() - before);
        }
        if (state.stepsInEpoch == 0) {
            return; // the end came exactly between two epochs
        }
        boolean last = over || state.epoch == epochs || atEnd();
        boolean due = last || state.epoch % Math.max(1, validationInterval) == 0;
        average.exchange();
        double dice = due ? validate() : Double.NaN;
        // an epoch that was not validated cannot be compared with one that was
        if (!validation.possible() || !Double.isNaN(dice) || best.weights() == null) {
            best.offer(network, state.epoch, dice);
        }
        average.exchange();
        EpochRecord record =
                new EpochRecord(
                        state.epoch, state.stepsInEpoch, state.rate, state.meanLoss(), dice);
        state.log.add(record);
        endWithoutPatience();
        monitor.epoch(record);
        report();
        state.nextEpoch();
        checkpoints.write(state, best, optimizer, tensors);
    }

    /**
     * Ends the training if no validation was better for as many epochs as the user has patience.
     */
    private void endWithoutPatience() {
        int patience = options.optimization().patience();
        int bestEpoch = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (EpochRecord record : state.log) {
            if (record.validationDice() > highest) {
                highest = record.validationDice();
                bestEpoch = record.epoch();
            }
        }
        if (patience > 0 && bestEpoch > 0 && state.epoch - bestEpoch >= patience) {
            over = true;
            monitor.log(
                    "The training ends: no validation was better than that of epoch "
                            + bestEpoch
                            + ".");
        }
    }

    /**
     * Takes in the outcome of a step. After some steps in a row without a finite loss the average
     * of the weights, which is older and smoother, takes their place, and the learning rate is
     * halved.
     */
    private void take(double loss, Optimizer optimizer, MovingAverage average) {
        if (!Double.isNaN(loss)) {
            state.lossSum += loss;
            state.losses++;
            state.failures = 0;
            average.update(state.step);
            return;
        }
        average.restoreStatistics();
        state.failures++;
        if (state.failures < FAILURES_BEFORE_RESTORING) {
            return;
        }
        if (state.rateScale <= SMALLEST_SCALE) {
            throw new SegmentationException(
                    "The training has diverged (the loss is no longer a number); choose a learning"
                            + " rate below "
                            + state.rate
                            + ".");
        }
        average.restore();
        optimizer.reset();
        state.failures = 0;
        state.rateScale /= 2;
        monitor.warn(
                String.format(
                        Locale.ROOT,
                        "The loss was not a number in %d steps up to step %d; the training went on"
                                + " from the average of earlier weights with half the learning"
                                + " rate.",
                        FAILURES_BEFORE_RESTORING,
                        state.step + 1));
    }

    private Batch draw(BatchLoader loader) {
        double before = time.elapsedSeconds();
        Batch batch = loader.next();
        dataSeconds += time.elapsedSeconds() - before;
        return batch;
    }

    /** Whether no further step is to be made; the first step is made in any case. */
    private boolean atEnd() {
        monitor.checkCanceled();
        over =
                over
                        || monitor.stopRequested()
                        || checkpoints.stopRequested()
                        || state.step > 0 && progress() >= 1;
        return over;
    }

    private double progress() {
        return schedule.progress(state.step, time.fraction(reserveSeconds()));
    }

    /**
     * What comes after the last step: that step's own end, a validation, and the validation of the
     * kept weights that decides on their post-processing.
     */
    private double reserveSeconds() {
        if (state.step == 0) {
            return 0;
        }
        double stepSeconds = time.stepSeconds() / state.step;
        double last =
                Double.isNaN(validationSeconds)
                        ? 1.5 * validationSteps * stepSeconds
                        : 1.1 * validationSeconds;
        return stepSeconds + 2 * last + FINISH_SECONDS;
    }

    private double validate() {
        if (!validation.possible()) {
            return Double.NaN;
        }
        double before = time.elapsedSeconds();
        state.lastDice = validation.dice(monitor);
        validationSeconds = time.elapsedSeconds() - before;
        return state.lastDice;
    }

    private void report() {
        double progress = progress();
        StringBuilder text = new StringBuilder("Epoch ").append(state.epoch);
        if (progress <= state.step / (double) schedule.plannedSteps()) {
            text.append('/').append(epochs);
        }
        if (state.losses > 0) {
            text.append(String.format(Locale.ROOT, ", loss %.3f", state.meanLoss()));
        }
        if (!Double.isNaN(state.lastDice)) {
            text.append(String.format(Locale.ROOT, ", validation Dice %.3f", state.lastDice));
        }
        double left = time.stepSeconds() / progress * (1 - progress);
        text.append(", ").append(TimeBudget.words(left)).append(" left");
        monitor.progress(progress, text.toString());
    }

    private void logSpeed(int steps, double seconds) {
        monitor.measured(steps, seconds, dataSeconds);
        String line =
                String.format(
                        Locale.ROOT,
                        "Measured %.2f s a step, %.0f %% of it waiting for data.",
                        seconds / Math.max(1, steps),
                        100 * dataSeconds / Math.max(1e-9, seconds));
        if (options.limitedTime()) {
            double perEpoch = seconds / Math.max(1, steps) * plan.stepsPerEpoch();
            line +=
                    String.format(
                            Locale.ROOT,
                            " The time limit of %s min leaves room for about %.0f epochs of %d"
                                    + " steps; the learning rate comes down to that end, or to that"
                                    + " of the planned epochs.",
                            options.maxMinutes(),
                            60 * options.maxMinutes() / perEpoch,
                            plan.stepsPerEpoch());
        }
        monitor.log(line);
    }

    /**
     * Tries with the kept weights, which the network has afterwards, whether predictions are better
     * when only the largest parts stay.
     *
     * @return what is better; empty without validation, and for regions, whose parts may lie apart
     */
    Optional<LearnedPostprocessing> postprocessing() {
        if (!targets.regions().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> labels = List.copyOf(targets.names().keySet());
        best.putInto(network);
        Optional<LearnedPostprocessing> learned = validation.postprocessing(labels, monitor);
        learned.ifPresent(found -> monitor.log("Post-processing that pays: " + found + "."));
        return learned;
    }

    /**
     * @return the weights to keep
     */
    BestWeights best() {
        return best;
    }

    /**
     * @return one record an epoch
     */
    List<EpochRecord> log() {
        return state.log;
    }
}
