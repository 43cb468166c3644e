package org.urwkv.volume.io;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;
import org.urwkv.volume.VoxelStatistics;
import org.urwkv.volume.io.dicom.DicomFolder;
import org.urwkv.volume.io.dicom.DicomSeries;

/**
 * Reads and writes volume files on any NIO file system. The format of a file to read is found from
 * its content; the format of a file to write from its name.
 *
 * <p>A file that is not a readable volume is answered with a {@link VolumeException} whose message
 * names it and what to do; an {@link IOException} means that the storage failed.
 */
public final class VolumeIO {
    private static final List<VolumeFormat> FORMATS =
            List.of(new NiftiFormat(), new NrrdFormat(), new MetaImageFormat(), new ImageFormat());
    private static final List<String> ENDINGS =
            List.of(
                    ".nii.gz", ".nii", ".nrrd", ".nhdr", ".mha", ".mhd", ".hdr.gz", ".hdr", ".png",
                    ".tif", ".tiff", ".jpg", ".jpeg");
    private static final List<String> PICTURES = List.of(".png", ".tif", ".tiff", ".jpg", ".jpeg");

    private VolumeIO() {}

    /**
     * Reads a volume with all its channels.
     *
     * @param path the file
     * @return the volume; voxels keep the type of the file
     * @throws IOException if the storage fails
     * @throws VolumeException if the file is missing or not a readable volume
     */
    public static Volume read(Path path) throws IOException {
        return readAny(path, warning -> {});
    }

    /**
     * Reads a volume with all its channels and tells what had to be assumed about it.
     *
     * <p>A folder is read as the one DICOM series in it; a DICOM file as the series that it belongs
     * to.
     *
     * @param path the file, or a folder of DICOM files
     * @param warnings takes whole sentences that the user should see; none in most cases
     * @return the volume; voxels keep the type of the file
     * @throws IOException if the storage fails
     * @throws VolumeException if the file is missing or not a readable volume
     */
    public static Volume read(Path path, Consumer<String> warnings) throws IOException {
        Volume volume = readAny(path, warnings);
        countWhatIsNotFinite(volume, path.toString(), warnings);
        return volume;
    }

    /**
     * Reads a volume that is no file, such as one in memory or in a database. Formats that need a
     * second file, and DICOM, are refused.
     *
     * @param channel all bytes of what would be the file; it stays open
     * @param name what messages call it
     * @param warnings takes whole sentences that the user should see
     * @return the volume; voxels keep the type of the file
     * @throws IOException if the channel fails
     * @throws VolumeException if it does not hold a readable volume
     */
    public static Volume read(SeekableByteChannel channel, String name, Consumer<String> warnings)
            throws IOException {
        try (VolumeSource source = VolumeSource.open(ByteOrigin.of(channel, name))) {
            if (DicomFolder.isDicom(source.head())) {
                throw new VolumeException(
                        name + " is a DICOM file; read its series from a folder of files.");
            }
            Volume volume = format(source).read(source, warnings);
            countWhatIsNotFinite(volume, name, warnings);
            return volume;
        }
    }

    private static void countWhatIsNotFinite(
            Volume volume, String name, Consumer<String> warnings) {
        if (!volume.type().isInteger()) {
            VoxelStatistics statistics = VoxelStatistics.of(volume);
            if (!statistics.isFinite()) {
                warnings.accept(
                        name
                                + " holds "
                                + statistics.notANumber()
                                + " values that are no number (NaN) and "
                                + statistics.infinite()
                                + " that are infinite; networks and interpolation spread them.");
            }
        }
    }

    private static Volume readAny(Path path, Consumer<String> warnings) throws IOException {
        if (Files.isDirectory(path)) {
            return DicomFolder.series(path).read(warnings);
        }
        try (VolumeSource source = open(path)) {
            if (isDicom(source)) {
                return DicomFolder.series(path).read(warnings);
            }
            return format(source).read(source, warnings);
        }
    }

    private static boolean isDicom(VolumeSource source) {
        boolean dicom = DicomFolder.isDicom(source.head());
        if (dicom && source.packed()) {
            throw new VolumeException(
                    source.name() + " is a packed DICOM file; unpack the whole series first.");
        }
        return dicom;
    }

