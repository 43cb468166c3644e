package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urwkv.segmentation.network.Network;

/**
 * The loop over epochs and steps. It ends after the planned epochs, or when the time limit (less
 * what the last validation takes) is used up, or when the user wants to stop; the learning rate
 * comes down to that end, whichever it is. Without a time limit nothing depends on time.
 */
final class TrainingRun {

    /** Validation takes about this share of a training at most, else it is not done every epoch. */
    private static final double VALIDATION_SHARE = 0.1;

    /** Kept free for what comes after the last validation. */
    private static final double FINISH_SECONDS = 1;

    private final TrainingOptions options;
    private final TrainingMonitor monitor;
    private final Network network;
    private final Plan plan;
    private final PatchSampler sampler;
    private final Validation validation;
    private final TimeBudget time;
    private final Schedule schedule;
    private final BestWeights best = new BestWeights();
    private final List<EpochRecord> log = new ArrayList<>();

    private final double validationSteps;
    private final int validationInterval;
    private double validationSeconds = Double.NaN;
    private double dataSeconds;
    private double lastDice = Double.NaN;
    private double lastLoss = Double.NaN;
    private int step;
    private boolean over;

    TrainingRun(
            TrainingOptions options,
            TrainingMonitor monitor,
            Network network,
            Plan plan,
            PatchSampler sampler,
            Validation validation,
            TimeBudget time) {
        this.options = options;
        this.monitor = monitor;
        this.network = network;
        this.plan = plan;
        this.sampler = sampler;
        this.validation = validation;
        this.time = time;
        long planned = (long) options.epochs() * plan.stepsPerEpoch();
        this.schedule =
                Schedule.of(plan.learningRate(), (int) Math.min(planned, Integer.MAX_VALUE));
        // a forward pass is about a third of a step, and a step has a batch of patches
        this.validationSteps = validation.windows() / (3.0 * plan.batchSize());
        this.validationInterval =
                (int) Math.ceil(validationSteps / (VALIDATION_SHARE * plan.stepsPerEpoch()));
    }

    /** Trains to the end. */
    void run() {
        time.stepsBegin();
        try (TrainingStep training = new TrainingStep(network)) {
            for (int epoch = 1; epoch <= options.epochs() && !over; epoch++) {
                epoch(epoch, training);
            }
        }
    }

    private void epoch(int epoch, TrainingStep training) {
        double sum = 0;
        int finite = 0;
        int steps = 0;
        double rate = 0;
        double before = time.stepSeconds();
        while (steps < plan.stepsPerEpoch() && !atEnd()) {
            rate = schedule.rate(step, progress());
            double loss = training.run(draw(), rate);
            if (!Double.isNaN(loss)) {
                sum += loss;
                finite++;
                lastLoss = sum / finite;
            }
            step++;
            steps++;
            report(epoch);
        }
        if (epoch == 1) {
            logSpeed(steps, time.stepSeconds() - before);
        }
        if (steps == 0) {
            return; // the end came exactly between two epochs
        }
        boolean last = over || epoch == options.epochs() || atEnd();
        double dice =
                last || epoch % Math.max(1, validationInterval) == 0 ? validate() : Double.NaN;
        // an epoch that was not validated cannot be compared with one that was
        if (!validation.possible() || !Double.isNaN(dice) || best.weights() == null) {
            best.offer(network, epoch, dice);
        }
        double loss = finite == 0 ? Double.NaN : sum / finite;
        EpochRecord record = new EpochRecord(epoch, steps, rate, loss, dice);
        log.add(record);
        monitor.epoch(record);
        report(epoch);
    }

    private Batch draw() {
        double before = time.elapsedSeconds();
        Batch batch = sampler.next();
        dataSeconds += time.elapsedSeconds() - before;
        return batch;
    }

    /** Whether no further step is to be made; the first step is made in any case. */
    private boolean atEnd() {
        monitor.checkCanceled();
        over = over || monitor.stopRequested() || step > 0 && progress() >= 1;
        return over;
    }

    private double progress() {
        return schedule.progress(step, time.fraction(reserveSeconds()));
    }

    /** What comes after the last step: that step's own end and a validation. */
    private double reserveSeconds() {
        if (step == 0) {
            return 0;
        }
        double stepSeconds = time.stepSeconds() / step;
        double last =
                Double.isNaN(validationSeconds)
                        ? 1.5 * validationSteps * stepSeconds
                        : 1.1 * validationSeconds;
        return stepSeconds + last + FINISH_SECONDS;
    }

    private double validate() {
        if (!validation.possible()) {
            return Double.NaN;
        }
        double before = time.elapsedSeconds();
        lastDice = validation.dice(monitor);
        validationSeconds = time.elapsedSeconds() - before;
        return lastDice;
    }

    private void report(int epoch) {
        double progress = progress();
        StringBuilder text = new StringBuilder("Epoch ").append(epoch);
        if (progress <= step / (double) schedule.plannedSteps()) {
            text.append('/').append(options.epochs());
        }
        if (!Double.isNaN(lastLoss)) {
            text.append(String.format(Locale.ROOT, ", loss %.3f", lastLoss));
        }
        if (!Double.isNaN(lastDice)) {
            text.append(String.format(Locale.ROOT, ", validation Dice %.3f", lastDice));
        }
        double left = time.stepSeconds() / progress * (1 - progress);
        text.append(", ").append(TimeBudget.words(left)).append(" left");
        monitor.progress(progress, text.toString());
    }

    private void logSpeed(int steps, double seconds) {
        String line =
                String.format(
                        Locale.ROOT,
                        "Measured %.2f s a step, %.0f %% of it for data.",
                        seconds / Math.max(1, steps),
                        100 * dataSeconds / Math.max(1e-9, seconds));
        if (options.limitedTime()) {
            double perEpoch = seconds / Math.max(1, steps) * plan.stepsPerEpoch();
            line +=
                    String.format(
                            Locale.ROOT,
                            " The time limit of %s min leaves room for about %.0f epochs of %d"
                                    + " steps; %s are planned, and the learning rate comes down to"
                                    + " whichever end is first.",
                            options.maxMinutes(),
                            60 * options.maxMinutes() / perEpoch,
                            plan.stepsPerEpoch(),
                            options.epochs());
        }
        monitor.log(line);
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
        return log;
    }
}
