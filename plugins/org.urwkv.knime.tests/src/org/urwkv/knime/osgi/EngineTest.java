package org.urwkv.knime.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.File;
import java.nio.file.Path;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

/** The engine inside the framework: class loaders, and natives out of the installed fragment. */
class EngineTest {

    @Test
    void startsWhateverClassLoaderTheThreadHas() throws Exception {
        assertThat(Torch.class.getClassLoader().getClass().getName()).contains("Equinox");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (NDManager manager = Torch.newManager(Device.parse("CPU"))) {
            NDArray ones = manager.ones(new Shape(3, 3));
            assertThat(ones.matMul(ones).sum().getFloat()).isEqualTo(27f);
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(Torch.version()).isEqualTo("2.5.1");
    }

    @Test
    void readsTheNativesInPlace() throws Exception {
        Torch.engine();
        Path folder = Path.of(System.getProperty("PYTORCH_LIBRARY_PATH"));
        File bundle =
                FileLocator.getBundleFileLocation(
                                Platform.getFragments(Platform.getBundle("org.urwkv.torch"))[0])
                        .orElseThrow();
        assertThat(folder.toRealPath().toString()).contains(bundle.getName().replace(".jar", ""));
        assertThat(folder).endsWithRaw(Path.of("natives", "cpu"));
    }
}
