package org.urwkv.host.workflow;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workflow archives: {@code .knwf} and {@code .zip} with one root folder that is the workflow. */
public final class Archive {
    private Archive() {}

    /**
     * Unpacks an archive.
     *
     * @param archive the file
     * @param target an empty folder
     * @return the workflow's folder: the first one that holds {@code workflow.knime}
     * @throws LoadException if it is no archive, or there is no workflow in it
     */
    public static Path unpack(Path archive, Path target) throws LoadException {
        boolean empty = true;
        try (ZipInputStream zip =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                empty = false;
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target.normalize())) {
                    throw new LoadException(
                            "The archive "
                                    + archive
                                    + " is refused: its entry '"
                                    + entry.getName()
                                    + "' would lie outside the workflow's folder.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Folders.makeParent(file);
                    Files.copy(zip, file);
                }
            }
        } catch (IOException e) {
            throw new LoadException(
                    "The archive " + archive + " cannot be unpacked: " + e.getMessage(), e);
        }
        if (empty) {
            throw new LoadException(
                    "The file "
                            + archive
                            + " is no workflow archive (.knwf or .zip), or it is empty.");
        }
        return find(archive, target);
    }

    private static Path find(Path archive, Path target) throws LoadException {
        try (Stream<Path> files = Files.walk(target, 3)) {
            return files.filter(file -> file.endsWith(WorkflowFile.NAME))
                    .map(Path::getParent)
                    .min(Path::compareTo)
                    .orElseThrow(
                            () ->
                                    new LoadException(
                                            "There is no workflow in the archive "
                                                    + archive
                                                    + ": it holds no "
                                                    + WorkflowFile.NAME
                                                    + "."));
        } catch (IOException e) {
            throw new LoadException(
                    "The archive " + archive + " cannot be searched: " + e.getMessage(), e);
        }
    }

    /**
     * Packs a workflow, its folder being the root of the archive.
     *
     * @param folder the workflow's folder
     * @param archive the file, replaced if there is one
     * @throws IOException if it cannot be written; a file that was there stays
     */
    public static void pack(Path folder, Path archive) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path temporary = archive.resolveSibling("." + archive.getFileName() + ".packing");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary));
                    ZipOutputStream zip = new ZipOutputStream(out);
                    Stream<Path> files = Files.walk(root)) {
                List<Path> sorted = files.sorted().toList();
                for (Path file : sorted) {
                    add(zip, root, file);
                }
            }
            Files.move(temporary, archive, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void add(ZipOutputStream zip, Path root, Path file) throws IOException {
        Path parent = root.getParent();
        Path outer = parent == null ? root : parent;
        String name = outer.relativize(file).toString().replace('\\', '/');
        if (Files.isDirectory(file)) {
            try (Stream<Path> children = Files.list(file)) {
                if (children.findAny().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(name + "/"));
                    zip.closeEntry();
                }
            }
        } else if (!file.endsWith(".knimeLock")) {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(file, zip);
            zip.closeEntry();
        }
    }
}
