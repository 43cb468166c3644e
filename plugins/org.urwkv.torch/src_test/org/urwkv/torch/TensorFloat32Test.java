package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TensorFloat32Test {

    private static final Pattern CALL = Pattern.compile("__torch__\\.operators\\.(\\w+)\\(");

    @Test
    void isRefusedOnAGpu() {
        assertThatThrownBy(() -> TensorFloat32.refuse(ai.djl.Device.gpu(1), "1"))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("TORCH_ALLOW_TF32_CUBLAS_OVERRIDE")
                .hasMessageContaining("gpu(1)")
                .hasMessageContaining("Remove it");
    }

    @Test
    void isLeftAloneWhereItIsOffOrDoesNothing() {
        assertThatCode(
                        () -> {
                            TensorFloat32.refuse(ai.djl.Device.gpu(0), null);
                            TensorFloat32.refuse(ai.djl.Device.gpu(0), "0");
                            TensorFloat32.refuse(ai.djl.Device.cpu(), "1");
                        })
                .doesNotThrowAnyException();
    }

    /** For convolutions PyTorch has it on. */
    @Test
    void wkvIsMadeWithoutConvolutions() {
        Map<String, String> functions = new HashMap<>();
        for (String text : Script.resource(Script.class, "operators.ts").split("(?m)^def ")) {
            functions.put(text.substring(0, Math.max(0, text.indexOf('('))), text);
        }
        Set<String> used = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("biwkv", "scans"));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (used.add(name)) {
                List<MatchResult> calls = CALL.matcher(functions.get(name)).results().toList();
                calls.forEach(call -> open.push(call.group(1)));
            }
        }

        assertThat(used).hasSizeGreaterThan(2);
        assertThat(used).allSatisfy(name -> assertThat(functions.get(name)).doesNotContain("conv"));
        assertThat(functions.get("conv3")).contains("conv3d");
    }
}
