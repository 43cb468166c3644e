package org.urwkv.segmentation.training;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urwkv.segmentation.SegmentationException;

/**
 * The files of checkpoints. {@code checkpoint.json} names the files of tensors that belong to it
 * and is written last, so at any moment the folder holds a whole checkpoint or none. Every file is
 * written under another name, forced to the disk, and then moved to its own.
 */
final class CheckpointFolder {

    private static final String INDEX = "checkpoint.json";
    private static final String TENSORS = ".safetensors";
    private static final String PARTIAL = ".part";

    /** Files of tensors, whole or not. */
    private static final Pattern OURS =
            Pattern.compile("((?:state|best)-\\d+)\\.safetensors(\\.part)?");

    private final Path folder;
    private final TrainingMonitor monitor;

    /**
     * @param folder of any file system
     * @param monitor asked while a file is written
     */
    CheckpointFolder(Path folder, TrainingMonitor monitor) {
        this.folder = folder;
        this.monitor = monitor;
    }

    /** What a file is to hold. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws SegmentationException if it can neither be made nor written to
     */
    void prepare() {
        try {
            Files.createDirectories(folder);
            Path probe = folder.resolve("probe" + PARTIAL);
            Files.write(probe, new byte[1]);
            Files.delete(probe);
        } catch (IOException | UnsupportedOperationException e) {
            throw new SegmentationException(
                    "Nothing can be written to the checkpoint folder '"
                            + folder
                            + "' ("
                            + reason(e)
                            + "); choose another one.",
                    e);
        }
    }

    /** A short reason; the paths that some exceptions have as their message say nothing. */
    static String reason(Exception failure) {
        if (failure instanceof FileSystemException e) {
            return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        }
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
    }

    /**
     * @return the index; null if there is no checkpoint
     * @throws SegmentationException if it cannot be read
     */
    JsonObject readIndex() {
        Path file = folder.resolve(INDEX);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException | RuntimeException e) {
            throw damaged(INDEX, e);
        }
    }

    /** The sentence for a file that cannot be used. */
    SegmentationException damaged(String file, Exception cause) {
        return new SegmentationException(
                "The checkpoint in '"
                        + folder
                        + "' cannot be read ("
                        + file
                        + "); delete it to begin anew.",
                cause);
    }

    /** The file of tensors with that name. */
    Path tensors(String name) {
        return folder.resolve(name + TENSORS);
    }

    /** Writes a file of tensors. It belongs to no checkpoint before an index names it. */
    void writeTensors(String name, Content content) throws IOException {
        write(tensors(name), content);
    }

    /** Makes a checkpoint of the index and the files that it names. */
    void writeIndex(JsonObject index) throws IOException {
        String text = new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(index);
        write(folder.resolve(INDEX), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Deletes the checkpoint that is there.
     *
     * @throws SegmentationException if that fails
     */
    void clear() {
        try {
            Files.deleteIfExists(folder.resolve(INDEX));
        } catch (IOException e) {
            throw damaged(INDEX, e);
        }
        keepOnly(Set.of());
    }

    private void write(Path file, Content content) throws IOException {
        Path partial = folder.resolve(file.getFileName() + PARTIAL);
        try {
            try (OutputStream out =
                    new BufferedOutputStream(watched(Files.newOutputStream(partial)))) {
                content.writeTo(out);
            }
            monitor.checkCanceled();
            force(partial);
            try {
                Files.move(
                        partial,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException | UnsupportedOperationException e) {
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            }
            forceFolder();
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private OutputStream watched(OutputStream file) {
        return new FilterOutputStream(file) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                monitor.checkCanceled();
                out.write(bytes, from, count);
            }
        };
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (UnsupportedOperationException e) {
            return; // a file system without channels keeps its own promises
        }
    }

    /** So that the new name outlives a loss of power; only some systems can do it, or need it. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException | UnsupportedOperationException e) {
            return;
        }
    }

    /** Deletes the file {@code stop}; returns whether there was one. */
    boolean takeStop() {
        try {
            return Files.deleteIfExists(folder.resolve("stop"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes the files of tensors but those with these names. */
    void keepOnly(Set<String> names) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = OURS.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && !(name.group(2) == null && names.contains(name.group(1)))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | RuntimeException e) {
            return; // what is left over does no harm and goes with the next checkpoint
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
