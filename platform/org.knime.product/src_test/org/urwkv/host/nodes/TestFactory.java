package org.urwkv.host.nodes;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.PortDescription;
import org.knime.node.parameters.NodeParameters;

/** What all test nodes have in common: a generated description, no dialog. */
abstract class TestFactory<M extends NodeModel> extends NodeFactory<M> {
    /** A node without settings. */
    static final class NoParameters implements NodeParameters {}

    private final String name;
    private final int inputs;
    private final int outputs;
    private final String view;
    private final Class<? extends NodeParameters> parameters;

    TestFactory(
            String name,
            int inputs,
            int outputs,
            String view,
            Class<? extends NodeParameters> parameters) {
        super(true); // the description is asked for later, when the fields are set
        this.name = name;
        this.inputs = inputs;
        this.outputs = outputs;
        this.view = view;
        this.parameters = parameters;
    }

    private static List<PortDescription> ports(int count) {
        List<PortDescription> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ports.add(PortDescription.fixedPort("Port " + i, "A port."));
        }
        return ports;
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                name,
                "test.png",
                ports(inputs),
                ports(outputs),
                "Tests.",
                "Tests.",
                List.of(),
                parameters,
                null,
                view,
                NodeType.Other,
                List.of(),
                null);
    }

    @Override
    protected int getNrNodeViews() {
        return view == null ? 0 : 1;
    }

    @Override
    public NodeView<M> createNodeView(int index, M model) {
        return null;
    }

    @Override
    protected boolean hasDialog() {
        return false;
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        return null;
    }
}
