package org.urwkv.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NativesTest {

    private final String path = System.getProperty(Natives.PATH);
    private final String flavor = System.getProperty(Natives.FLAVOR);

    @BeforeEach
    void startTheEngineWithItsOwnSettings() {
        assertThat(Torch.threads()).isPositive();
    }

    @AfterEach
    void restore() {
        restore(Natives.PATH, path);
        restore(Natives.FLAVOR, flavor);
    }

    private static void restore(String name, String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }

    private static void locate(Map<String, String> folders) {
        Natives.locate(name -> Optional.ofNullable(folders.get(name)).map(Path::of));
    }

    @Test
    void gpuLibrariesAreTakenFirst() {
        locate(Map.of("natives/cpu", "/a/cpu", "natives/cu124", "/b/cu124"));

        assertThat(System.getProperty(Natives.PATH)).isEqualTo(Path.of("/b/cu124").toString());
        assertThat(System.getProperty(Natives.FLAVOR)).isEqualTo("cu124");
    }

    @Test
    void cpuLibrariesAreTakenElse() {
        locate(Map.of("natives/cpu", "/a/cpu"));

        assertThat(System.getProperty(Natives.PATH)).isEqualTo(Path.of("/a/cpu").toString());
        assertThat(System.getProperty(Natives.FLAVOR)).isEqualTo("cpu");
    }

    @Test
    void withoutLibrariesTheUserIsToldWhatToInstall() {
        assertThatThrownBy(() -> locate(Map.of()))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining(System.getProperty("os.arch"))
                .hasMessageContaining("Install the feature")
                .hasMessageContaining(Natives.PATH);
    }

    @Test
    void aSettingThatNamesNoFolderIsRefused() {
        System.setProperty(Natives.PATH, "/no/such/folder");

        assertThatThrownBy(Natives::locate)
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("/no/such/folder")
                .hasMessageContaining(Natives.PATH);
    }

    @Test
    void outsideOfBundlesNoFolderIsFound() {
        assertThat(BundleFolder.find(NativesTest.class, "natives/cpu")).isEmpty();
    }

    @Test
    void messagesNameTheFolderThatIsSet() {
        System.setProperty(Natives.PATH, "/opt/libtorch/lib");

        assertThat(Natives.path()).isEqualTo("/opt/libtorch/lib");
    }
}
