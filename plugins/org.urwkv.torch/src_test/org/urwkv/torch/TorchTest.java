package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class TorchTest {

    @Test
    void givesManagersOfTheDevice() {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            assertThat(manager.getDevice()).isEqualTo(ai.djl.Device.cpu());
            assertThat(manager.create(new float[] {1, 2}).sum().getFloat()).isEqualTo(3);
        }
    }

    @Test
    void knowsItsVersion() {
        assertThat(Torch.version()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void staysOffline() {
        assertThat(Torch.gpus()).isNotNegative();
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    @Test
    void threadsCanBeSetAndReset() {
        int before = Torch.threads();
        try {
            Torch.setThreads(1);
            assertThat(Torch.threads()).isEqualTo(1);
            Torch.setThreads(0);
            assertThat(Torch.threads()).isPositive();
            assertThatThrownBy(() -> Torch.setThreads(-1))
                    .isInstanceOf(IllegalArgumentException.class);
        } finally {
            Torch.setThreads(before);
        }
    }

    @Test
    void actionsSeeTheClassLoaderOfThisBundle() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(null);
            ClassLoader seen = Torch.call(thread::getContextClassLoader);
            assertThat(seen).isSameAs(Torch.class.getClassLoader());
            assertThat(thread.getContextClassLoader()).isNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void logsNothing() {
        assertThat(org.slf4j.LoggerFactory.getILoggerFactory())
                .isInstanceOf(org.slf4j.helpers.NOPLoggerFactory.class);
    }
}
