package org.urwkv.host.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Resource;
import org.urwkv.host.workflow.Folders;
import org.urwkv.standin.NodeInstance;

/**
 * Writes the page of a node's view, so that it opens from disk: the page itself as {@code
 * view.html} with its initial data in it, and beside it the page's resources, as far as the page
 * and its scripts and styles name them. The data are there twice: as text of the element {@code
 * knime-initial-data} and as the global {@code knimeInitialData}.
 */
final class ViewFiles {
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?:(?:src|href)\\s*=\\s*|url\\(\\s*|from\\s*|import\\s*\\(?\\s*)"
                            + "[\"']?([^\"'()\\s>#?:]+)[\"'#?)>\\s]");
    private static final Pattern HEAD =
            Pattern.compile("<head[^>]*>|<body[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final String START = "<!DOCTYPE html><meta charset=\"utf-8\"><body>";
    private static final String TEXT_FILE = ".*\\.(html?|js|mjs|css|svg)";

    private ViewFiles() {}

    /**
     * Writes a node's view.
     *
     * @param node the executed node
     * @param folder the folder for the files
     * @return the page's file, or nothing if the node has no page
     * @throws IOException if the page cannot be read or written
     */
    static Optional<Path> write(NodeInstance node, Path folder) throws IOException {
        NodeFactory<?> factory = node.factory();
        if (!(factory instanceof NodeViewFactory<?> views)) {
            return Optional.empty();
        }
        NodeView view = createView(views, node.model());
        Page page = view.getPage();
        Files.createDirectories(folder);
        Path file = folder.resolve("view.html");
        Files.writeString(file, html(page, initialData(view)), StandardCharsets.UTF_8);
        copyResources(page, folder);
        return Optional.of(file);
    }

    @SuppressWarnings("unchecked")
    private static <T extends NodeModel> NodeView createView(
            NodeViewFactory<T> views, NodeModel model) {
        return views.createNodeView((T) model); // the factory made this very model
    }

    private static Optional<String> initialData(NodeView view) {
        Optional<InitialDataService<Object>> service = view.createInitialDataService();
        return service.map(InitialDataService::getInitialData);
    }

    private static String html(Page page, Optional<String> data) throws IOException {
        String embedded = data.map(ViewFiles::script).orElse("");
        if (page.getContentType() == Resource.ContentType.SVG) {
            return START + text(page) + embedded + "</body>";
        }
        if (page.getContentType() != Resource.ContentType.HTML) {
            String shown =
                    "<p>This view needs KNIME to be shown. Its data:</p><pre>"
                            + Html.escape(data.orElse("none"));
            return START + shown + "</pre>" + embedded + "</body>";
        }
        String content = text(page);
        Matcher head = HEAD.matcher(content);
        int place = embedded.isEmpty() || !head.find() ? 0 : head.end();
        return content.substring(0, place) + embedded + content.substring(place);
    }

    /** The data; before them the encoding, which a page must name early. */
    private static String script(String data) {
        return "<meta charset=\"utf-8\"><script type=\"application/json\""
                + " id=\"knime-initial-data\">"
                + Html.scriptSafe(data)
                + "</script><script>window.knimeInitialData=JSON.parse("
                + "document.getElementById('knime-initial-data').textContent);</script>";
    }

    private static String text(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void copyResources(Page page, Path folder) throws IOException {
        String start =
                page.getRelativePath() == null ? "" : page.getRelativePath().replace('\\', '/');
        Path base = Path.of("/").resolve(start).getParent();
        Set<Path> seen = new HashSet<>();
        Deque<Path> names = new ArrayDeque<>();
        references(text(page), base, seen, names);
        while (!names.isEmpty()) {
            Path name = names.remove();
            Optional<Resource> resource =
                    page.getResource(Path.of("/").relativize(name).toString().replace('\\', '/'));
            if (resource.isPresent()) {
                Path file = folder.resolve(base.relativize(name).toString());
                Folders.makeParent(file);
                try (InputStream in = resource.get().getInputStream()) {
                    Files.write(file, in.readAllBytes());
                }
                if (name.toString().matches(TEXT_FILE)) {
                    references(
                            Files.readString(file, StandardCharsets.UTF_8),
                            name.getParent(),
                            seen,
                            names);
                }
            }
        }
    }

    /** Finds the files that a text names and that lie in or below the folder of the page. */
    private static void references(String text, Path base, Set<Path> seen, Deque<Path> names) {
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            String reference = matcher.group(1);
            if (!reference.startsWith("/") && reference.contains(".") && reference.length() < 200) {
                Path name = base.resolve(reference).normalize();
                if (name.startsWith(base) && seen.add(name)) {
                    names.add(name);
                }
            }
        }
    }
}
