package org.urwkv.knime.view;

import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.data.ApplyDataService;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.RpcDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.page.Page;

/**
 * A view that is one finished page: made when it is opened, from what the node model holds then.
 */
public final class HtmlNodeView implements NodeView {

    private final String fileName;
    private final Supplier<String> html;

    /**
     * @param fileName name of the page, ending in {@code .html}
     * @param html makes the page
     */
    public HtmlNodeView(String fileName, Supplier<String> html) {
        this.fileName = fileName;
        this.html = html;
    }

    @Override
    public Page getPage() {
        return Page.create().fromString(html::get).relativePath(fileName);
    }

    @Override
    public <D> Optional<InitialDataService<D>> createInitialDataService() {
        return Optional.empty();
    }

    @Override
    public Optional<RpcDataService> createRpcDataService() {
        return Optional.empty();
    }

    @Override
    public <D> Optional<ApplyDataService<D>> createApplyDataService() {
        return Optional.empty();
    }

    @Override
    public void validateSettings(NodeSettingsRO settings) {
        // the view has no settings
    }

    @Override
    public void loadValidatedSettingsFrom(NodeSettingsRO settings) {
        // the view has no settings
    }
}
