package org.urwkv.volume.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urwkv.volume.VolumeException;

/** Fields of a header that is text, by lower-case name. Remembers the file for its messages. */
final class TextHeader {
    private final VolumeSource source;
    private final Map<String, String> fields = new LinkedHashMap<>();

    TextHeader(VolumeSource source) {
        this.source = source;
    }

    void put(String name, String value) {
        fields.put(name.strip().toLowerCase(Locale.ROOT), value.strip());
    }

    /** The first of several names for the same field that occurs. */
    Optional<String> find(String... names) {
        return Arrays.stream(names).map(fields::get).filter(v -> v != null).findFirst();
    }

    String require(String name) {
        return find(name).orElseThrow(() -> problem("does not declare \"" + name + "\""));
    }

    /** As MetaIO has it: what begins with T, t or 1 is true, anything else false. */
    boolean isTrue(boolean otherwise, String... names) {
        return find(names).map(v -> v.matches("[Tt1].*")).orElse(otherwise);
    }

    /** White-space separated numbers. */
    double[] numbers(String name, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] words = text.split("\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                throw problem(
                        "declares \""
                                + words[i]
                                + "\" in \""
                                + name
                                + "\", where a number belongs");
            }
        }
        return numbers;
    }

    /** Numbers of which there must be a certain count. */
    double[] numbers(String name, String value, int count) {
        double[] numbers = numbers(name, value);
        if (numbers.length != count) {
            throw problem(
                    "declares "
                            + numbers.length
                            + " numbers in \""
                            + name
                            + "\" instead of "
                            + count);
        }
        return numbers;
    }

    /** Sizes along axes: whole numbers above 0, of which all together fit into an array. */
    int[] sizes(String name, String value, int count) {
        double[] numbers = numbers(name, value, count);
        int[] sizes = new int[count];
        double product = 1;
        for (int i = 0; i < count; i++) {
            if (!(numbers[i] >= 1 && numbers[i] == Math.rint(numbers[i]))) {
                throw problem("declares a size of " + numbers[i] + " along axis " + (i + 1));
            }
            product *= numbers[i];
            sizes[i] = (int) Math.min(numbers[i], Integer.MAX_VALUE);
        }
        if (product > Integer.MAX_VALUE - 8) {
            throw problem(
                    "declares "
                            + value.strip().replaceAll("\\s+", " x ")
                            + " voxels, more than the 2147483639 that one volume can hold");
        }
        return sizes;
    }

    /**
     * A file that the header names. It must lie in the folder of the header or below: a header that
     * came from elsewhere must not reach for any other file.
     */
    Path voxelFile(String name) {
        Path header = source.file().toAbsolutePath().normalize();
        Path folder = header.getParent();
        try {
            Path file = header.resolveSibling(name).normalize();
            if (folder != null && file.startsWith(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw problem("names a voxel file \"" + name + "\", which is not a file name");
        }
        throw new VolumeException(
                source.name()
                        + " names the voxel file \""
                        + name
                        + "\", which lies outside of its folder and is not opened; copy it beside the"
                        + " header and name it there without its folder.");
    }

    VolumeException problem(String what) {
        return new VolumeException(source.name() + " " + what + "; export the file again.");
    }
}
