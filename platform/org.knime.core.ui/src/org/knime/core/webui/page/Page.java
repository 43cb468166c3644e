package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.knime.core.node.FluentNodeAPI;

/** A page: its main file and the resources that it loads. */
public class Page implements Resource, FluentNodeAPI {
    /** The resources by path. */
    protected final Map<String, Resource> m_resources;

    /** Whether no resource ever changes. */
    protected boolean m_isCompletelyStatic;

    private final Map<String, Function<String, Resource>> suppliers;
    private final Resource main;

    /** A page with that main file. */
    protected Page(Resource pageResource, boolean isCompleteStatic) {
        main = pageResource;
        m_resources = new HashMap<>();
        suppliers = new LinkedHashMap<>();
        m_isCompletelyStatic = isCompleteStatic;
    }

    /** The same page. */
    protected Page(Page p) {
        main = p.main;
        m_resources = p.m_resources;
        suppliers = p.suppliers;
        m_isCompletelyStatic = p.m_isCompletelyStatic;
    }

    /** Starts a page. */
    public static RequireFromFileOrString create() {
        return new PageSource();
    }

    /** Adds a resource. */
    public Page addResource(Supplier<InputStream> content, String relativePath) {
        return addResource(content, relativePath, null);
    }

    /** Adds a resource that is a text. */
    public Page addResource(Supplier<InputStream> content, String relativePath, Charset charset) {
        m_resources.put(relativePath, new SuppliedResource(content, relativePath, false, charset));
        return this;
    }

    /** Adds a resource that is a text. */
    public Page addResourceFromString(Supplier<String> content, String relativePath) {
        return addResource(
                () -> new ByteArrayInputStream(content.get().getBytes(StandardCharsets.UTF_8)),
                relativePath,
                StandardCharsets.UTF_8);
    }

    /** Adds all resources below a path; the supplier gives null for those that are not there. */
    public Page addResources(
            Function<String, InputStream> supplier, String relativePathPrefix, boolean areStatic) {
        return addResources(supplier, relativePathPrefix, areStatic, null);
    }

    /** Adds all resources below a path; the supplier gives null for those that are not there. */
    public Page addResources(
            Function<String, InputStream> supplier,
            String relativePathPrefix,
            boolean areStatic,
            Charset charset) {
        if (!areStatic && isCompletelyStatic()) {
            throw new IllegalStateException("The page is static, so its resources must be, too.");
        }
        suppliers.put(
                relativePathPrefix,
                path -> {
                    InputStream content = supplier.apply(path);
                    return content == null
                            ? null
                            : new SuppliedResource(() -> content, path, areStatic, charset);
                });
        return this;
    }

    /** The resource at the path; among those below a path, the longest such path counts first. */
    public Optional<Resource> getResource(String relativePath) {
        Resource resource = m_resources.get(relativePath);
        if (resource != null) {
            return Optional.of(resource);
        }
        return suppliers.keySet().stream()
                .filter(relativePath::startsWith)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(prefix -> suppliers.get(prefix).apply(below(prefix, relativePath)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String below(String prefix, String path) {
        return prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
    }

    @Override
    public String getRelativePath() {
        return main.getRelativePath();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return main.getInputStream();
    }

    @Override
    public boolean isStatic() {
        return main.isStatic();
    }

    /** Whether neither the page nor any resource ever changes. */
    public boolean isCompletelyStatic() {
        return m_isCompletelyStatic;
    }

    @Override
    public ContentType getContentType() {
        return main.getContentType();
    }

    @Override
    public Optional<Charset> getCharset() {
        return main.getCharset();
    }

    /** Gives a text. */
    public interface StringSupplier extends Supplier<String> {}

    /** Gives bytes. */
    public interface InputStreamSupplier extends Supplier<InputStream> {}

    /** Asks where the page comes from. */
    public interface RequireFromFileOrString {
        /** From a file of a bundle. */
        RequireBundle fromFile();

        /** From bytes. */
        default RequireRelativePath fromString(InputStreamSupplier content) {
            return fromString(content, null);
        }

        /** From a text. */
        default RequireRelativePath fromString(StringSupplier content) {
            return fromString(content, StandardCharsets.UTF_8);
        }

        /** From bytes that are a text. */
        RequireRelativePath fromString(InputStreamSupplier content, Charset charset);

        /** From a text. */
        RequireRelativePath fromString(StringSupplier content, Charset charset);
    }

    /** Asks for the bundle. */
    public interface RequireBundle {
        /** The bundle of a class. */
        RequireBasePath bundleClass(Class<?> clazz);

        /** The bundle of that symbolic name. */
        RequireBasePath bundleID(String bundleID);
    }

    /** Asks for the folder. */
    public interface RequireBasePath {
        /** The folder, relative to the bundle. */
        RequireRelativeFilePath basePath(String basePath);
    }

    /** Asks for the file. */
    public interface RequireRelativeFilePath {
        /** The file, relative to the folder. */
        FromFilePage relativeFilePath(String relativeFilePath);
    }

    /** Asks for the name. */
    public interface RequireRelativePath {
        /** The name under which the page is found. */
        Page relativePath(String relativePath);
    }
}
