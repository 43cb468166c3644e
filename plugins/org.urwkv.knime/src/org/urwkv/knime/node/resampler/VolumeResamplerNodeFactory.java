package org.urwkv.knime.node.resampler;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.ExternalResource;
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
                "Gives volumes another voxel spacing, size or grid.",
                """
                <p>Puts volumes on another grid: one with the chosen spacing or size that covers the same part of
                space, or that of a reference volume in the same row. Unless chosen otherwise, images are interpolated
                linearly and label volumes take the nearest voxel; no new labels appear either way. Resampled images
                hold 32-bit floating point numbers. A volume that has the grid already is passed on as it is.</p>
                <p>Networks learn best if a voxel means the same length in every case. The U-RWKV Predictor does not
                need this node: it resamples by itself and gives its labels on the grid of the input.</p>
                """,
                List.of(
                        new ExternalResource(
                                "https://doi.org/10.1038/s41592-020-01008-z",
                                "Isensee et al.: nnU-Net (thick slices), Nature Methods 18, 2021")),
                VolumeResamplerParameters.class,
                null,
                null,
                NodeType.Manipulator,
                List.of(
                        "resample",
                        "spacing",
                        "size",
                        "reference",
                        "interpolate",
                        "volume",
                        "CT",
                        "MRI",
                        "NIfTI"),
                null);
    }
}
