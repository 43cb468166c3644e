package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = Torch.newManager(Device.CPU);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray number(float value) {
        return manager.create(value);
    }

    @Test
    void passesTensorsAndListsInOrder() {
        Script script =
                Scripts.expression(
                        manager,
                        "x: Tensor, p: List[Tensor], q: List[Tensor]",
                        "((x * 100. + p[0]) * 100. + p[1]) * 100. + q[0]");

        NDList result =
                script.call(
                        "f",
                        false,
                        new NDList(number(1)),
                        List.of(number(2), number(3)),
                        List.of(number(4)));

        assertThat(result.singletonOrThrow().getFloat()).isEqualTo(1020304);
    }

    @Test
    void takesOneArrayAloneAndThenInAList() {
        NDArray x = number(2);
        Script alone = Scripts.expression(manager, "x: Tensor", "x * x");
        Script list = Scripts.expression(manager, "x: Tensor, p: List[Tensor]", "x * p[0]");

        list.call("f", false, new NDList(number(1)), List.of(x));

        assertThat(Scripts.call(alone, false, x).getFloat()).isEqualTo(4);
    }

    @Test
    void resultsBelongToTheManagerOfTheFirstTensor() {
        Script script = Scripts.expression(manager, "x: Tensor, y: Tensor", "x + y");
        NDManager scope = manager.newSubManager();

        NDArray sum = Scripts.call(script, false, scope.create(1f), number(2));

        assertThat(sum.getManager()).isSameAs(scope);
        scope.close();
    }

    @Test
    void scriptClosesWithItsParent() {
        NDManager parent = manager.newSubManager();
        Script script = Scripts.expression(parent, "x: Tensor", "x");

        script.close();
        parent.close();

        assertThat(parent.isOpen()).isFalse();
    }

    @Test
    void unreadableTextIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Scripts.expression(manager, "x: Tensor", "torch.no_such(x)"))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("Test")
                .hasMessageContaining("no_such");
    }

    @Test
    void failureWithinAMethodIsReportedWithItsName() {
        Script script = Scripts.expression(manager, "x: Tensor", "torch.view(x, [7])");

        assertThatThrownBy(() -> Scripts.call(script, false, number(1)))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("Test.f");
    }

    @Test
    void callsWithoutTensorsOrWithEmptyListsAreRefused() {
        Script script = Scripts.expression(manager, "x: Tensor", "x");

        assertThatThrownBy(() -> script.call("f", false, new NDList()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> script.call("f", false, new NDList(number(1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesInPlaceReachTheArrays() {
        NDArray parameter = manager.create(new float[] {1, 2});
        parameter.setRequiresGradient(true);
        Script script =
                Scripts.method(
                        manager,
                        "x: Tensor, p: List[Tensor]",
                        "torch._foreach_mul_(p, 3.0)",
                        "return x");

        script.call("f", false, new NDList(number(1)), List.of(parameter));

        assertThat(parameter.toFloatArray()).containsExactly(3, 6);
    }

    @Test
    void archiveIsTheSameEveryTime() {
        Map<String, String> files = Map.of("__torch__.py", "text");

        assertThat(ScriptArchive.pack("A", files)).isEqualTo(ScriptArchive.pack("A", files));
    }

    @Test
    void missingResourceIsNamed() {
        assertThatThrownBy(() -> Script.resource(ScriptTest.class, "nothing.ts"))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("nothing.ts");
    }
}
