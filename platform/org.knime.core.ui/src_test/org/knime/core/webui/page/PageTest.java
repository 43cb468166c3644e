package org.knime.core.webui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static String text(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void pagesMadeOfTexts() throws IOException {
        Page page = Page.create().fromString(() -> "<html/>").relativePath("view.html");
        page.addResourceFromString(() -> "let a;", "js/a.js");

        assertThat(text(page)).isEqualTo("<html/>");
        assertThat(page.getRelativePath()).isEqualTo("view.html");
        assertThat(page.getContentType()).isEqualTo(Resource.ContentType.HTML);
        assertThat(page.isStatic()).isFalse();
        assertThat(text(page.getResource("js/a.js").orElseThrow())).isEqualTo("let a;");
        assertThat(page.getResource("b.js")).isEmpty();
    }

    @Test
    void resourcesBelowAPathAreFoundByTheLongestPath() throws IOException {
        Page page = Page.create().fromString(() -> "").relativePath("view.html");
        page.addResources(path -> bytes("short " + path), "img", false);
        page.addResources(path -> path.equals("x.png") ? bytes("long") : null, "img/deep", false);

        assertThat(text(page.getResource("img/deep/x.png").orElseThrow())).isEqualTo("long");
        assertThat(text(page.getResource("img/deep/y.png").orElseThrow()))
                .isEqualTo("short deep/y.png");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void pagesMadeOfFiles(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("index.html"), "page");
        Files.writeString(folder.resolve("assets/app.js"), "script");

        FromFilePage page = new FromFilePage(folder, "index.html");
        page.addResourceDirectory("assets");

        assertThat(text(page)).isEqualTo("page");
        assertThat(text(page.getResource("assets/app.js").orElseThrow())).isEqualTo("script");
        assertThat(page.isCompletelyStatic()).isTrue();
        assertThat(page.getReusablePage("viewer").getPageId()).isEqualTo("viewer");
        page.addResourceFromString(() -> "changing", "now.txt");
        assertThat(page.isCompletelyStatic()).isFalse();
    }

    @Test
    void missingFilesAreNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> new FromFilePage(folder, "gone.html"))
                .hasMessageContaining("gone.html");
    }

    @Test
    void withoutAFrameworkFoldersAreFoundAboveTheClasses() {
        assertThatThrownBy(
                        () ->
                                Page.create()
                                        .fromFile()
                                        .bundleClass(PageTest.class)
                                        .basePath("no-such-folder")
                                        .relativeFilePath("index.html"))
                .hasMessageContaining("no-such-folder");
    }
}
