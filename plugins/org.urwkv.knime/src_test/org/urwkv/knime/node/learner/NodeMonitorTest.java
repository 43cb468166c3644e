package org.urwkv.knime.node.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.workflow.NodeContext;

class NodeMonitorTest {

    @Test
    void otherThreadsWorkForTheNodeToo() throws InterruptedException {
        NodeContext.pushContext((Object) "the Learner");
        NodeContext context = NodeContext.getContext();
        NodeMonitor monitor;
        try {
            monitor = new NodeMonitor(new ExecutionMonitor(), w -> {}, new LiveCurve(null));
        } finally {
            NodeContext.removeLastContext();
        }
        List<NodeContext> seen = new ArrayList<>();
        Runnable look = () -> seen.add(NodeContext.getContext());
        Thread other =
                new Thread(
                        () -> {
                            monitor.within(look);
                            look.run();
                        });
        other.start();
        other.join();
        assertThat(seen).isEqualTo(Arrays.asList(context, null));
    }
}
