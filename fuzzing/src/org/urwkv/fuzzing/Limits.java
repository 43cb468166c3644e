package org.urwkv.fuzzing;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.urwkv.volume.VolumeException;

/**
 * What a reader may do with a file, whatever the file holds: return, or throw a {@link
 * VolumeException} or {@link IOException}; within 5 seconds; and taking no more than 4 times the
 * file plus 64 MB of memory.
 *
 * <p>The file is the one on the disk, packed if it is packed. Files here are so small ({@link
 * #LARGEST_FILE}) that no packing makes more than 32 MB of them, so a reader that takes memory only
 * for what is there stays within the limit, and one that believes a declared size does not. Memory
 * is counted as all that the thread has ever taken in the call, freed or not. Seconds are those of
 * the processor: a busy machine does not count, and a call that waits for ever is ended by the
 * fuzzer.
 */
final class Limits {
    /** Bytes of the largest file: deflate packs at most 1 to 1032. */
    static final int LARGEST_FILE = 32 << 10;

    private static final long SECONDS = 5;
    private static final long MEMORY_PER_BYTE = 4;
    private static final long MEMORY = 64L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Reads something. */
    @FunctionalInterface
    interface Reading {
        void run() throws IOException;
    }

    private Limits() {}

    /**
     * Runs a reader. Over a limit it is run once more, as the first call of a class loads it.
     *
     * @param what for the message
     * @param fileBytes size of the file that it reads
     * @throws AssertionError if it goes over a limit
     */
    static void check(String what, long fileBytes, Reading reading) {
        if (excess(what, fileBytes, reading) != null) {
            String excess = excess(what, fileBytes, reading);
            if (excess != null) {
                throw new AssertionError(what + excess);
            }
        }
    }

    /** What was too much, or null. */
    private static String excess(String what, long fileBytes, Reading reading) {
        long memory = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        try {
            reading.run();
        } catch (VolumeException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError(what + " refused the file without a reason", e);
            }
        } catch (IOException e) {
            // the storage's own
        }
        long seconds = (THREADS.getCurrentThreadCpuTime() - time) / 1_000_000_000;
        long taken = THREADS.getCurrentThreadAllocatedBytes() - memory;
        if (seconds >= SECONDS) {
            return " took " + seconds + " s";
        }
        return taken > MEMORY_PER_BYTE * fileBytes + MEMORY
                ? " took " + taken + " bytes of memory for a file of " + fileBytes
                : null;
    }
}
