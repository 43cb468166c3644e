package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.knime.core.webui.page.Page.InputStreamSupplier;
import org.knime.core.webui.page.Page.RequireBasePath;
import org.knime.core.webui.page.Page.RequireBundle;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.core.webui.page.Page.RequireRelativePath;
import org.knime.core.webui.page.Page.StringSupplier;

/** Starts pages. */
final class PageSource implements RequireFromFileOrString {
    @Override
    public RequireBundle fromFile() {
        return new RequireBundle() {
            @Override
            public RequireBasePath bundleClass(Class<?> clazz) {
                return base -> file -> page(BundleFolder.of(clazz, base), file);
            }

            @Override
            public RequireBasePath bundleID(String bundleID) {
                return base -> file -> page(BundleFolder.of(bundleID, base), file);
            }
        };
    }

    private static FromFilePage page(Path folder, String file) {
        return new FromFilePage(folder, file);
    }

    @Override
    public RequireRelativePath fromString(InputStreamSupplier content, Charset charset) {
        return path -> new Page(new SuppliedResource(content, path, false, charset), false);
    }

    @Override
    public RequireRelativePath fromString(StringSupplier content, Charset charset) {
        return fromString(
                (InputStreamSupplier)
                        () -> new ByteArrayInputStream(content.get().getBytes(charset)),
                charset);
    }
}
