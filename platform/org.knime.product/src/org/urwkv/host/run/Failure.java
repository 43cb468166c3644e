package org.urwkv.host.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;
import org.knime.core.internal.MessageAwareException;
import org.knime.core.node.message.Message;
import org.knime.core.node.workflow.NodeMessage;

/**
 * What to tell a user about an exception.
 *
 * @param sentence the message for the console
 * @param unexpected whether it looks like a mistake in the program, so that the place of the
 *     details is worth telling
 */
public record Failure(String sentence, boolean unexpected) {

    /**
     * Looks at an exception. One that a program raises by mistake (of the Java language's own
     * classes, or an error of the virtual machine) is unexpected; all others carry a message that
     * was written for the user.
     *
     * @param thrown what was caught
     * @return what to tell
     */
    public static Failure of(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : firstParagraph(thrown.getMessage());
        String type = thrown.getClass().getSimpleName();
        if (thrown instanceof MessageAwareException aware && aware.getKNIMEMessage() != null) {
            return new Failure(sentence(aware.getKNIMEMessage()), false);
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Failure(
                    "The memory is used up ("
                            + message
                            + "). Give more of it: JAVA_OPTS=-Xmx8g for 8 GB.",
                    true);
        }
        if (thrown instanceof NoSuchFileException missing) {
            return new Failure("There is no file or folder " + missing.getFile() + ".", false);
        }
        if (thrown instanceof AccessDeniedException denied) {
            return new Failure("No permission to use " + denied.getFile() + ".", false);
        }
        if (thrown instanceof FileSystemException) {
            return new Failure(type + ": " + message, false);
        }
        boolean unexpected = isLanguage(thrown) || message.isEmpty();
        return new Failure(
                unexpected ? type + (message.isEmpty() ? "" : ": " + message) : message,
                unexpected);
    }

    /** The summary, and what the node says can be done about it. */
    private static String sentence(Message message) {
        List<String> resolutions = message.toNodeMessage(NodeMessage.Type.ERROR).getResolutions();
        return firstParagraph(
                String.join(
                        " ",
                        Stream.concat(Stream.of(message.getSummary()), resolutions.stream())
                                .toList()));
    }

    private static boolean isLanguage(Throwable thrown) {
        boolean checked = thrown instanceof Exception && !(thrown instanceof RuntimeException);
        boolean io =
                thrown instanceof IOException
                        || thrown.getCause() instanceof IOException && checked;
        String name = thrown.getClass().getName();
        return !io && (name.startsWith("java.") || name.startsWith("javax."))
                || thrown instanceof Error;
    }

    /**
     * Keeps a message on one line, and leaves out the stack traces that some libraries put into
     * messages.
     */
    private static String firstParagraph(String message) {
        int trace = message.indexOf("\n\tat ");
        String text = trace < 0 ? message : message.substring(0, trace);
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
