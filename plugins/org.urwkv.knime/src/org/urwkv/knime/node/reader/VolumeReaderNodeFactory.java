package org.urwkv.knime.node.reader;

import java.util.List;
import org.knime.core.node.NodeDescription;
import org.knime.node.impl.description.DefaultNodeDescriptionUtil;
import org.knime.node.impl.description.ExternalResource;
import org.knime.node.impl.description.PortDescription;
import org.urwkv.knime.node.VolumeNodeFactory;

/** The Volume Reader node. */
public final class VolumeReaderNodeFactory extends VolumeNodeFactory<VolumeReaderNodeModel> {

    /** Called by the platform. */
    public VolumeReaderNodeFactory() {
        super(VolumeReaderParameters.class);
    }

    @Override
    public VolumeReaderNodeModel createNodeModel() {
        return new VolumeReaderNodeModel();
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "Volume Reader",
                "reader.png",
                List.of(
                        PortDescription.fixedPort(
                                "Paths (optional)",
                                """
                                Optional: a table with a column of paths of images and, if labels are read, a second
                                column of paths of labels.
                                """)),
                List.of(
                        PortDescription.fixedPort(
                                "Volumes",
                                """
                                Without an input table one row a case with the columns <tt>Case</tt> (file name without
                                its ending), <tt>Path</tt>, <tt>Image</tt> (volume) and, if labels are read,
                                <tt>Label</tt> (label volume). With an input table its columns, then <tt>Image</tt> and,
                                if labels are read, <tt>Label</tt>.
                                """)),
                "Reads CT, MRI and other volumes, and labels beside them.",
                """
                <p>Reads NIfTI-1 files (.nii and .nii.gz) with all scalar types, both byte orders, scaling and
                orientation. Which files: all volumes of a folder in the order of their names, one file, or the files
                that the paths of an input table name, on any file system that KNIME reaches.</p>
                <p>A label volume has the same file name as its image but lies in another folder, and has the same
                grid. A file that is no volume, a missing label file or a label volume of another size is named with
                what to do about it.</p>
                """,
                List.of(
                        new ExternalResource(
                                "https://nifti.nimh.nih.gov/nifti-1", "The NIfTI-1 format")),
                VolumeReaderParameters.class,
                null,
                null,
                NodeType.Source,
                List.of("NIfTI", "nii", "read", "import", "volume", "CT", "MRI", "segmentation"),
                null);
    }
}
