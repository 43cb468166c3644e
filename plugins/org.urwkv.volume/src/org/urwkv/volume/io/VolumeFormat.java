package org.urwkv.volume.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.urwkv.volume.Volume;

/** One file format. */
interface VolumeFormat {
    /**
     * @param head the first bytes of the file, unpacked if it was packed; fewer than asked for if
     *     the file is short
     * @return whether this format should read the file, if only to say why it cannot
     */
    boolean recognises(byte[] head);

    /** Reads what comes before the voxels. */
    VolumeHeader readHeader(VolumeSource source) throws IOException;

    /** Reads the whole volume; says what had to be assumed about it. */
    Volume read(VolumeSource source, Consumer<String> warnings) throws IOException;

    /**
     * @param fileName in lower case
     * @return whether files of this name are written in this format
     */
    boolean writes(String fileName);

    /**
     * Writes a whole volume into one file, packed if the name or the format says so. May close the
     * stream.
     */
    void write(Volume volume, String fileName, OutputStream out) throws IOException;
}
