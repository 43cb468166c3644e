package org.urwkv.volume.io.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urwkv.volume.VolumeException;

/** What one file says about its images. */
final class DicomFile {
    private final Path path;
    private final DicomParser.Head head;
    private final Map<Integer, double[]> shared = new HashMap<>();

    private DicomFile(Path path, DicomParser.Head head) {
        this.path = path;
        this.head = head;
    }

    /** Reads the header; nothing if the file is no DICOM file or holds no images. */
    static Optional<DicomFile> read(Path path) throws IOException {
        try (DicomInput in = DicomInput.open(path)) {
            if (!in.startsAsDicom()) {
                return Optional.empty();
            }
            DicomParser.Head head = DicomParser.parse(in);
            boolean image = head.hasPixels() && head.data().has(Tags.ROWS);
            if (image && head.syntax().deflated()) {
                // its length says nothing about what it unpacks to
                in.skip(head.pixelBytes());
            }
            return image ? Optional.of(new DicomFile(path, head)) : Optional.empty();
        }
    }

    Path path() {
        return path;
    }

    Dataset data() {
        return head.data();
    }

    /** The layout of its pixels, which can be read and are all there. */
    PixelLayout layout() throws IOException {
        if (!head.syntax().readable() || head.pixelsAreEncapsulated()) {
            throw problem(
                    "is compressed as "
                            + head.syntax().name()
                            + ", which cannot be read; export the series without compression"
                            + " (Explicit VR Little Endian)");
        }
        PixelLayout layout = PixelLayout.of(path, head.data());
        long declared = layout.frameBytes() * frameCount();
        if (head.pixelBytes() < declared) {
            throw problem(
                    "declares "
                            + declared
                            + " bytes of pixels, but holds "
                            + head.pixelBytes()
                            + "; export the file again");
        }
        if (!head.syntax().deflated() && Files.size(path) < declared) {
            throw problem(
                    "is cut short: it declares "
                            + declared
                            + " bytes of pixels, but the whole file has "
                            + Files.size(path)
                            + "; copy or export the file again");
        }
        return layout;
    }

    private int frameCount() {
        double[] declared = head.data().decimals(Tags.FRAMES);
        if (declared.length == 0) {
            return 1;
        }
        int frames = (int) declared[0];
        if (frames < 1 || frames > 1 << 20) {
            throw problem("declares " + declared[0] + " frames; export the file again");
        }
        return frames;
    }

    List<Frame> frames() {
        int count = frameCount();
        List<Dataset> groups = head.data().items(Tags.FRAME_GROUPS);
        if (!groups.isEmpty() && groups.size() != count) {
            throw problem(
                    "declares "
                            + count
                            + " frames but describes "
                            + groups.size()
                            + "; export the file again");
        }
        if (groups.isEmpty() && count > 1) {
            throw problem(
                    "holds "
                            + count
                            + " frames without saying where each of them lies, like a film;"
                            + " only frames with positions make a volume");
        }
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(frame(groups.isEmpty() ? new Dataset() : groups.get(i), i));
        }
        return frames;
    }

    /** A frame's own values come before those that frames share and those of the file. */
    private Frame frame(Dataset own, int index) {
        double[] spacing = values(own, Tags.PIXEL_SPACING);
        return new Frame(
                path,
                index,
                values(own, Tags.POSITION),
                values(own, Tags.ORIENTATION),
                spacing.length == 0 ? values(own, Tags.IMAGER_PIXEL_SPACING) : spacing,
                number(own, Tags.SLOPE, 1),
                number(own, Tags.INTERCEPT, 0));
    }

    private double number(Dataset own, int tag, double otherwise) {
        double[] values = values(own, tag);
        double value = values.length == 0 ? otherwise : values[0];
        if (!Double.isFinite(value) || (tag == Tags.SLOPE && value == 0)) {
            throw problem(
                    "declares " + value + " for the scaling of its values; export the file again");
        }
        return value;
    }

    private double[] values(Dataset own, int tag) {
        Dataset owner = own.owner(tag);
        return owner == null
                ? shared.computeIfAbsent(tag, this::sharedValues)
                : owner.decimals(tag);
    }

    /** The values of all frames that have none of their own; looked for once a file. */
    private double[] sharedValues(int tag) {
        for (Dataset group : head.data().items(Tags.SHARED_GROUPS)) {
            Dataset owner = group.owner(tag);
            if (owner != null) {
                return owner.decimals(tag);
            }
        }
        return head.data().decimals(tag);
    }

    private VolumeException problem(String what) {
        return new VolumeException(path + " " + what + ".");
    }
}
