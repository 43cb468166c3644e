package org.urwkv.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** PyTorch's libraries, as the build lays them into the fragment of its platform. */
final class Natives {

    private Natives() {}

    /**
     * @param project the project's folder
     * @return arguments for a Java that loads them
     */
    static List<String> options(Path project) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String platform =
                system.contains("windows")
                        ? "win32.x86_64"
                        : system.contains("mac") ? "macosx.aarch64" : "linux.x86_64";
        Path folder = project.resolve("plugins/org.urwkv.torch.cpu." + platform + "/natives/cpu");
        return List.of("-DPYTORCH_LIBRARY_PATH=" + folder.toAbsolutePath(), "-DPYTORCH_FLAVOR=cpu");
    }
}
