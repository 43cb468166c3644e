package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A resource that is a file of a bundle. */
record FileResource(Path file, String path) implements Resource {
    @Override
    public String getRelativePath() {
        return path;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public boolean isStatic() {
        return true;
    }

    @Override
    public ContentType getContentType() {
        return ContentType.of(path);
    }

    @Override
    public Optional<Charset> getCharset() {
        return Optional.of(StandardCharsets.UTF_8);
    }
}
