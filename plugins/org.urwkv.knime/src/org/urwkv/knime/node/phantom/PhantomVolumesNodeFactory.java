package org.urwkv.knime.node.phantom;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.PortDescription;
import org.urwkv.knime.node.VolumeNodeFactory;

/** The Phantom Volumes node. */
public final class PhantomVolumesNodeFactory extends VolumeNodeFactory<PhantomVolumesNodeModel> {

    /** Called by the platform. */
    public PhantomVolumesNodeFactory() {
        super(PhantomVolumesParameters.class);
    }

    @Override
    public PhantomVolumesNodeModel createNodeModel() {
        return new PhantomVolumesNodeModel();
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "Phantom Volumes",
                "phantom.png",
                List.of(),
                List.of(
                        PortDescription.fixedPort(
                                "Cases",
                                """
                                One row a case with the columns <tt>Case</tt> (its name), <tt>Image</tt> (volume) and
                                <tt>Label</tt> (label volume on the grid of the image, labels 1 to 3).
                                """)),
                "Makes labelled volumes that look like scans, for demos and tests.",
                """
                <p>Makes volumes of a body with three organs of differing size, shape, place and brightness, with
                uneven illumination, soft edges and noise, and the label volumes that belong to them. Nothing is read
                from files, so a workflow that starts with this node runs everywhere.</p>
                <p>The volumes are made from random numbers with a fixed seed: the same settings give the same volumes
                on every computer. They are good for trying things out, not for judging how well a network does on
                patients.</p>
                """,
                List.of(),
                PhantomVolumesParameters.class,
                null,
                null,
                NodeType.Source,
                List.of("phantom", "synthetic", "segmentation", "CT", "MRI", "demo", "test data"),
                null);
    }
}
