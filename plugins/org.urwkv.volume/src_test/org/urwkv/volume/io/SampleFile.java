package org.urwkv.volume.io;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.HeaderExtension;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;
import org.urwkv.volume.io.dicom.DicomSamples;

/** A small whole file of every format. */
enum SampleFile {
    NIFTI_1("v.nii"),
    NIFTI_1_PACKED("v.nii.gz"),
    NIFTI_2_BIG("v.nii"),
    NIFTI_PAIR("v.hdr"),
    ANALYZE("v.hdr"),
    NRRD("v.nrrd"),
    NRRD_RAW("v.nrrd"),
    NRRD_TEXT("v.nrrd"),
    META_IMAGE("v.mha"),
    META_IMAGE_PLAIN("v.mha"),
    PNG("v.png"),
    JPEG("v.jpg"),
    TIFF("v.tif"),
    DICOM_EXPLICIT("v.dcm"),
    DICOM_IMPLICIT("v.dcm"),
    DICOM_DEFLATED("v.dcm"),
    DICOM_FRAMES("v.dcm");

    private static final String NRRD_HEADER =
            """
            NRRD0004
            type: int16
            dimension: 3
            space: RAS
            sizes: 4 3 2
            space directions: (2,0,0) (0,3,0) (0,0,4)
            endian: little
            encoding: ENCODING

            """;

    private static final String META_HEADER =
            """
            ObjectType = Image
            NDims = 3
            BinaryData = True
            BinaryDataByteOrderMSB = False
            TransformMatrix = 0 1 0 -1 0 0 0 0 1
            Offset = 10 20 30
            ElementSpacing = 2 3 4
            DimSize = 4 3 2
            ElementType = MET_SHORT
            ElementDataFile = LOCAL
            """;

    private final String name;

    SampleFile(String name) {
        this.name = name;
    }

    Path path(Path folder) {
        return folder.resolve(name);
    }

    /** Writes the file, and its voxel file if it has one; returns its bytes. */
    byte[] write(Path folder) throws IOException {
        Path path = path(folder);
        byte[] voxels = new byte[48];
        switch (this) {
            case NIFTI_1, NIFTI_1_PACKED, NRRD, META_IMAGE -> VolumeIO.write(volume(), path);
            case NIFTI_2_BIG -> {
                Volume v = volume();
                NiftiHeader one = NiftiFormat.headerFor(v);
                NiftiHeader two =
                        new NiftiHeader(
                                2,
                                ByteOrder.BIG_ENDIAN,
                                true,
                                one.dim(),
                                one.datatype(),
                                one.pixdim(),
                                544,
                                1,
                                0,
                                1,
                                1,
                                one.quaternion(),
                                one.qoffset(),
                                one.srow());
                Files.write(path, joined(NiftiCodec.encode(two), new byte[4 + 96]));
            }
            case NIFTI_PAIR -> {
                Files.write(folder.resolve("v.img"), voxels);
                Files.write(path, new HeaderBuilder().offset(0).magic("ni1").with());
            }
            case ANALYZE -> {
                Files.write(folder.resolve("v.img"), voxels);
                Files.write(path, new HeaderBuilder().offset(0).magic("\0\0\0").with());
            }
            case NRRD_RAW -> Files.write(path, joined(nrrd("raw"), voxels));
            case NRRD_TEXT ->
                    Files.write(
                            path,
                            joined(
                                    nrrd("ascii"),
                                    "1 2 ".repeat(12).getBytes(StandardCharsets.US_ASCII)));
            case META_IMAGE_PLAIN ->
                    Files.write(
                            path, joined(META_HEADER.getBytes(StandardCharsets.US_ASCII), voxels));
            case PNG -> Files.write(path, image("png"));
            case JPEG -> Files.write(path, image("jpeg"));
            case TIFF -> Files.write(path, image("tiff"));
            default -> Files.write(path, DicomSamples.file(name()));
        }
        return Files.readAllBytes(path);
    }

    private static byte[] nrrd(String encoding) {
        return NRRD_HEADER.replace("ENCODING", encoding).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }

    private static Volume volume() {
        Geometry geometry = Geometry.of(4, 3, 2, RandomVolumes.oblique(1, 2, 3));
        return RandomVolumes.volume(geometry, VoxelType.INT16, 2, 1)
                .withExtensions(List.of(new HeaderExtension(6, new byte[24])));
    }

    private static byte[] image(String format) throws IOException {
        BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 63; i++) {
            image.setRGB(i % 9, i / 9, 0x010307 * i);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
