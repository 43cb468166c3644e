package org.urwkv.host.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.urwkv.host.workflow.Folders;

/** Keeps the details of failures in a file, off the console. */
public final class ErrorLog {
    /** Begins the entries that are worth a look by a programmer. */
    static final String UNEXPECTED = "UNEXPECTED ";

    private final Path file;

    /**
     * Makes a log.
     *
     * @param file the file, made at the first failure
     */
    public ErrorLog(Path file) {
        this.file = file;
    }

    /**
     * Adds a failure.
     *
     * @param where the node or the part of the run that failed
     * @param thrown what was caught
     * @return the file, or nothing if it could not be written
     */
    public synchronized Optional<Path> add(String where, Throwable thrown) {
        try {
            Folders.makeParent(file);
            try (PrintWriter out =
                    new PrintWriter(
                            Files.newBufferedWriter(
                                    file,
                                    StandardCharsets.UTF_8,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.APPEND))) {
                out.println(
                        (Failure.of(thrown).unexpected() ? UNEXPECTED : "")
                                + Instant.now()
                                + " "
                                + where);
                thrown.printStackTrace(out);
                return out.checkError() ? Optional.empty() : Optional.of(file);
            }
        } catch (IOException e) {
            return Optional
                    .empty(); // the failure itself is told on the console: nothing is lost but its
            // details
        }
    }

    /**
     * Makes the sentence about a failure, and keeps its details.
     *
     * @param where the node or the part of the run that failed
     * @param thrown what was caught
     * @return the sentence; for an unexpected failure it names the file with the details
     */
    public String describe(String where, Throwable thrown) {
        Failure failure = Failure.of(thrown);
        Optional<Path> details = add(where, thrown);
        String hint =
                failure.unexpected() && details.isPresent()
                        ? " (details in " + details.get() + ")"
                        : "";
        return failure.sentence() + hint;
    }
}
