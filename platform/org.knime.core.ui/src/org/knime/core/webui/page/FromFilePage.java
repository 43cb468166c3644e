package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A page whose main file is a file of a bundle. */
public class FromFilePage extends Page {
    private final Path folder;

    FromFilePage(Path folder, String relativeFilePath) {
        super(resource(folder, relativeFilePath), true);
        this.folder = folder;
    }

    /** The same page. */
    protected FromFilePage(FromFilePage p) {
        super(p);
        folder = p.folder;
    }

    private static FileResource resource(Path folder, String path) {
        Path file = folder.resolve(path).normalize();
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("The page's file is missing: " + file);
        }
        return new FileResource(file, path.replace('\\', '/'));
    }

    /** Adds a file of the folder. */
    public FromFilePage addResourceFile(String relativeFilePath) {
        FileResource resource = resource(folder, relativeFilePath);
        m_resources.put(resource.getRelativePath(), resource);
        return this;
    }

    /** Adds all files below a folder of the folder. */
    public FromFilePage addResourceDirectory(String relativeDirPath) {
        try (Stream<Path> files = Files.walk(folder.resolve(relativeDirPath))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> addResourceFile(folder.relativize(file).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The page as one that several nodes share under a name. */
    public ReusablePage getReusablePage(String pageName) {
        return new ReusablePage(this, Objects.requireNonNull(pageName, "pageName"));
    }

    @Override
    public FromFilePage addResource(Supplier<InputStream> content, String relativePath) {
        m_isCompletelyStatic = false;
        super.addResource(content, relativePath);
        return this;
    }

    @Override
    public FromFilePage addResourceFromString(Supplier<String> content, String relativePath) {
        m_isCompletelyStatic = false;
        super.addResourceFromString(content, relativePath);
        return this;
    }

    @Override
    public FromFilePage addResources(
            Function<String, InputStream> supplier, String relativePathPrefix, boolean areStatic) {
        addResources(supplier, relativePathPrefix, areStatic, null);
        return this;
    }

    @Override
    public Page addResources(
            Function<String, InputStream> supplier,
            String relativePathPrefix,
            boolean areStatic,
            Charset charset) {
        m_isCompletelyStatic &= areStatic;
        return super.addResources(supplier, relativePathPrefix, areStatic, charset);
    }
}
