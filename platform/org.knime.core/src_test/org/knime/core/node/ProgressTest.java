package org.knime.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.workflow.NodeContext;

class ProgressTest {

    private final DefaultNodeProgressMonitor monitor = new DefaultNodeProgressMonitor();
    private final ExecutionMonitor exec = new ExecutionMonitor(monitor);

    @Test
    void partsAddUp() {
        ExecutionMonitor first = exec.createSubProgress(0.5);
        ExecutionMonitor second = exec.createSubProgress(0.5);
        first.setProgress(1.0, "first");
        second.createSubProgress(0.5).setProgress(0.5, () -> "inner");

        assertThat(monitor.getProgress()).isCloseTo(0.625, within(1e-9));
        assertThat(monitor.getMessage()).isEqualTo("inner");
    }

    @Test
    void silentPartsSayNothing() {
        exec.setMessage("outer");
        exec.createSilentSubProgress(0.5).setProgress(0.5, "inner");

        assertThat(monitor.getMessage()).isEqualTo("outer");
        assertThat(monitor.getProgress()).isEqualTo(0.25);
    }

    @Test
    void cancelReachesPartsButNotThoseThatMustEnd() throws Exception {
        ExecutionMonitor part = exec.createSubProgress(0.1).createSubProgress(0.1);
        ExecutionMonitor last = exec.createNonCancelableSubProgress();
        part.checkCanceled();
        monitor.setExecuteCanceled();

        assertThatThrownBy(part::checkCanceled)
                .isInstanceOf(CanceledExecutionException.class)
                .hasMessage("Execution canceled");
        last.checkCanceled();
        last.setProgress(0.5);
        assertThat(monitor.getProgress()).isEqualTo(0.5);
    }

    @Test
    void listenersHearEachChange() {
        List<Double> heard = new ArrayList<>();
        monitor.addProgressListener(e -> heard.add(e.getNodeProgress().getProgress()));
        exec.setProgress(0.25);
        exec.setProgress(7.0);
        exec.setMessage("m");

        assertThat(heard).containsExactly(0.25, 0.25, 0.25);
    }

    @Test
    void refusesSharesBeyondTheWhole() {
        assertThatThrownBy(() -> exec.createSubProgress(1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logsWithTheNameOfTheNodeAndWithoutStackTrace() {
        StringWriter log = new StringWriter();
        NodeLogger.addWriter(log, NodeLogger.LEVEL.INFO, NodeLogger.LEVEL.INFO);
        NodeContext.pushContext((Object) "Reader 0:1");
        try {
            NodeLogger.getLogger(ProgressTest.class).info("2 files skipped");
            NodeLogger.getLogger(ProgressTest.class).debug("not shown");
        } finally {
            NodeContext.removeLastContext();
            NodeLogger.removeWriter(log);
        }
        assertThat(log.toString().strip()).isEqualTo("INFO  Reader 0:1  2 files skipped");
    }
}
