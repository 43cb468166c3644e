package org.urwkv.host.run;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells on a console what happens: a line for each change of a node's state, and how far a node is.
 * On a terminal the line about progress is rewritten in place; elsewhere there is a new one at each
 * tenth of the way, or after some seconds if the message changed. Warnings and errors go to the
 * second stream.
 */
public final class Console implements RunListener {
    private static final double TERMINAL_PAUSE = 0.2;
    private static final double PLAIN_PAUSE = 10;
    private static final int WIDTH = 100;
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier nanoClock;
    private final Map<Integer, Running> running = new HashMap<>();
    private boolean open;

    /** What was told of a node that executes. */
    private static final class Running {
        private long since;
        private long told;
        private int tenth;
        private String message = "";
    }

    /**
     * Makes a console.
     *
     * @param out takes states and progress
     * @param err takes warnings and errors
     * @param terminal whether lines can be rewritten
     * @param nanoClock a clock in nanoseconds, such as {@link System#nanoTime()}
     */
    public Console(PrintStream out, PrintStream err, boolean terminal, LongSupplier nanoClock) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.nanoClock = nanoClock;
    }

    @Override
    public synchronized void executing(HostNode node) {
        Running state = new Running();
        state.since = nanoClock.getAsLong();
        state.told = state.since;
        running.put(node.id(), state);
        line(out, node.title() + "  executing ...");
    }

    @Override
    public synchronized void progress(HostNode node, double fraction, String message) {
        Running state = running.get(node.id());
        if (state == null) {
            return; // a late word of a node that is done
        }
        long now = nanoClock.getAsLong();
        int tenth = Double.isNaN(fraction) ? state.tenth : (int) Math.floor(fraction * 10 + 1e-9);
        double pause = (now - state.told) / NANOS;
        boolean changed = !message.equals(state.message);
        boolean due =
                terminal
                        ? pause >= TERMINAL_PAUSE
                        : tenth > state.tenth || changed && pause >= PLAIN_PAUSE;
        if (!due) {
            return;
        }
        state.told = now;
        state.tenth = tenth;
        state.message = message;
        String text =
                node.title() + "  " + progressText(fraction, message, (now - state.since) / NANOS);
        if (terminal) {
            out.print(
                    "\r\u001b[K"
                            + (text.length() > WIDTH
                                    ? text.substring(0, WIDTH - 3) + "..."
                                    : text));
            out.flush();
            open = true;
        } else {
            line(out, text);
        }
    }

    /**
     * Writes how far a node is. The time left is estimated, unless the node itself speaks of it.
     *
     * @param fraction 0 to 1 or NaN
     * @param message what the node is doing, may be empty
     * @param seconds how long it has been running
     * @return a short line
     */
    static String progressText(double fraction, String message, double seconds) {
        StringBuilder text = new StringBuilder();
        if (!Double.isNaN(fraction)) {
            text.append(String.format(Locale.ROOT, "%3.0f %%", fraction * 100));
        }
        if (!message.isEmpty()) {
            text.append(text.length() > 0 ? "  " : "").append(message);
        }
        double left = TimeLeft.estimate(fraction, seconds);
        if (!Double.isNaN(left) && !message.toLowerCase(Locale.ROOT).contains("left")) {
            text.append("  (").append(TimeLeft.text(left)).append(" left)");
        }
        return text.toString();
    }

    @Override
    public synchronized void executed(HostNode node) {
        running.remove(node.id());
        line(out, node.title() + "  executed in " + TimeLeft.text(node.seconds()));
    }

    @Override
    public synchronized void warning(String where, String text) {
        line(err, "WARN  " + where + "  " + text.strip().replaceAll("\\R", "\n      "));
    }

    @Override
    public synchronized void error(String where, String text) {
        line(err, "ERROR " + where + ": " + text);
    }

    /**
     * Tells something about the run as a whole.
     *
     * @param text a line
     */
    public synchronized void say(String text) {
        line(out, text);
    }

    private void line(PrintStream stream, String text) {
        if (open) {
            out.print("\r\u001b[K");
            out.flush();
            open = false;
        }
        stream.println(text);
        stream.flush();
    }
}
