package org.knime.core.node;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.knime.core.node.NodeLogger.LEVEL;

/** Where log lines go: the error stream and writers that were added. */
final class LogOutput {

    static final LogOutput ALL = new LogOutput();

    private static final String LEVEL_PROPERTY = "org.urwkv.standin.log";

    private final List<Sink> sinks = new CopyOnWriteArrayList<>();

    private record Sink(Writer writer, LEVEL from, LEVEL to) {}

    /** The least level shown on the error stream: system property, else warnings. */
    static LEVEL least() {
        String name = System.getProperty(LEVEL_PROPERTY, "WARN").toUpperCase(Locale.ROOT);
        try {
            return LEVEL.valueOf(name);
        } catch (IllegalArgumentException e) {
            return LEVEL.WARN;
        }
    }

    static void least(final LEVEL level) {
        System.setProperty(LEVEL_PROPERTY, level.name());
    }

    void add(final Writer writer, final LEVEL from, final LEVEL to) {
        sinks.add(new Sink(writer, from, to));
    }

    void remove(final Writer writer) {
        sinks.removeIf(s -> s.writer == writer);
    }

    boolean wants(final LEVEL level) {
        return shown(level) || sinks.stream().anyMatch(s -> within(level, s));
    }

    private static boolean shown(final LEVEL level) {
        LEVEL least = least();
        return least == LEVEL.ALL || least != LEVEL.OFF && level.compareTo(least) >= 0;
    }

    private static boolean within(final LEVEL level, final Sink sink) {
        boolean above = sink.from == LEVEL.ALL || level.compareTo(sink.from) >= 0;
        return above && level.compareTo(sink.to) <= 0;
    }

    void write(final LEVEL level, final String name, final String text, final Throwable cause) {
        String line = String.format("%-5s %s  %s", level, name, text) + trace(cause);
        if (shown(level)) {
            synchronized (this) {
                System.err.println(line);
            }
        }
        for (Sink sink : sinks) {
            if (within(level, sink)) {
                write(sink.writer, line);
            }
        }
    }

    private void write(final Writer writer, final String line) {
        try {
            synchronized (writer) {
                writer.write(line + System.lineSeparator());
                writer.flush();
            }
        } catch (java.io.IOException e) {
            remove(writer);
        }
    }

    private static String trace(final Throwable cause) {
        if (cause == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return System.lineSeparator() + text.toString().stripTrailing();
    }
}
