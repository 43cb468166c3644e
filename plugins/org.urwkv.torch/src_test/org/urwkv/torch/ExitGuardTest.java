package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program that exits while PyTorch computes does not crash. */
@Timeout(120)
class ExitGuardTest {

    private final ExitGuard guard = new ExitGuard();

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Test
    void theExitWaitsForWhatIsBeingComputed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        started(
                () ->
                        guard.compute(
                                () -> {
                                    begun.countDown();
                                    try {
                                        end.await();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                    return null;
                                }));
        begun.await();

        assertThat(guard.shut(1)).isFalse();
        end.countDown();
        assertThat(guard.shut(60_000)).isTrue();
    }

    @Test
    void nothingBeginsAfterTheExitHasBegun() throws Exception {
        AtomicBoolean computed = new AtomicBoolean();
        assertThat(guard.shut(0)).isTrue();

        Thread late = started(() -> guard.compute(() -> computed.getAndSet(true)));
        while (late.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(computed).isFalse();
    }

    @Test
    void theResultComesBackAndTheGuardIsLeftOpen() throws Exception {
        assertThat(guard.<String>compute(() -> "result")).isEqualTo("result");
        assertThat(guard.shut(60_000)).isTrue();
    }

    /** Exits while another thread computes a gradient, which takes a while. */
    static final class Exiting {

        /** Its backward pass has many small operators. */
        private static final String LONG =
                """
                class Long(Module):
                  __parameters__ = []
                  __buffers__ = []
                  training : bool
                  def f(self: __torch__.Long, x: Tensor) -> Tensor:
                    y = x
                    for i in range(200000):
                      y = torch.tanh(y)
                    return torch.sum(y)
                """;

        private Exiting() {}

        /**
         * @param args none
         * @throws InterruptedException never
         */
        public static void main(String[] args) throws InterruptedException {
            CountDownLatch computes = new CountDownLatch(1);
            started(() -> compute(computes));
            computes.await();
            System.exit(3);
        }

        private static void compute(CountDownLatch computes) {
            try (NDManager manager = Torch.newManager(Device.CPU)) {
                NDArray x = manager.ones(new Shape(4));
                x.setRequiresGradient(true);
                Script script = Script.load(manager, "Long", LONG);
                try (Gradients gradients = Gradients.record()) {
                    NDArray y = script.call("f", true, new NDList(x)).singletonOrThrow();
                    Torch.compute(
                            () -> {
                                computes.countDown();
                                gradients.backward(y);
                                System.out.println("ended");
                                return null;
                            });
                }
            }
        }
    }

    @Test
    void aProgramThatComputesExitsAsItIsTold() throws Exception {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-D%s=%s".formatted(Natives.PATH, Natives.path()),
                                "-D%s=%s"
                                        .formatted(
                                                Natives.FLAVOR, System.getProperty(Natives.FLAVOR)),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Exiting.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(output).isEqualTo(3);
        assertThat(output.lines()).contains("ended");
    }
}
