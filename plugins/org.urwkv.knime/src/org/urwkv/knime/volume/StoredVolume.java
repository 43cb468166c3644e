package org.urwkv.knime.volume;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/**
 * A volume in a file store and what is known of it without reading it. The voxels are written once,
 * when the volume is stored, so a table of many volumes never waits in memory for the workflow to
 * be saved; only a weak reference keeps what was read last for readers that follow one another
 * closely.
 */
final class StoredVolume {

    private final VolumeSummary summary;
    private WeakReference<Volume> recent = new WeakReference<>(null);

    StoredVolume(VolumeSummary summary) {
        this.summary = summary;
    }

    static StoredVolume storeImage(Volume volume, Path file) throws IOException {
        VolumeStatistics statistics = VolumeStatistics.of(volume);
        byte[] thumbnail = Thumbnail.ofImage(volume, statistics);
        return store(volume, file, statistics, thumbnail, List.of());
    }

    static StoredVolume storeLabels(LabelVolume labels, Path file) throws IOException {
        Volume volume = labels.toVolume();
        List<LabelEntry> table = labels.labels().stream().map(LabelEntry::unnamed).toList();
        return store(volume, file, VolumeStatistics.of(labels), Thumbnail.ofLabels(volume), table);
    }

    private static StoredVolume store(
            Volume volume,
            Path file,
            VolumeStatistics statistics,
            byte[] thumbnail,
            List<LabelEntry> labels)
            throws IOException {
        VolumeHeader header = VolumeHeader.of(volume);
        MessageDigest digest = sha256();
        ByteArrayOutputStream headerBytes = new ByteArrayOutputStream();
        header.write(new DataOutputStream(headerBytes));
        digest.update(headerBytes.toByteArray());
        VoxelFile.write(file, volume, digest);
        StoredExtensions.append(file, volume.extensions(), digest);
        String hash = HexFormat.of().formatHex(digest.digest());
        StoredVolume stored =
                new StoredVolume(new VolumeSummary(header, statistics, hash, thumbnail, labels));
        stored.remember(volume);
        return stored;
    }

    VolumeSummary summary() {
        return summary;
    }

    /**
     * All voxels and header extensions, from memory if someone still holds them, else from the
     * file.
     */
    synchronized Volume volume(Path file) throws IOException {
        Volume volume = recent.get();
        if (volume == null) {
            VolumeHeader header = summary.header();
            volume =
                    box(file, new int[3], header.geometry().dimensions())
                            .withExtensions(StoredExtensions.read(file, header.voxelBytes()));
            remember(volume);
        }
        return volume;
    }

    private synchronized void remember(Volume volume) {
        recent = new WeakReference<>(volume);
    }

    /** A box of voxels with its own place in space. */
    Volume box(Path file, int[] origin, int[] size) throws IOException {
        VolumeHeader header = summary.header();
        if (!Files.exists(file)) {
            throw new IOException(
                    "The voxels of a volume ("
                            + summary.words()
                            + ") are gone; run the node that made it again.");
        }
        Object voxels = VoxelFile.readBox(file, header, origin, size);
        return Volume.of(
                Boxes.geometry(header.geometry(), origin, size),
                header.type(),
                header.channels(),
                voxels,
                header.slope(),
                header.intercept());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
