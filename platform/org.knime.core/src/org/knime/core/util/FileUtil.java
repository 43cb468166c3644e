package org.knime.core.util;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEConstants;

/** Copies, deletes and names files. */
public final class FileUtil {

    /** Characters that are replaced in file names: all but letters, digits and space. */
    public static final String ILLEGAL_FILENAME_CHARS = "[^a-zA-Z0-9 ]";

    /** The same as a pattern. */
    public static final Pattern ILLEGAL_FILENAME_CHARS_PATTERN =
            Pattern.compile(ILLEGAL_FILENAME_CHARS);

    private static final int BUFFER = 1 << 16;

    private FileUtil() {}

    /** Copies a file. */
    public static void copy(final File from, final File to) throws IOException {
        Files.copy(from.toPath(), to.toPath(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Copies a file with progress. */
    public static void copy(final File from, final File to, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        try (InputStream in = Files.newInputStream(from.toPath());
                OutputStream out = Files.newOutputStream(to.toPath())) {
            copy(in, out, from.length(), exec);
        }
    }

    /** Copies the rest of a stream of the given number of bytes with progress. */
    public static void copy(
            final InputStream in,
            final OutputStream out,
            final long size,
            final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        byte[] buffer = new byte[BUFFER];
        long done = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            done += n;
            exec.checkCanceled();
            if (size > 0) {
                exec.setProgress(Math.min(1.0, done / (double) size));
            }
        }
    }

    /** Copies the rest of a stream. */
    public static void copy(final InputStream in, final OutputStream out) throws IOException {
        in.transferTo(out);
    }

    /** Copies the rest of a text. */
    public static void copy(final Reader in, final Writer out) throws IOException {
        in.transferTo(out);
    }

    /** Copies a folder, or a file, with all that is in it. */
    public static void copyDir(final File from, final File to) throws IOException {
        PathUtils.copyDirectory(from.toPath(), to.toPath());
    }

    /** Deletes a folder, or a file, with all that is in it; whether nothing is left. */
    public static boolean deleteRecursively(final File file) {
        try {
            PathUtils.deleteDirectoryIfExists(file.toPath());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Unpacks a zip file into a folder. */
    public static void unzip(final File zip, final File folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip.toPath()))) {
            unzip(in, folder, 0);
        }
    }

    /** Unpacks a zip stream into a folder, leaving out the first parts of the names. */
    public static void unzip(final ZipInputStream in, final File folder, final int stripLevel)
            throws IOException {
        Path root = folder.toPath().toAbsolutePath().normalize();
        for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
            Path name = Path.of(e.getName()).normalize();
            if (name.getNameCount() <= stripLevel) {
                continue;
            }
            Path target = root.resolve(name.subpath(stripLevel, name.getNameCount())).normalize();
            if (!target.startsWith(root)) {
                throw new IOException("Entry " + e.getName() + " leads out of the folder");
            }
            if (e.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A new folder among the temporary files, deleted when the platform ends. */
    public static File createTempDir(final String prefix) throws IOException {
        return createTempDir(prefix, null);
    }

    /** A new folder in the given folder, deleted when the platform ends. */
    public static File createTempDir(final String prefix, final File root) throws IOException {
        return createTempDir(prefix, root, true);
    }

    /** A new folder. */
    public static File createTempDir(
            final String prefix, final File root, final boolean deleteOnExit) throws IOException {
        Path parent = root == null ? KNIMEConstants.getKNIMETempPath() : root.toPath();
        Files.createDirectories(parent);
        File folder = Files.createTempDirectory(parent, prefix).toFile();
        if (deleteOnExit) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteRecursively(folder)));
        }
        return folder;
    }

    /** A new file among the temporary files, deleted when the platform ends. */
    public static File createTempFile(final String prefix, final String suffix) throws IOException {
        return createTempFile(prefix, suffix, true);
    }

    /** A new file among the temporary files. */
    public static File createTempFile(
            final String prefix, final String suffix, final boolean deleteOnExit)
            throws IOException {
        return createTempFile(prefix, suffix, null, deleteOnExit);
    }

    /** A new file in a folder. */
    public static File createTempFile(
            final String prefix, final String suffix, final File root, final boolean deleteOnExit)
            throws IOException {
        Path parent = root == null ? KNIMEConstants.getKNIMETempPath() : root.toPath();
        Files.createDirectories(parent);
        File file = Files.createTempFile(parent, prefix, suffix).toFile();
        if (deleteOnExit) {
            file.deleteOnExit();
        }
        return file;
    }

    /** A text as name of a file or folder, cut to a length unless that is not positive. */
    public static String getValidFileName(final String text, final int maxLength) {
        String name = ILLEGAL_FILENAME_CHARS_PATTERN.matcher(text).replaceAll("_");
        return (maxLength > 0 && name.length() > maxLength ? name.substring(0, maxLength) : name)
                .trim();
    }

    /** The file of a URL, {@code null} if it is none. */
    public static File getFileFromURL(final URL url) {
        if (!"file".equalsIgnoreCase(url.getProtocol())) {
            return null;
        }
        try {
            return Path.of(url.toURI()).toFile();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new File(url.getPath());
        }
    }

    /** A URL from a URL or a path. */
    public static URL toURL(final String urlOrPath)
            throws MalformedURLException, InvalidPathException {
        try {
            return new URL(urlOrPath);
        } catch (MalformedURLException e) {
            return Path.of(urlOrPath).toUri().toURL();
        }
    }

    /** Whether a folder has no entries. */
    static boolean isEmpty(final Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
