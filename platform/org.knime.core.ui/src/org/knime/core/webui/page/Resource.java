package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** A file of a page. */
public interface Resource {
    /** The kinds of files that can be the page itself. */
    enum ContentType {
        /** A page of HTML. */
        HTML,
        /** A script that draws into a shadow root. */
        SHADOW_APP,
        /** A drawing. */
        SVG,
        /** A picture. */
        PNG;

        static ContentType of(String path) {
            String extension = path.substring(path.lastIndexOf('.') + 1);
            return switch (extension) {
                case "html" -> HTML;
                case "js" -> SHADOW_APP;
                case "svg" -> SVG;
                case "png" -> PNG;
                default ->
                        throw new IllegalArgumentException("No content type is known for " + path);
            };
        }
    }

    /** The path, relative to the page's base, with slashes. */
    String getRelativePath();

    /** The content. */
    InputStream getInputStream() throws IOException;

    /** Whether the content never changes. */
    boolean isStatic();

    /** The kind. */
    ContentType getContentType();

    /** The character set of a text. */
    default Optional<Charset> getCharset() {
        return Optional.empty();
    }
}
