package org.urwkv.host.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.workflow.FlowVariable;

class FlowStackTest {
    private static FlowStack stack(FlowVariable... variables) {
        return FlowStack.of(Arrays.asList(variables));
    }

    private static int seen(FlowStack stack, String name) {
        return stack.visible().get(name).getIntValue();
    }

    @Test
    void theUpperOfTwoIsSeen() {
        FlowStack stack = stack(new FlowVariable("a", 1)).push(List.of(new FlowVariable("a", 2)));
        assertThat(seen(stack, "a")).isEqualTo(2);
        assertThat(stack.visible()).hasSize(1);
    }

    @Test
    void theFirstPortWins() {
        FlowStack merged =
                FlowStack.merge(
                        List.of(stack(new FlowVariable("a", 1)), stack(new FlowVariable("a", 2))));
        assertThat(seen(merged, "a")).isEqualTo(1);
    }

    @Test
    void amongTheOtherPortsTheLastWins() {
        FlowStack merged =
                FlowStack.merge(
                        List.of(
                                stack(new FlowVariable("b", 0)),
                                stack(new FlowVariable("a", 1)),
                                stack(new FlowVariable("a", 2))));
        assertThat(seen(merged, "a")).isEqualTo(2);
        assertThat(seen(merged, "b")).isZero();
    }

    @Test
    void theTopmostComesFirst() {
        FlowStack stack = stack(new FlowVariable("low", 1), new FlowVariable("high", 2));
        assertThat(stack.visible().keySet()).containsExactly("high", "low");
    }
}
