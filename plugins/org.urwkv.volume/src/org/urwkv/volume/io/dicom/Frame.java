package org.urwkv.volume.io.dicom;

import java.nio.file.Path;

/**
 * One image and where it lies.
 *
 * @param path its file
 * @param index its place among the frames of the file
 * @param position centre of the first pixel in LPS mm; nothing if the file does not say
 * @param orientation directions in which columns and rows follow each other; nothing likewise
 * @param spacingMm distance of rows, then of columns; nothing likewise
 * @param slope factor from stored to real values
 * @param intercept real value of a stored 0
 */
record Frame(
        Path path,
        int index,
        double[] position,
        double[] orientation,
        double[] spacingMm,
        double slope,
        double intercept) {
    boolean isPlaced() {
        return position.length == 3 && orientation.length == 6;
    }
}
