package org.urwkv.knime.node.writer;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.ExternalResource;
import org.knime.node.impl.description.PortDescription;
import org.urwkv.knime.node.VolumeNodeFactory;

/** The Volume Writer node. */
public final class VolumeWriterNodeFactory extends VolumeNodeFactory<VolumeWriterNodeModel> {

    /** Called by the platform. */
    public VolumeWriterNodeFactory() {
        super(VolumeWriterParameters.class);
    }

    @Override
    public VolumeWriterNodeModel createNodeModel() {
        return new VolumeWriterNodeModel();
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "Volume Writer",
                "writer.png",
                List.of(
                        PortDescription.fixedPort(
                                "Volumes",
                                "A table with a column of volumes, for example predictions.")),
                List.of(
                        PortDescription.fixedPort(
                                "Written files",
                                """
                                The input table with the column <tt>Path</tt> appended: where the volume of the row was
                                written. It is missing where there was no volume.
                                """)),
                "Writes volumes to NIfTI, NRRD or MetaImage files.",
                """
                <p>Writes one compressed file a row, NIfTI-1 unless another format is chosen, with the grid and
                orientation of the volume. Label volumes are written as whole numbers. What other programs noted in the header
                of a NIfTI file (header extensions) is written into NIfTI files again, unless the volume was resampled. A file is complete or not there at all: it is written under
                another name first.</p>
                """,
                List.of(
                        new ExternalResource(
                                "https://nifti.nimh.nih.gov/nifti-1", "The NIfTI-1 format")),
                VolumeWriterParameters.class,
                null,
                null,
                NodeType.Sink,
                List.of(
                        "NIfTI",
                        "nii",
                        "NRRD",
                        "MetaImage",
                        "write",
                        "export",
                        "save",
                        "volume",
                        "mask"),
                null);
    }
}
