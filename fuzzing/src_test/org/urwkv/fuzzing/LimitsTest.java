package org.urwkv.fuzzing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.VolumeException;

class LimitsTest {
    private static final int MB = 1 << 20;

    @Test
    void refusalsAndStorageErrorsPass() {
        assertThatCode(
                        () ->
                                Limits.check(
                                        "it",
                                        1,
                                        () -> {
                                            throw new VolumeException("This is no volume.");
                                        }))
                .doesNotThrowAnyException();
        assertThatCode(
                        () ->
                                Limits.check(
                                        "it",
                                        1,
                                        () -> {
                                            throw new IOException();
                                        }))
                .doesNotThrowAnyException();
    }

    @Test
    void otherExceptionsEscape() {
        assertThatThrownBy(
                        () ->
                                Limits.check(
                                        "it",
                                        1,
                                        () -> {
                                            throw new ArithmeticException("overflow");
                                        }))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusalsHaveAReason() {
        assertThatThrownBy(
                        () ->
                                Limits.check(
                                        "it",
                                        1,
                                        () -> {
                                            throw new VolumeException(" ");
                                        }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("without a reason");
    }

    @Test
    void memoryIsCountedWithWhatIsFreedAgain() {
        assertThatThrownBy(
                        () ->
                                Limits.check(
                                        "it",
                                        100,
                                        () -> {
                                            for (int i = 0; i < 65; i++) {
                                                use(new byte[MB]);
                                            }
                                        }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes of memory for a file of 100");
        assertThatCode(() -> Limits.check("it", MB, () -> use(new byte[67 * MB])))
                .doesNotThrowAnyException();
    }

    private static void use(byte[] memory) throws IOException {
        memory[memory.length / 2] = 1;
        if (memory[0] != 0) {
            throw new IOException();
        }
    }
}
