package org.knime.core.node;

import java.io.Writer;
import java.util.Objects;
import java.util.function.Supplier;
import org.knime.core.node.workflow.NodeContext;

/**
 * The log. Warnings and worse go to the error stream as {@code WARN <node> <message>}, with a stack
 * trace only where a throwable is given; the system property {@code org.urwkv.standin.log} shows
 * more or less.
 */
public final class NodeLogger {

    private final String name;

    private NodeLogger(final String name) {
        this.name = name;
    }

    /** The logger of a class. */
    public static NodeLogger getLogger(final Class<?> owner) {
        return new NodeLogger(owner.getSimpleName());
    }

    /** The logger of this name. */
    public static NodeLogger getLogger(final String name) {
        return new NodeLogger(name);
    }

    private void log(final LEVEL level, final Object message, final Throwable cause) {
        if (LogOutput.ALL.wants(level)) {
            String text = Objects.toString(message);
            String node = NodeContext.getContextOptional().map(Object::toString).orElse(name);
            LogOutput.ALL.write(level, node, text, cause);
        }
    }

    private void log(final LEVEL level, final Supplier<Object> message, final Throwable cause) {
        if (LogOutput.ALL.wants(level)) {
            log(level, message.get(), cause);
        }
    }

    /** Logs a message. */
    public void warn(final Object message) {
        log(LEVEL.WARN, message, null);
    }

    /** Logs a throwable with its stack trace. */
    public void warn(final Throwable cause) {
        log(LEVEL.WARN, cause.getMessage(), cause);
    }

    /** Logs a message that is made only if it is shown. */
    public void warn(final Supplier<Object> message) {
        log(LEVEL.WARN, message, null);
    }

    /** Logs a message with a stack trace. */
    public void warn(final Object message, final Throwable cause) {
        log(LEVEL.WARN, message, cause);
    }

    /** Logs a message with a stack trace. */
    public void warn(final Supplier<Object> message, final Throwable cause) {
        log(LEVEL.WARN, message, cause);
    }

    /** Logs a message in the notation of {@link String#format}. */
    public void warnWithFormat(final String format, final Object... arguments) {
        log(LEVEL.WARN, () -> String.format(format, arguments), null);
    }

    /** Logs a message. */
    public void debug(final Object message) {
        log(LEVEL.DEBUG, message, null);
    }

    /** Logs a throwable with its stack trace. */
    public void debug(final Throwable cause) {
        log(LEVEL.DEBUG, cause.getMessage(), cause);
    }

    /** Logs a message that is made only if it is shown. */
    public void debug(final Supplier<Object> message) {
        log(LEVEL.DEBUG, message, null);
    }

    /** Logs a message with a stack trace. */
    public void debug(final Object message, final Throwable cause) {
        log(LEVEL.DEBUG, message, cause);
    }

    /** Logs a message with a stack trace. */
    public void debug(final Supplier<Object> message, final Throwable cause) {
        log(LEVEL.DEBUG, message, cause);
    }

    /** Logs a message in the notation of {@link String#format}. */
    public void debugWithFormat(final String format, final Object... arguments) {
        log(LEVEL.DEBUG, () -> String.format(format, arguments), null);
    }

    /** Logs a message. */
    public void info(final Object message) {
        log(LEVEL.INFO, message, null);
    }

    /** Logs a throwable with its stack trace. */
    public void info(final Throwable cause) {
        log(LEVEL.INFO, cause.getMessage(), cause);
    }

    /** Logs a message that is made only if it is shown. */
    public void info(final Supplier<Object> message) {
        log(LEVEL.INFO, message, null);
    }

    /** Logs a message with a stack trace. */
    public void info(final Object message, final Throwable cause) {
        log(LEVEL.INFO, message, cause);
    }

    /** Logs a message with a stack trace. */
    public void info(final Supplier<Object> message, final Throwable cause) {
        log(LEVEL.INFO, message, cause);
    }

    /** Logs a message in the notation of {@link String#format}. */
    public void infoWithFormat(final String format, final Object... arguments) {
        log(LEVEL.INFO, () -> String.format(format, arguments), null);
    }

