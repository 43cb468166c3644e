package org.urwkv.knime.node.modelwriter;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.ExternalResource;
import org.knime.node.impl.description.PortDescription;
import org.urwkv.knime.node.VolumeNodeFactory;

/** The U-RWKV Model Writer node. */
public final class ModelWriterNodeFactory extends VolumeNodeFactory<ModelWriterNodeModel> {

    /** Called by the platform. */
    public ModelWriterNodeFactory() {
        super(ModelWriterParameters.class);
    }

    @Override
    public ModelWriterNodeModel createNodeModel() {
        return new ModelWriterNodeModel();
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "U-RWKV Model Writer",
                "modelwriter.png",
                List.of(PortDescription.fixedPort("Model", "A model from a U-RWKV Learner.")),
                List.of(),
                "Writes a U-RWKV model to a file.",
                """
                <p>The model file holds all that prediction needs. It is a zip of <tt>model.json</tt> (architecture,
                labels, spacing, normalisation, origin), <tt>weights.safetensors</tt> and <tt>training.csv</tt>, and
                equal models give equal bytes.</p>
                <p>As TorchScript the network alone is written, for <tt>torch.jit.load</tt> of PyTorch 1.13 or later:
                normalised volumes (batch, channel, z, y, x) in, class scores out; sizes must be divisible as the network
                demands. <tt>model.json</tt> is among its extra files and says how images are prepared.</p>
                <p>A file is complete or not there at all: it is written under another name first.</p>
                """,
                List.of(
                        new ExternalResource(
                                "https://github.com/huggingface/safetensors",
                                "The safetensors format")),
                ModelWriterParameters.class,
                null,
                null,
                NodeType.Sink,
                List.of("RWKV", "model", "write", "export", "save", "TorchScript", "safetensors"),
                null);
    }
}
