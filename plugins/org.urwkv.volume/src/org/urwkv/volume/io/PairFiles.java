package org.urwkv.volume.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.urwkv.volume.VolumeException;

/** Finds the other half of a volume that is stored as a header file and a voxel file. */
final class PairFiles {
    private PairFiles() {}

    /** The voxel file of a header file. */
    static Path voxelFile(Path header) {
        return sibling(header, "hdr", "img")
                .orElseThrow(
                        () ->
                                new VolumeException(
                                        "The voxels of "
                                                + header
                                                + " are missing: there is no file of the same name"
                                                + " ending with .img beside it; copy both files into one folder."));
    }

    /** The header file, if this is the name of a voxel file that has one. */
    static Optional<Path> headerFile(Path voxels) {
        return sibling(voxels, "img", "hdr");
    }

    private static Optional<Path> sibling(Path path, String ending, String wanted) {
        Path fileName = path.getFileName();
        String name = fileName == null ? "" : fileName.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        if (!plain.endsWith("." + ending)) {
            return Optional.empty();
        }
        String stem = name.substring(0, plain.length() - ending.length());
        for (String candidate : List.of(wanted, wanted + ".gz", wanted.toUpperCase(Locale.ROOT))) {
            Path sibling = path.resolveSibling(stem + candidate);
            if (Files.exists(sibling)) {
                return Optional.of(sibling);
            }
        }
        return Optional.empty();
    }
}
