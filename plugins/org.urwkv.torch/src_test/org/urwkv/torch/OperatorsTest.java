package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smaller operators. */
class OperatorsTest extends OperatorTest {

    /** The operator overwrites what it is given, so that is a result here too. */
    @Test
    void squaredReluAndItsGradientAreThoseOfPyTorch() {
        NDArray values = manager.create(new float[] {-2, -0.5f, -0f, 0, 0.25f, 1, 3});
        NDArray g = normal(7, 7);
        List<NDArray> results = new ArrayList<>();
        List<NDArray> slopes = new ArrayList<>();
        for (String call :
                List.of("torch.square(torch.relu(x * 2))", "squared_relu_(torch.mul(x, 2))")) {
            NDArray x = values.duplicate();
            x.setRequiresGradient(true);
            String expression = call.startsWith("torch") ? call : "__torch__.operators." + call;
            try (Gradients gradients = Gradients.record()) {
                NDArray y =
                        Scripts.call(Scripts.expression(manager, "x: Tensor", expression), true, x);
                results.add(y);
                gradients.backward(y.mul(g).sum());
            }
            slopes.addAll(Gradients.of(List.of(x), manager));
        }

        assertThat(results.get(1).toFloatArray()).isEqualTo(results.get(0).toFloatArray());
        assertThat(slopes.get(1).toFloatArray()).isEqualTo(slopes.get(0).toFloatArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void channelsComeLastAndFirstAndSoDoTheirGradients(int samples) {
        NDArray first = normal(1, samples, 3, 2, 4, 5);
        NDArray last = normal(2, samples, 2, 4, 5, 3);

        assertRearranges("channels_last(x)", first, last, 0, 2, 3, 4, 1);
        assertRearranges("channels_first(x)", last.transpose(0, 4, 1, 2, 3), first, 0, 1, 2, 3, 4);
    }

    private void assertRearranges(String call, NDArray x, NDArray slope, int... axes) {
        Script script = Scripts.expression(manager, "x: Tensor", "__torch__.operators." + call);
        x.setRequiresGradient(true);
        NDArray y;
        try (Gradients gradients = Gradients.record()) {
            y = Scripts.call(script, true, x);
            gradients.backward(y.mul(slope).sum());
        }

        assertThat(y.toFloatArray()).isEqualTo(x.transpose(axes).toFloatArray());
        NDArray gradient = Gradients.of(List.of(x), manager).get(0);
        assertThat(gradient.transpose(axes).toFloatArray()).isEqualTo(slope.toFloatArray());
    }

    @Test
    void trilinearTakesTheMiddleOfNeighbours() {
        NDArray x = manager.create(new float[] {0, 4}, new Shape(1, 1, 1, 1, 2));

        NDArray y = operator("trilinear_like(a, b)", x, manager.zeros(new Shape(1, 1, 1, 1, 4)));

        assertThat(y.toFloatArray()).containsExactly(0, 1, 3, 4);
    }

    @Test
    void clipScalesToTheLimit() {
        NDArray x = manager.create(new float[] {3, 0, 0, -4, 0});

        NDArray norm = operator("clip_(1.0, a)", x, x);

        assertThat(norm.getFloat()).isEqualTo(5);
        assertThat(x.toFloatArray())
                .containsExactly(new float[] {0.6f, 0, 0, -0.8f, 0}, within(1e-6f));
    }

    @Test
    void clipLeavesWhatIsSmall() {
        NDArray x = manager.create(new float[] {0.3f, -0.4f});

        operator("clip_(1.0, a)", x, x);

        assertThat(x.toFloatArray()).containsExactly(0.3f, -0.4f);
    }

    @Test
    void whatIsJoinedIsPartedInTheSameOrder() {
        List<NDArray> tensors =
                List.of(
                        manager.create(new float[] {1, 2, 3, 4}, new Shape(2, 2)),
                        manager.create(new float[] {5}, new Shape()),
                        manager.create(new float[] {6, 7}, new Shape(2, 1)));
        Script join =
                Scripts.expression(
                        manager, "x: Tensor, g: List[Tensor]", "__torch__.operators.joined(g)");
        Script part =
                Scripts.expression(
                        manager, "x: Tensor, g: List[Tensor]", "__torch__.operators.part_(x, g)");
        NDList none = new NDList(manager.create(0f));

        NDArray joined = join.call("f", false, none, tensors).singletonOrThrow();
        assertThat(joined.toFloatArray()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        part.call("f", false, new NDList(joined.mul(10)), tensors);

        assertThat(tensors.get(0).toFloatArray()).containsExactly(10, 20, 30, 40);
        assertThat(tensors.get(1).toFloatArray()).containsExactly(50);
        assertThat(tensors.get(2).toFloatArray()).containsExactly(60, 70);
    }
}
