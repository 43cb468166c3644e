package org.urwkv.volume;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A segmentation: one label from 0 to 65535 in each voxel, 0 being the background.
 *
 * <p>Held as bytes where all labels fit into one, else as shorts. Immutable by convention: the
 * array is not copied.
 */
public final class LabelVolume {
    /** The largest label. */
    public static final int MAX_LABEL = 65535;

    private static final double WHOLE = 1e-6;
    private static final int PIECE = 1024;
    private static final byte[] NO_BYTES = new byte[PIECE];
    private static final short[] NO_SHORTS = new short[PIECE];

    private final Geometry geometry;
    private final byte[] bytes;
    private final short[] shorts;
    private final List<HeaderExtension> extensions;

    private LabelVolume(
            Geometry geometry, byte[] bytes, short[] shorts, List<HeaderExtension> extensions) {
        int length = bytes != null ? bytes.length : shorts.length;
        if (length != geometry.voxels()) {
            throw new IllegalArgumentException(
                    length + " labels do not fill " + geometry.voxels() + " voxels");
        }
        this.geometry = geometry;
        this.bytes = bytes;
        this.shorts = shorts;
        this.extensions = extensions;
    }

    /**
     * Labels up to 65535.
     *
     * @param geometry the grid
     * @param unsignedLabels one unsigned label a voxel, x fastest; not copied
     * @return the labels
     */
    public static LabelVolume of(Geometry geometry, short[] unsignedLabels) {
        return new LabelVolume(geometry, null, unsignedLabels, List.of());
    }

    /**
     * Labels up to 255.
     *
     * @param geometry the grid
     * @param unsignedLabels one unsigned label a voxel, x fastest; not copied
     * @return the labels
     */
    public static LabelVolume ofBytes(Geometry geometry, byte[] unsignedLabels) {
        return new LabelVolume(geometry, unsignedLabels, null, List.of());
    }

    /**
     * Takes a volume of any type for labels.
     *
     * @param volume one channel of whole numbers from 0 to 65535
     * @return the labels, with the header extensions of the volume
     * @throws VolumeException if there are more channels, or naming the first value that is no
     *     label
     */
    public static LabelVolume from(Volume volume) {
        if (volume.channels() != 1) {
            throw new VolumeException(
                    "A label volume has one label in each voxel, but this one has "
                            + volume.channels()
                            + " channels; give the labels as a single three-dimensional volume.");
        }
        return labels(volume).withExtensions(volume.extensions());
    }

    private static LabelVolume labels(Volume volume) {
        if (!volume.isScaled() && volume.type() == VoxelType.UINT8) {
            return ofBytes(volume.geometry(), (byte[]) volume.array());
        }
        if (!volume.isScaled() && volume.type() == VoxelType.UINT16) {
            return of(volume.geometry(), (short[]) volume.array());
        }
        short[] labels = new short[Math.toIntExact(volume.geometry().voxels())];
        int largest = 0;
        for (int i = 0; i < labels.length; i++) {
            int label = label(volume, i);
            largest = Math.max(largest, label);
            labels[i] = (short) label;
        }
        return largest > 255
                ? of(volume.geometry(), labels)
                : ofBytes(volume.geometry(), narrow(labels));
    }

    private static int label(Volume volume, int i) {
        double value = volume.valueAt(i);
        double whole = Math.rint(value);
        if (!(Math.abs(value - whole) <= WHOLE) || whole < 0 || whole > MAX_LABEL) {
            int nx = volume.geometry().nx();
            int ny = volume.geometry().ny();
            throw new VolumeException(
                    "The value "
                            + value
                            + " in voxel ("
                            + i % nx
                            + ", "
                            + i / nx % ny
                            + ", "
                            + i / nx / ny
                            + ") is not a label; labels are whole numbers from 0 to "
                            + MAX_LABEL
                            + ". Is this an image instead of a label volume?");
        }
        return (int) whole;
    }

    private static byte[] narrow(short[] labels) {
        byte[] narrow = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            narrow[i] = (byte) labels[i];
        }
        return narrow;
    }

    /**
     * The same labels with something to keep for the file that they came from.
     *
     * @param kept header extensions, in their order
     * @return labels around the same array
     */
    public LabelVolume withExtensions(List<HeaderExtension> kept) {
        return new LabelVolume(geometry, bytes, shorts, List.copyOf(kept));
    }

    /**
     * @return as {@link Volume#extensions}
     */
    public List<HeaderExtension> extensions() {
        return extensions;
    }

    /**
     * @return the grid
     */
    public Geometry geometry() {
        return geometry;
    }

    /**
     * The label of a voxel.
     *
     * @param x index along x
     * @param y index along y
     * @param z index along z
     * @return 0 to 65535
     */
    public int label(int x, int y, int z) {
        return labelAt(x + geometry.nx() * (y + geometry.ny() * z));
    }

    /**
     * The label at a place in the array.
     *
     * @param index x + nx * (y + ny * z)
     * @return 0 to 65535
     */
    public int labelAt(int index) {
        return bytes != null ? bytes[index] & 0xff : shorts[index] & 0xffff;
    }

    /**
     * Whether voxels that follow each other in the array are all 0; much faster than looking at
     * each of them.
     *
     * @param from index of the first
     * @param count how many
     * @return whether none of them has a label
     */
    public boolean isBackground(int from, int count) {
        boolean background = true;
        for (int done = 0; done < count && background; done += PIECE) {
            int begin = from + done;
            int n = Math.min(PIECE, count - done);
            int difference =
                    bytes != null
                            ? Arrays.mismatch(bytes, begin, begin + n, NO_BYTES, 0, n)
                            : Arrays.mismatch(shorts, begin, begin + n, NO_SHORTS, 0, n);
            background = difference < 0;
        }
        return background;
    }

    /**
     * @return the number of possible labels in the way they are held: 256 or 65536
     */
    public int labelRange() {
        return bytes != null ? 256 : MAX_LABEL + 1;
    }

    /**
     * @return labels that occur, without 0, in rising order
     */
    public SortedSet<Integer> labels() {
        boolean[] present = new boolean[labelRange()];
        int n = Math.toIntExact(geometry.voxels());
        for (int i = 0; i < n; i++) {
            present[labelAt(i)] = true;
        }
        TreeSet<Integer> labels = new TreeSet<>();
        for (int label = 1; label < present.length; label++) {
            if (present[label]) {
                labels.add(label);
            }
        }
        return Collections.unmodifiableSortedSet(labels);
    }

    /**
     * Counts voxels.
     *
     * @param label the label
     * @return how many voxels have it
     */
    public long count(int label) {
        long count = 0;
        int n = Math.toIntExact(geometry.voxels());
        for (int i = 0; i < n; i++) {
            if (labelAt(i) == label) {
                count++;
            }
        }
        return count;
    }

    /**
     * @return the same labels, and extensions, as a volume: UINT8 where all fit, else UINT16
     */
    public Volume toVolume() {
        return plainVolume().withExtensions(extensions);
    }

    private Volume plainVolume() {
        if (bytes != null) {
            return Volume.of(geometry, VoxelType.UINT8, 1, bytes, 1, 0);
        }
        SortedSet<Integer> labels = labels();
        return labels.isEmpty() || labels.last() <= 255
                ? Volume.of(geometry, VoxelType.UINT8, 1, narrow(shorts), 1, 0)
                : Volume.of(geometry, VoxelType.UINT16, 1, shorts, 1, 0);
    }

    @Override
    public String toString() {
        return "labels on " + geometry;
    }
}
