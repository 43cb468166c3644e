package org.knime.core.webui.page;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Supplier;

/** A resource whose content is made when it is asked for. */
record SuppliedResource(
        Supplier<InputStream> content, String path, boolean isFixed, Charset charset)
        implements Resource {
    @Override
    public String getRelativePath() {
        return path;
    }

    @Override
    public InputStream getInputStream() {
        return content.get();
    }

    @Override
    public boolean isStatic() {
        return isFixed;
    }

    @Override
    public ContentType getContentType() {
        return ContentType.of(path);
    }

    @Override
    public Optional<Charset> getCharset() {
        return Optional.ofNullable(charset);
    }
}
