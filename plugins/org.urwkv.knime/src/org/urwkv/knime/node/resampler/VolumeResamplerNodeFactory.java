package org.urwkv.knime.node.resampler;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.PortDescription;
import org.urwkv.knime.node.VolumeNodeFactory;

/** The Volume Resampler node. */
public final class VolumeResamplerNodeFactory extends VolumeNodeFactory<VolumeResamplerNodeModel> {

    /** Called by the platform. */
    public VolumeResamplerNodeFactory() {
        super(VolumeResamplerParameters.class);
    }

    @Override
    public VolumeResamplerNodeModel createNodeModel() {
        return new VolumeResamplerNodeModel();
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "Volume Resampler",
                "resampler.png",
                List.of(
                        PortDescription.fixedPort(
                                "Volumes", "A table with at least one column of volumes.")),
                List.of(
                        PortDescription.fixedPort(
                                "Resampled volumes",
                                """
                                The input table, its volumes replaced by the resampled ones; no column is added.
                                """)),
                "Gives volumes another voxel spacing.",
                """
                <p>Puts volumes on a grid with the chosen spacing that covers the same part of space: images by linear
                interpolation, label volumes by the nearest voxel, so that no new labels appear. Resampled images hold
                32-bit floating point numbers. A volume that has the spacing already is passed on as it is.</p>
                <p>Networks learn best if a voxel means the same length in every case. The U-RWKV Predictor does not
                need this node: it resamples by itself and gives its labels on the grid of the input.</p>
                """,
                List.of(),
                VolumeResamplerParameters.class,
                null,
                null,
                NodeType.Manipulator,
                List.of("resample", "spacing", "interpolate", "volume", "CT", "MRI", "NIfTI"),
                null);
    }
}
