package org.urwkv.volume.io.dicom;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelType;

/**
 * The images of a folder that share a SeriesInstanceUID. Found by {@link DicomFolder}; whether they
 * make a volume shows when they are read.
 */
public final class DicomSeries {
    private final Path folder;
    private final String uid;
    private final List<DicomFile> files;

    DicomSeries(Path folder, String uid, List<DicomFile> files) {
        this.folder = folder;
        this.uid = uid;
        this.files = List.copyOf(files);
    }

    /**
     * @return the SeriesInstanceUID
     */
    public String uid() {
        return uid;
    }

    /**
     * @return what the scanner calls the series, such as {@code AX T1}; empty if it does not say
     */
    public String description() {
        return files.get(0).data().text(Tags.SERIES_DESCRIPTION);
    }

    /**
     * @return kind of machine, such as {@code CT} or {@code MR}; empty if it does not say
     */
    public String modality() {
        return files.get(0).data().text(Tags.MODALITY);
    }

    /**
     * @return the series' number in its study; empty if it does not say
     */
    public String number() {
        return files.get(0).data().text(Tags.SERIES_NUMBER);
    }

    /**
     * @return its files, in the order of their names
     */
    public List<Path> files() {
        return files.stream().map(DicomFile::path).toList();
    }

    /** Everything about the volume but its voxels. */
    private record Plan(PixelLayout layout, Frame[] frames, Geometry geometry) {
        /** Real values are slope * stored + intercept; MONOCHROME1 is mirrored first. */
        double slope(int slice) {
            return layout.inverted() ? -frames[slice].slope() : frames[slice].slope();
        }

        double intercept(int slice) {
            Frame frame = frames[slice];
            return layout.inverted()
                    ? frame.slope() * layout.mirror() + frame.intercept()
                    : frame.intercept();
        }

        boolean isScaledEqually() {
            for (int slice = 1; slice < frames.length; slice++) {
                if (slope(slice) != slope(0) || intercept(slice) != intercept(0)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Plan plan(Consumer<String> warnings) throws IOException {
        PixelLayout layout = files.get(0).layout();
        List<Frame> frames = new ArrayList<>();
        for (DicomFile file : files) {
            PixelLayout other = file.layout();
            if (!layout.matches(other)) {
                throw new VolumeException(
                        this
                                + " holds images of different kinds: "
                                + files.get(0).path().getFileName()
                                + " has "
                                + layout.sizeText()
                                + ", "
                                + file.path().getFileName()
                                + " "
                                + other.sizeText()
                                + "; take the localizers out.");
            }
            frames.addAll(file.frames());
        }
        long numbers = (long) layout.rows() * layout.columns() * layout.samples() * frames.size();
        if (Math.max(numbers, layout.frameBytes()) > Integer.MAX_VALUE - 8) {
            throw new VolumeException(
                    this
                            + " has "
                            + numbers
                            + " voxels, more than the 2147483639 that one volume can hold; export a part"
                            + " of it.");
        }
        if (frames.size() == 1 && !frames.get(0).isPlaced()) {
            return new Plan(
                    layout, frames.toArray(Frame[]::new), flat(layout, frames.get(0), warnings));
        }
        Stack stack = Stack.of(toString(), frames);
        return new Plan(layout, stack.frames(), stack.geometry(layout, warnings));
    }

    /** A single image that does not say where it lies, such as a plain radiograph. */
    private Geometry flat(PixelLayout layout, Frame frame, Consumer<String> warnings) {
        double[] spacing = frame.spacingMm().length == 2 ? frame.spacingMm() : new double[] {1, 1};
        warnings.accept(
                this
                        + " does not say where its image lies; its rows are taken to run to the left"
                        + " and its slice to be 1 mm thick.");
        double[][] affine = {
            {-spacing[1], 0, 0, 0}, {0, -spacing[0], 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}
        };
        return Geometry.of(layout.columns(), layout.rows(), 1, affine);
    }

    /**
     * The grid that the images make.
     *
     * @return the grid, in RAS+ mm
     * @throws IOException if the storage fails
     * @throws VolumeException if the images make no volume, with the reason
     */
    public Geometry geometry() throws IOException {
        return plan(warning -> {}).geometry();
    }

    /**
     * @return how the voxels of the volume will be stored
     * @throws IOException if the storage fails
     * @throws VolumeException if the images make no volume, with the reason
     */
    public VoxelType type() throws IOException {
        Plan plan = plan(warning -> {});
        return plan.isScaledEqually() ? plan.layout().type() : VoxelType.FLOAT32;
    }

    /**
     * @return values in each voxel: 3 for RGB, else 1
     * @throws IOException if the storage fails
     * @throws VolumeException if the pixels cannot be read
     */
    public int channels() throws IOException {
        return files.get(0).layout().samples();
    }

    /**
     * Reads the volume. x runs along the rows of the images, y along their columns, z along the
     * normal of their plane.
     *
     * @param warnings takes sentences about what had to be assumed
     * @return the volume in the type of the images; FLOAT32 if slices are scaled differently
     * @throws IOException if the storage fails
     * @throws VolumeException if the images make no volume, with the reason
     */
    public Volume read(Consumer<String> warnings) throws IOException {
        Plan plan = plan(warnings);
        PixelLayout layout = plan.layout();
        boolean keep = plan.isScaledEqually();
        VoxelType type = keep ? layout.type() : VoxelType.FLOAT32;
        int pixels = layout.pixels();
        int voxels = pixels * plan.frames().length;
        Object array = allocate(type, voxels * layout.samples());
        PixelReader.read(
                plan.frames(),
                (slice, sample, numbers) -> {
                    int at = sample * voxels + slice * pixels;
                    if (keep) {
                        store(numbers, array, at);
                    } else {
                        scale(
                                numbers,
                                layout.signed(),
                                plan.slope(slice),
                                plan.intercept(slice),
                                (float[]) array,
                                at);
                    }
                });
        return Volume.of(
                plan.geometry(),
                type,
                layout.samples(),
                array,
                keep ? plan.slope(0) : 1,
                keep ? plan.intercept(0) : 0);
    }

    private Object allocate(VoxelType type, int count) {
        try {
            return Array.newInstance(type.arrayClass().getComponentType(), count);
        } catch (OutOfMemoryError e) {
            throw new VolumeException(
                    this
                            + " needs "
                            + ((long) count * type.bytes() >> 20)
                            + " MB of memory for its voxels, which is more than there is left; allow"
                            + " more memory with the option -Xmx.",
                    e);
        }
    }

    private static void store(int[] numbers, Object array, int at) {
        if (array instanceof byte[] bytes) {
            for (int i = 0; i < numbers.length; i++) {
                bytes[at + i] = (byte) numbers[i];
            }
        } else if (array instanceof short[] shorts) {
            for (int i = 0; i < numbers.length; i++) {
                shorts[at + i] = (short) numbers[i];
            }
        } else {
            System.arraycopy(numbers, 0, array, at, numbers.length);
        }
    }

    private static void scale(
            int[] numbers, boolean signed, double slope, double intercept, float[] values, int at) {
        for (int i = 0; i < numbers.length; i++) {
            double stored = signed ? numbers[i] : Integer.toUnsignedLong(numbers[i]);
            values[at + i] = (float) (slope * stored + intercept);
        }
    }

    @Override
    public String toString() {
        String what = (modality() + " " + description()).strip();
        return "The series "
                + (number().isEmpty() ? "" : number() + " ")
                + (what.isEmpty() ? uid : "\"" + what + "\"")
                + " in "
                + folder;
    }
}
