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
                                its ending; for DICOM the name of the folder or series), <tt>Path</tt>, <tt>Image</tt> (volume) and, if labels are read,
                                <tt>Label</tt> (label volume). With an input table its columns, then <tt>Image</tt> and,
                                if labels are read, <tt>Label</tt>.
                                """)),
                "Reads CT, MRI and other volumes, and labels beside them.",
                """
                <p>Which files: all volumes of a folder in the order of their names, one file, or the files that the
                paths of an input table name, on any file system that KNIME reaches. The format is found from the
                content of a file, whatever its name:</p>
                <ul>
                <li>NIfTI-1 and NIfTI-2 (.nii, .nii.gz, .hdr with .img), with all scalar types, both byte orders,
                channels, scaling and orientation; Analyze 7.5, with a warning because it knows no left and
                right;</li>
                <li>NRRD (.nrrd, .nhdr) and MetaImage (.mha, .mhd);</li>
                <li>DICOM series, uncompressed: a folder of files sorted by position, with the spacing from the
                positions. A series with missing slices or a tilted gantry is refused with the reason;</li>
                <li>PNG, TIFF and JPEG as volumes of one slice, colours as channels.</li>
                </ul>
                <p>A label volume has the same file name as its image but lies in another folder, and has the same
                grid. A file that is no volume, a missing label file or a label volume on another grid is named with
                what to do about it. Values that are no numbers, and what a format leaves open, are told in one
                warning.</p>
                """,
                List.of(
                        new ExternalResource(
                                "https://nifti.nimh.nih.gov/nifti-1", "The NIfTI-1 format"),
                        new ExternalResource(
                                "https://teem.sourceforge.net/nrrd/format.html", "The NRRD format"),
                        new ExternalResource(
                                "https://itk.org/Wiki/ITK/MetaIO/Documentation",
                                "The MetaImage format"),
                        new ExternalResource(
                                "https://www.dicomstandard.org/current", "The DICOM standard")),
                VolumeReaderParameters.class,
                null,
                null,
                NodeType.Source,
                List.of(
                        "NIfTI",
                        "nii",
                        "DICOM",
                        "NRRD",
                        "MetaImage",
                        "PNG",
                        "TIFF",
                        "read",
                        "import",
                        "volume",
                        "CT",
                        "MRI",
                        "segmentation"),
                null);
    }
}
