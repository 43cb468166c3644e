package org.urwkv.knime.node.learner;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.workflow.NodeContext;
import org.urwkv.segmentation.training.EpochRecord;
import org.urwkv.segmentation.training.TrainingMonitor;

/** Shows a training as the progress of a node. */
final class NodeMonitor implements TrainingMonitor {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(UrwkvLearnerNodeModel.class);

    private final NodeContext context = NodeContext.getContext();
    private final ExecutionMonitor exec;
    private final Consumer<String> warnings;
    private final LiveCurve curve;

    /**
     * @param exec shows the progress
     * @param warnings receives what the user should know at the end
     * @param curve receives the epochs
     */
    NodeMonitor(ExecutionMonitor exec, Consumer<String> warnings, LiveCurve curve) {
        this.exec = exec;
        this.warnings = warnings;
        this.curve = curve;
    }

    @Override
    public void checkCanceled() {
        try {
            exec.checkCanceled();
        } catch (CanceledExecutionException e) {
            CancellationException stop = new CancellationException(e.getMessage());
            stop.initCause(e);
            throw stop;
        }
    }

    @Override
    public boolean stopRequested() {
        return false;
    }

    /** File systems and the log ask for the node of a thread. */
    @Override
    public void within(Runnable work) {
        NodeContext.pushContext(context);
        try {
            work.run();
        } finally {
            NodeContext.removeLastContext();
        }
    }

    @Override
    public void resumed(List<EpochRecord> earlier) {
        curve.resume(earlier);
    }

    @Override
    public void epoch(EpochRecord record) {
        curve.add(record);
        LOGGER.debug(
                String.format(
                        Locale.ROOT,
                        "Epoch %d: loss %.4f, validation Dice %.4f",
                        record.epoch(),
                        record.trainingLoss(),
                        record.validationDice()));
    }

    @Override
    public void progress(double fraction, String message) {
        exec.setProgress(fraction, message);
    }

    @Override
    public void warn(String sentence) {
        LOGGER.warn(sentence);
        warnings.accept(sentence);
    }

    @Override
    public void log(String line) {
        LOGGER.debug(line);
    }
}
