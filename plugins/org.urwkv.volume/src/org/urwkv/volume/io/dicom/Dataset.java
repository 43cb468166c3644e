package org.urwkv.volume.io.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of data elements and the items of sequences, by tag. */
final class Dataset {
    private static final double[] NONE = {};

    private final Map<Integer, byte[]> values = new HashMap<>();
    private final Map<Integer, List<Dataset>> sequences = new HashMap<>();

    void put(int tag, byte[] value) {
        values.put(tag, value);
    }

    void put(int tag, List<Dataset> items) {
        sequences.put(tag, items);
    }

    /** The items of a sequence, none if it is absent. */
    List<Dataset> items(int tag) {
        return sequences.getOrDefault(tag, List.of());
    }

    /** The data set itself, if it has the element, or the first item of its sequences that has. */
    Dataset owner(int tag) {
        if (values.containsKey(tag)) {
            return this;
        }
        for (List<Dataset> items : sequences.values()) {
            for (Dataset item : items) {
                Dataset owner = item.owner(tag);
                if (owner != null) {
                    return owner;
                }
            }
        }
        return null;
    }

    boolean has(int tag) {
        return values.containsKey(tag);
    }

    /** A text without the blanks and zeros that fill it up; empty if absent. */
    String text(int tag) {
        byte[] value = values.get(tag);
        if (value == null) {
            return "";
        }
        String set = tag == Tags.CHARACTER_SET ? "" : text(Tags.CHARACTER_SET);
        Charset charset =
                set.equals("ISO_IR 192") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new String(value, charset).replace('\0', ' ').strip();
    }

    /** A whole number of 16 bits without a sign. */
    int number(int tag, int otherwise) {
        byte[] value = values.get(tag);
        return value == null || value.length < 2
                ? otherwise
                : value[0] & 0xff | (value[1] & 0xff) << 8;
    }

    /** Decimal numbers separated by backslashes; none if absent or if one is no number. */
    double[] decimals(int tag) {
        String text = text(tag);
        if (text.isEmpty()) {
            return NONE;
        }
        String[] words = text.split("\\\\");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i].strip());
            } catch (NumberFormatException e) {
                return NONE;
            }
        }
        return numbers;
    }
}
