package org.urwkv.volume.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.HeaderExtension;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VolumeException;

/**
 * NIfTI-1, NIfTI-2 and Analyze 7.5, as one file or as a pair of {@code .hdr} and {@code .img}, in
 * either byte order. Axes beyond the third become channels in the file's order.
 */
final class NiftiFormat implements VolumeFormat {
    /** Bytes of a header file with its extensions, beyond which nothing is looked at. */
    private static final long LARGEST_HEADER = 20L << 20;

    @Override
    public boolean recognises(byte[] head) {
        return NiftiCodec.order(head) != null;
    }

    @Override
    public VolumeHeader readHeader(VolumeSource source) {
        return describe(source, decode(source));
    }

    @Override
    public Volume read(VolumeSource source, Consumer<String> warnings) throws IOException {
        NiftiHeader header = decode(source);
        VolumeHeader description = describe(source, header);
        if (NiftiOrientation.hasBlankSform(header)) {
            warnings.accept(
                    source.name()
                            + " claims to say where its voxels lie by its sform, but that is all zeros;"
                            + " it is placed by its "
                            + (header.qformCode() > 0 ? "qform." : "spacing alone."));
        }
        if (header.single()) {
            return readVoxels(source, header, description, warnings);
        }
        List<HeaderExtension> extensions = extensionsOfPair(source, header, warnings);
        if (header.version() == NiftiHeader.ANALYZE) {
            warnings.accept(
                    source.name()
                            + " is an Analyze 7.5 file, which does not tell left from right; its first"
                            + " axis is taken to run to the left, as SPM writes it. Check that, and"
                            + " keep it as NIfTI.");
        }
        try (VolumeSource voxels = VolumeSource.open(PairFiles.voxelFile(source.file()))) {
            return readVoxels(voxels, header, description, warnings).withExtensions(extensions);
        }
    }

    private static List<HeaderExtension> extensionsOfPair(
            VolumeSource source, NiftiHeader header, Consumer<String> warnings) throws IOException {
        if (header.version() == NiftiHeader.ANALYZE) {
            return List.of();
        }
        long end = source.packed() ? source.countUnpacked(LARGEST_HEADER) : source.size();
        source.skipTo(header.headerSize(), end);
        return NiftiExtensions.read(source, header.order(), end, warnings);
    }

    private static NiftiHeader decode(VolumeSource source) {
        byte[] head = source.head();
        ByteOrder order = NiftiCodec.order(head);
        boolean two = NiftiCodec.isVersion2(head, order);
        if (two && head.length < NiftiHeader.SIZE_2) {
            throw problem(source, "is cut short within its header; copy or export the file again");
        }
        if (!two && !NiftiCodec.magic(head, 344).matches("n[+i]1")) {
            return AnalyzeHeader.decode(head, order);
        }
        return two ? NiftiCodec.decode2(head, order) : NiftiCodec.decode1(head, order);
    }

    private static VolumeHeader describe(VolumeSource source, NiftiHeader h) {
        if (h.dim()[0] < 1 || h.dim()[0] > 7) {
            throw problem(
                    source,
                    "declares " + h.dim()[0] + " axes instead of 1 to 7; export the file again");
        }
        for (int axis = 1; axis <= h.axes(); axis++) {
            if (h.dim()[axis] < 1) {
                throw problem(
                        source,
                        "declares a size of "
                                + h.dim()[axis]
                                + " along axis "
                                + axis
                                + "; export the file again");
            }
        }
        NiftiType type =
                NiftiType.of(h.datatype())
                        .orElseThrow(
                                () ->
                                        problem(
                                                source,
                                                "holds "
                                                        + NiftiType.name(h.datatype())
                                                        + ", which cannot be read; convert it to a real number type"));
        long channels = type.interleaved();
        for (int axis = 4; axis <= 7; axis++) {
            channels = saturatedProduct(channels, h.size(axis));
        }
        long voxels = saturatedProduct(saturatedProduct(h.size(1), h.size(2)), h.size(3));
        if (saturatedProduct(voxels, channels) > Integer.MAX_VALUE - 8) {
            throw problem(
                    source,
                    "declares "
                            + sizes(h)
                            + " voxels, more than the 2147483639 that one volume can hold;"
                            + " cut it into smaller volumes");
        }
        boolean scaled = h.slope() != 0 && Double.isFinite(h.slope());
        if (scaled && !Double.isFinite(h.intercept())) {
            throw problem(
                    source,
                    "declares an intercept of " + h.intercept() + "; export the file again");
        }
        return new VolumeHeader(
                h.formatName(),
                geometry(source, h),
                type.type(),
                (int) channels,
                scaled ? h.slope() : 1,
                scaled ? h.intercept() : 0);
    }

