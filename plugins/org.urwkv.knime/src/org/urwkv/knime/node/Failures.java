package org.urwkv.knime.node;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.torch.TorchException;
import org.urwkv.volume.VolumeException;

/** Turns what the floors below throw into what the platform shows: one sentence, no stack trace. */
public final class Failures {

    private Failures() {}

    /**
     * Work that may fail.
     *
     * @param <T> what it gives
     */
    public interface Work<T> {
        /** Does the work. */
        T run() throws Exception;
    }

    /**
     * Does the work; failures that a user can mend become sentences, anything else is passed on.
     *
     * @throws KNIMEException with a sentence
     * @throws CanceledExecutionException if the user cancelled
     */
    public static <T> T run(Work<T> work) throws Exception {
        try {
            return work.run();
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        } catch (VolumeException
                | SegmentationException
                | TorchException
                | IOException
                | InvalidSettingsException e) {
            throw new KNIMEException(sentence(e), e);
        }
    }

    /** Whether a user can do something about it, so that {@link #sentence} makes sense. */
    public static boolean isForUser(Throwable failure) {
        return failure instanceof VolumeException
                || failure instanceof SegmentationException
                || failure instanceof TorchException
                || failure instanceof IOException
                || failure instanceof InvalidSettingsException
                || failure instanceof KNIMEException;
    }

    /** The sentence for a failure. */
    public static String sentence(Throwable failure) {
        if (failure instanceof NoSuchFileException e) {
            return "The file or folder '" + e.getFile() + "' does not exist; check the path.";
        }
        if (failure instanceof AccessDeniedException e) {
            return "Access to '" + e.getFile() + "' is denied; check its permissions.";
        }
        if (failure instanceof FileSystemException e && e.getReason() == null) {
            return "The file or folder '" + e.getFile() + "' cannot be used; check the path.";
        }
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? "An operation failed (" + failure.getClass().getSimpleName() + ")."
                : message;
    }

    /**
     * Passes on what a table's worker threw: the cancellation or the sentence inside, else the
     * failure as it is.
     *
     * @throws CanceledExecutionException if that is inside
     * @throws KNIMEException if that is inside
     */
    static void rethrow(RuntimeException failure)
            throws CanceledExecutionException, KNIMEException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CanceledExecutionException e) {
                throw e;
            }
            if (cause instanceof KNIMEException e) {
                throw e;
            }
        }
        throw failure;
    }
}
