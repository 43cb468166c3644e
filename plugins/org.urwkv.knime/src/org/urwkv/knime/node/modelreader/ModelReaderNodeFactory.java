package org.urwkv.knime.node.modelreader;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.PortDescription;
import org.urwkv.knime.node.VolumeNodeFactory;

/** The U-RWKV Model Reader node. */
public final class ModelReaderNodeFactory extends VolumeNodeFactory<ModelReaderNodeModel> {

    /** Called by the platform. */
    public ModelReaderNodeFactory() {
        super(ModelReaderParameters.class);
    }

    @Override
    public ModelReaderNodeModel createNodeModel() {
        return new ModelReaderNodeModel();
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "U-RWKV Model Reader",
                "modelreader.png",
                List.of(),
                List.of(PortDescription.fixedPort("Model", "The model, for a U-RWKV Predictor.")),
                "Reads a U-RWKV model from a file.",
                """
                <p>Reads a file that a U-RWKV Model Writer wrote. Labels, spacing and the number of channels are known as
                soon as the file is chosen; a file that is damaged, or of a newer version of the extension, is refused
                then.</p>
                """,
                List.of(PAPER),
                ModelReaderParameters.class,
                null,
                null,
                NodeType.Source,
                List.of("RWKV", "model", "read", "import", "load", "open"),
                null);
    }
}