    /** Logs a message. */
    public void error(final Object message) {
        log(LEVEL.ERROR, message, null);
    }

    /** Logs a throwable with its stack trace. */
    public void error(final Throwable cause) {
        log(LEVEL.ERROR, cause.getMessage(), cause);
    }

    /** Logs a message that is made only if it is shown. */
    public void error(final Supplier<Object> message) {
        log(LEVEL.ERROR, message, null);
    }

    /** Logs a message with a stack trace. */
    public void error(final Object message, final Throwable cause) {
        log(LEVEL.ERROR, message, cause);
    }

    /** Logs a message with a stack trace. */
    public void error(final Supplier<Object> message, final Throwable cause) {
        log(LEVEL.ERROR, message, cause);
    }

    /** Logs a message in the notation of {@link String#format}. */
    public void errorWithFormat(final String format, final Object... arguments) {
        log(LEVEL.ERROR, () -> String.format(format, arguments), null);
    }

    /** Logs a message. */
    public void fatal(final Object message) {
        log(LEVEL.FATAL, message, null);
    }

    /** Logs a throwable with its stack trace. */
    public void fatal(final Throwable cause) {
        log(LEVEL.FATAL, cause.getMessage(), cause);
    }

    /** Logs a message that is made only if it is shown. */
    public void fatal(final Supplier<Object> message) {
        log(LEVEL.FATAL, message, null);
    }

    /** Logs a message with a stack trace. */
    public void fatal(final Object message, final Throwable cause) {
        log(LEVEL.FATAL, message, cause);
    }

    /** Logs a message with a stack trace. */
    public void fatal(final Supplier<Object> message, final Throwable cause) {
        log(LEVEL.FATAL, message, cause);
    }

    /** Logs a message in the notation of {@link String#format}. */
    public void fatalWithFormat(final String format, final Object... arguments) {
        log(LEVEL.FATAL, () -> String.format(format, arguments), null);
    }

    /** Logs a mistake in a program. */
    public void coding(final Object message) {
        log(LEVEL.ERROR, "CODING PROBLEM  " + message, null);
    }

    /** Logs a mistake in a program with a stack trace. */
    public void coding(final Object message, final Throwable cause) {
        log(LEVEL.ERROR, "CODING PROBLEM  " + message, cause);
    }

    /** Logs a mistake in a program in the notation of {@link String#format}. */
    public void codingWithFormat(final String format, final Object... arguments) {
        coding(String.format(format, arguments));
    }

    /** Logs a mistake in a program if the condition does not hold. */
    public void assertLog(final boolean condition, final String message) {
        if (!condition) {
            coding("Assertion failed: " + message);
        }
    }

    /** Adds a place to which lines of these levels go. */
    public static void addWriter(final Writer writer, final LEVEL from, final LEVEL to) {
        LogOutput.ALL.add(writer, from, to);
    }

    /** Removes a place. */
    public static void removeWriter(final Writer writer) {
        LogOutput.ALL.remove(writer);
    }

    /** Sets the least level shown on the error stream. */
    public static void setLevel(final LEVEL level) {
        LogOutput.least(level);
    }

    /** The least level shown on the error stream. */
    public LEVEL getLevel() {
        return LogOutput.least();
    }

    /** Whether debug lines are shown. */
    public boolean isDebugEnabled() {
        return isEnabledFor(LEVEL.DEBUG);
    }

    /** Whether info lines are shown. */
    public boolean isInfoEnabled() {
        return isEnabledFor(LEVEL.INFO);
    }

    /** Whether lines of this level are shown. */
    public boolean isEnabledFor(final LEVEL level) {
        return LogOutput.ALL.wants(level);
    }

    /** How bad it is. */
    public enum LEVEL {
        /** For developers. */
        DEBUG,
        /** For curious users. */
        INFO,
        /** Something to know. */
        WARN,
        /** Something failed. */
        ERROR,
        /** The platform fails. */
        FATAL,
        /** Everything. */
        ALL,
        /** Nothing. */
        OFF
    }
}
