package org.urwkv.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** PyTorch's libraries, as the build lays them into the fragment of its platform. */
final class Natives {

    private Natives() {}

    /**
     * Lets this Java load them.
     *
     * @param project the project's folder
     */
    static void use(Path project) {
        for (String option : options(project)) {
            String[] setting = option.substring(2).split("=", 2);
            System.setProperty(setting[0], setting[1]);
        }
    }

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
