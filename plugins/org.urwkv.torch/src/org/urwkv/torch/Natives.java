package org.urwkv.torch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Points DJL at the native libraries that a platform fragment of this bundle delivers, so that it
 * neither extracts nor downloads anything.
 *
 * <p>A fragment holds them flat in a folder {@code natives/<flavor>}, named as DJL names its
 * flavors, and DJL's own JNI library lies beside PyTorch's. DJL loads every file of the folder.
 */
final class Natives {

    /** What a user can set to bring an own PyTorch; DJL's own name. */
    static final String PATH = "PYTORCH_LIBRARY_PATH";

    /** DJL's name for the build of PyTorch. */
    static final String FLAVOR = "PYTORCH_FLAVOR";

    /** The flavors that fragments bring, the best first. */
    private static final List<String> FLAVORS = List.of("cu124", "cpu");

    private Natives() {}

    /** Sets what DJL reads; a set path is left alone. */
    static void locate() {
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        Optional<String> own = setting(PATH);
        if (own.isPresent()) {
            checkFolder(own.get());
        } else {
            locate(Natives::inBundle);
        }
    }

    /** As {@link #locate()}, where the folder inside the bundle is found by a function. */
    static void locate(Function<String, Optional<Path>> finder) {
        for (String flavor : FLAVORS) {
            Optional<Path> folder = finder.apply("natives/" + flavor);
            if (folder.isPresent()) {
                System.setProperty(PATH, folder.get().toString());
                System.setProperty(FLAVOR, flavor);
                return;
            }
        }
        throw new TorchException(
                "PyTorch's native libraries for %s are not installed. Install the feature 'U-RWKV"
                                .formatted(platform())
                        + " Segmentation' (Linux x86_64, Windows x86_64, macOS on Apple silicon), or"
                        + " start with -D"
                        + PATH
                        + "=<folder of the libraries>.");
    }

    /** The folder of the libraries, as it is set; empty before {@link #locate()}. */
    static String path() {
        return setting(PATH).orElse("");
    }

    private static void checkFolder(String path) {
        for (String part : path.split(File.pathSeparator, -1)) {
            if (Files.exists(Path.of(part))) {
                return;
            }
        }
        throw new TorchException(
                "The setting %s names '%s', which is not there. Correct or remove the setting."
                        .formatted(PATH, path));
    }

    private static Optional<Path> inBundle(String folder) {
        try {
            return BundleFolder.find(Natives.class, folder);
        } catch (NoClassDefFoundError e) {
            return Optional.empty(); // a plain class path without OSGi
        }
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)));
    }

    private static void setUnlessSet(String name, String value) {
        if (setting(name).isEmpty()) {
            System.setProperty(name, value);
        }
    }

    private static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
