package org.urwkv.torch;

import java.util.List;
import java.util.function.Supplier;

/** Tells whether the memory of a GPU did not suffice, which PyTorch says in its message only. */
public final class GpuMemory {

    /**
     * PyTorch's allocator; CUDA itself, when it starts; cuBLAS and others, which take some for
     * themselves; cuDNN, when no algorithm gets the memory that it works in.
     */
    private static final List<String> SIGNS =
            List.of(
                    "CUDA out of memory",
                    "CUDA error: out of memory",
                    "_STATUS_ALLOC_FAILED",
                    "unable to find an engine to execute this computation");

    private GpuMemory() {}

    /**
     * @param failure what was thrown
     * @return whether it says, or was caused by what says, that memory of a GPU was wanted that is
     *     not there
     */
    public static boolean exhausted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (SIGNS.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Does something on a GPU or, if its memory does not suffice, something else.
     *
     * @param work what is done first; other failures are passed on
     * @param otherwise what is done if the memory does not suffice
     * @param <T> what either gives
     * @return what was done last gives
     */
    public static <T> T orElse(Supplier<T> work, Supplier<T> otherwise) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (!exhausted(e)) {
                throw e;
            }
        }
        return otherwise.get();
    }
}
