package org.urwkv.knime.node;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;
import org.knime.core.webui.node.dialog.NodeDialog;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.dialog.NodeDialogManager;
import org.knime.core.webui.node.dialog.SettingsType;
import org.knime.core.webui.node.dialog.defaultdialog.DefaultNodeDialog;
import org.knime.node.impl.description.ExternalResource;
import org.knime.node.parameters.NodeParameters;

/**
 * What the node factories share: a dialog made from the parameters, no view.
 *
 * @param <M> the node's model
 */
@SuppressWarnings("restriction")
public abstract class VolumeNodeFactory<M extends NodeModel> extends NodeFactory<M>
        implements NodeDialogFactory {

    /** The paper whose abstract the volumetric network follows. */
    protected static final ExternalResource PAPER =
            new ExternalResource(
                    "https://doi.org/10.1109/TIP.2026.3654389",
                    "Cai, Wang, Wang, Zhao, Kuang: U-RWKV, IEEE Transactions on Image Processing,"
                            + " 2026");

    /** The paper and code that the planar network follows. */
    protected static final ExternalResource PLANAR_PAPER =
            new ExternalResource(
                    "https://arxiv.org/abs/2507.11415",
                    "Ye et al.: U-RWKV, Lightweight medical image segmentation with"
                            + " direction-adaptive RWKV, MICCAI 2025");

    /** What users should know about the networks, two paragraphs of HTML. */
    protected static final String ABOUT_THE_NETWORK =
            """
            <p>The volumetric network is a reconstruction: only the abstract of the paper was at hand, so parts in place
            (token shift, scans in three directions, bidirectional WKV, learnable fusion) follow it, and widths,
            depths and other details are choices of this extension. It is not the authors' network.</p>
            <p>The planar network follows the authors' public code (Ye et al., MICCAI 2025) without the layers that the
            code never uses. It has as many outputs as classes, where the published one has a single output.</p>
            """;

    private final Class<? extends NodeParameters> parameters;

    /**
     * @param parameters the node's parameters
     */
    protected VolumeNodeFactory(Class<? extends NodeParameters> parameters) {
        this.parameters = parameters;
    }

    @Override
    public final NodeDialog createNodeDialog() {
        return new DefaultNodeDialog(SettingsType.MODEL, parameters);
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane() {
        return NodeDialogManager.createLegacyFlowVariableNodeDialog(createNodeDialog());
    }

    @Override
    public final boolean hasNodeDialog() {
        return true;
    }

    @Override
    protected final boolean hasDialog() {
        return true;
    }

    @Override
    protected int getNrNodeViews() {
        return 0;
    }

    @Override
    public final NodeView<M> createNodeView(int index, M model) {
        return null;
    }
}
