package org.urwkv.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip that keeps its content as it is. */
final class StoredGzip extends GZIPOutputStream {
    private StoredGzip(OutputStream out) throws IOException {
        super(out);
        def.setLevel(Deflater.NO_COMPRESSION);
    }

    static byte[] of(byte[] data) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new StoredGzip(packed)) {
            out.write(data);
        }
        return packed.toByteArray();
    }
}