    /**
     * Reads a segmentation.
     *
     * @param path the file: one channel of whole numbers from 0 to 65535, in whatever type
     * @return the labels
     * @throws IOException if the storage fails
     * @throws VolumeException if the file is missing, not a readable volume or holds other values
     */
    public static LabelVolume readLabels(Path path) throws IOException {
        Volume volume = read(path);
        try {
            return LabelVolume.from(volume);
        } catch (VolumeException e) {
            throw new VolumeException(path + " does not hold labels. " + e.getMessage(), e);
        }
    }

    /**
     * Reads what a file says about its voxels, without reading them.
     *
     * @param path the file
     * @return its header
     * @throws IOException if the storage fails
     * @throws VolumeException if the file is missing or not a readable volume
     */
    public static VolumeHeader readHeader(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return header(DicomFolder.series(path));
        }
        try (VolumeSource source = open(path)) {
            return isDicom(source)
                    ? header(DicomFolder.series(path))
                    : format(source).readHeader(source);
        }
    }

    private static VolumeHeader header(DicomSeries series) throws IOException {
        return new VolumeHeader("DICOM", series.geometry(), series.type(), series.channels(), 1, 0);
    }

    private static VolumeSource open(Path path) throws IOException {
        return VolumeSource.open(PairFiles.headerFile(path).orElse(path));
    }

    private static VolumeFormat format(VolumeSource source) {
        for (VolumeFormat format : FORMATS) {
            if (format.recognises(source.head())) {
                return format;
            }
        }
        throw new VolumeException(
                source.name()
                        + " is not a volume: it "
                        + content(source)
                        + "; give a NIfTI, NRRD, MetaImage, DICOM or PNG file, or remove this one from the folder.");
    }

    private static String content(VolumeSource source) {
        byte[] head = source.head();
        if (head.length == 0) {
            return "is empty";
        }
        int printable = 0;
        for (byte b : head) {
            printable += b >= ' ' || b == '\n' || b == '\r' || b == '\t' ? 1 : 0;
        }
        String packed = source.packed() ? "unpacks to " : "holds ";
        if (printable == head.length) {
            String text = new String(head, StandardCharsets.US_ASCII).strip();
            return packed
                    + "text (\""
                    + text.lines().findFirst().orElse("").transform(VolumeIO::shortened)
                    + "\")";
        }
        return packed + "data of no known format";
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 37) + "...";
    }

    /**
     * Writes a volume in its own voxel type.
     *
     * <p>{@code .nii} and {@code .nii.gz}: NIfTI-1 with slope and intercept, sform and qform (only
     * the sform where axes are not at right angles); NIfTI-2 if an axis has more than 32767 voxels.
     * NIfTI-1 keeps positions, slope and intercept in single precision. {@code .nrrd} and {@code
     * .mha} know no slope: a scaled volume is written there as FLOAT32 real values.
     *
     * <p>The file is written under another name in the same folder first and then moved, so it is
     * there whole or not at all.
     *
     * @param volume what to write
     * @param path a name with one of these endings; an existing file is replaced
     * @throws IOException if the storage fails
     * @throws VolumeException if the name has another ending or the folder does not exist
     */
    public static void write(Volume volume, Path path) throws IOException {
        String name = fileName(path).toLowerCase(Locale.ROOT);
        for (VolumeFormat format : FORMATS) {
            if (format.writes(name)) {
                SafeWrite.write(path, out -> format.write(volume, name, out));
                return;
            }
        }
        throw new VolumeException(
                path + " cannot be written: its name must end with .nii.gz, .nii, .nrrd or .mha.");
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /**
     * Whether a file in a folder is meant as a volume.
     *
     * @param fileName its name without folders
     * @return whether it ends like one of the formats that can be read, in any case, and is not
     *     hidden
     */
    public static boolean hasVolumeName(String fileName) {
        return !fileName.startsWith(".") && !stem(fileName).equals(fileName);
    }

    /**
     * Whether a file is a picture: a volume of one slice or, beside volumes, a preview of one.
     *
     * @param fileName its name without folders
     * @return whether it ends like PNG, TIFF or JPEG files, in any case
     */
    public static boolean hasPictureName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return hasVolumeName(fileName) && PICTURES.stream().anyMatch(lower::endsWith);
    }

    /**
     * The name of a case: that of its file without the ending of the format.
     *
     * @param fileName name without folders
     * @return the name without {@code .nii.gz}, {@code .nii} and so on; unchanged if it has none of
     *     them
     */
    public static String stem(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending) && lower.length() > ending.length()) {
                return fileName.substring(0, fileName.length() - ending.length());
            }
        }
        return fileName;
    }
}
