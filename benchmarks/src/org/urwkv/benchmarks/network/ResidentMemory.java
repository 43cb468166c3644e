package org.urwkv.benchmarks.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of this process that is not on disk, as Linux counts it. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /**
     * @return bytes in memory now
     */
    public static long now() {
        return read("VmRSS:");
    }

    /**
     * @return the most bytes in memory since the start of the process
     */
    public static long peak() {
        return read("VmHWM:");
    }

    private static long read(String key) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