    private static Geometry geometry(VolumeSource source, NiftiHeader h) {
        try {
            return Geometry.of(
                    (int) h.size(1), (int) h.size(2), (int) h.size(3), NiftiOrientation.affine(h));
        } catch (VolumeException e) {
            throw new VolumeException(
                    source.name() + " does not say where its voxels lie: " + e.getMessage(), e);
        }
    }

    private static Volume readVoxels(
            VolumeSource source, NiftiHeader h, VolumeHeader description, Consumer<String> warnings)
            throws IOException {
        NiftiType type = NiftiType.of(h.datatype()).orElseThrow();
        int voxels = (int) description.geometry().voxels();
        int numbers = voxels * description.channels();
        long offset = offset(source, h);
        long declared = offset + (long) numbers * type.type().bytes();
        source.requireLength(declared);
        List<HeaderExtension> extensions = List.of();
        if (h.single()) {
            source.skipTo(h.headerSize(), declared);
            extensions = NiftiExtensions.read(source, h.order(), offset, warnings);
        }
        source.skipTo(offset, declared);
        Object array =
                type.interleaved() == 1
                        ? VoxelReader.read(source, type.type(), numbers, h.order(), declared)
                        : VoxelReader.readInterleaved(
                                source,
                                type.type(),
                                voxels,
                                type.interleaved(),
                                description.channels() / type.interleaved(),
                                h.order(),
                                declared);
        source.finish();
        return Volume.of(
                        description.geometry(),
                        type.type(),
                        description.channels(),
                        array,
                        description.slope(),
                        description.intercept())
                .withExtensions(extensions);
    }

    private static long offset(VolumeSource source, NiftiHeader h) {
        double least = h.single() ? h.headerSize() + 4 : 0;
        if (!(h.voxOffset() < 1L << 40)) {
            throw problem(
                    source,
                    "declares its voxels at position " + h.voxOffset() + "; export the file again");
        }
        return (long) Math.max(least, h.voxOffset());
    }

    private static long saturatedProduct(long a, long b) {
        return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }

    private static String sizes(NiftiHeader h) {
        return Arrays.toString(Arrays.copyOfRange(h.dim(), 1, h.axes() + 1))
                .replace(", ", " x ")
                .replaceAll("[\\[\\]]", "");
    }

    private static VolumeException problem(VolumeSource source, String what) {
        return new VolumeException(source.name() + " " + what + ".");
    }

    @Override
    public boolean writes(String fileName) {
        return fileName.endsWith(".nii") || fileName.endsWith(".nii.gz");
    }

    @Override
    public void write(Volume volume, String fileName, OutputStream out) throws IOException {
        if (fileName.endsWith(".gz")) {
            try (OutputStream packed = new GzipWriter(out, GzipWriter.levelFor(volume))) {
                writePlain(volume, packed);
            }
        } else {
            writePlain(volume, out);
        }
    }

    private static void writePlain(Volume volume, OutputStream out) throws IOException {
        NiftiHeader header = headerFor(volume);
        out.write(NiftiCodec.encode(header));
        out.write(NiftiExtensions.encode(volume.extensions(), header.order()));
        VoxelWriter.write(volume, out, header.order());
    }

    /** The header under which a volume is written: NIfTI-1 unless an axis is too long for it. */
    static NiftiHeader headerFor(Volume volume) {
        Geometry g = volume.geometry();
        boolean many = volume.channels() > 1;
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        long[] dim = {many ? 4 : 3, g.nx(), g.ny(), g.nz(), volume.channels(), 1, 1, 1};
        int version = Arrays.stream(dim).max().getAsLong() > Short.MAX_VALUE ? 2 : 1;
        double[] spacing = g.spacingMm();
        double[][] affine = g.affine();
        double[] q = NiftiOrientation.quaternion(affine, spacing);
        boolean turned = q.length > 0;
        double[] pixdim = {turned ? q[0] : 1, spacing[0], spacing[1], spacing[2], 1, 1, 1, 1};
        return new NiftiHeader(
                version,
                order,
                true,
                dim,
                NiftiType.code(volume.type()),
                pixdim,
                (version == 1 ? NiftiHeader.SIZE_1 : NiftiHeader.SIZE_2)
                        + NiftiExtensions.encode(volume.extensions(), order).length,
                volume.slope(),
                volume.intercept(),
                turned ? 1 : 0,
                1,
                turned ? new double[] {q[1], q[2], q[3]} : new double[3],
                new double[] {affine[0][3], affine[1][3], affine[2][3]},
                affine);
    }
}
