package org.urwkv.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that are read, each with the name that its files bear. */
enum Format {
    NIFTI1("file.nii", true),
    NIFTI1_GZ("file.nii.gz", false),
    NIFTI2("file.nii", true),
    /** A pair of files: what follows the header is the other file. */
    ANALYZE("file.hdr", false),
    /** A voxel file {@code file.raw} with the same content lies beside it. */
    NRRD("file.nrrd", true),
    /** A voxel file {@code file.raw} with the same content lies beside it. */
    METAIMAGE("file.mha", true),
    DICOM("file.dcm", true),
    /** PNG, TIFF and JPEG. */
    IMAGE("file.png", true);

    private static final int ANALYZE_HEADER = 348;

    private final String fileName;
    private final boolean plain;

    Format(String fileName, boolean plain) {
        this.fileName = fileName;
        this.plain = plain;
    }

    /** The format of a name as on the command line, such as {@code nifti1-gz}. */
    static Format named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no format "
                                                + name
                                                + "; choose one of "
                                                + Arrays.stream(values())
                                                        .map(Format::toString)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    /** Whether the whole file can be packed once more. */
    boolean isPlain() {
        return plain;
    }

    /** Puts an input into a folder; returns the file to read. */
    Path lay(byte[] data, Path folder) throws IOException {
        Path file = folder.resolve(fileName);
        switch (this) {
            case ANALYZE -> {
                int header = Math.min(data.length, ANALYZE_HEADER);
                Files.write(file, Arrays.copyOf(data, header));
                Files.write(
                        folder.resolve("file.img"), Arrays.copyOfRange(data, header, data.length));
            }
            case NRRD, METAIMAGE -> {
                Files.write(file, data);
                Files.write(folder.resolve("file.raw"), data);
            }
            default -> Files.write(file, data);
        }
        return file;
    }

    /** Small valid files, as inputs. */
    List<byte[]> seeds() throws IOException {
        return switch (this) {
            case NIFTI1 -> NiftiSeeds.version1();
            case NIFTI1_GZ -> NiftiSeeds.packed();
            case NIFTI2 -> NiftiSeeds.version2();
            case ANALYZE -> NiftiSeeds.pairs();
            case NRRD -> TextSeeds.nrrd();
            case METAIMAGE -> TextSeeds.metaImage();
            case DICOM -> DicomSeeds.all();
            case IMAGE -> ImageSeeds.all();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
