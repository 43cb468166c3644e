package org.urwkv.standin;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams that stay open when those who use them close them. */
public final class OpenStreams {

    private OpenStreams() {}

    /** A stream whose close does nothing. */
    public static InputStream keep(final InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // stays open: whoever opened the inner stream closes it
            }
        };
    }

    /** A stream whose close only flushes. */
    public static OutputStream keep(final OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(final byte[] bytes, final int from, final int length)
                    throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
