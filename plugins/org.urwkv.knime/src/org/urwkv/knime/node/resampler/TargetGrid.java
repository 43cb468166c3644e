package org.urwkv.knime.node.resampler;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.VolumeException;

/** The grid that a volume of a row is to have. */
@FunctionalInterface
interface TargetGrid {

    /**
     * @param row the volume's row
     * @param grid the volume's own grid
     * @return the wanted grid
     * @throws VolumeException with a sentence, if there is none
     */
    Geometry of(DataRow row, Geometry grid);

    /** The same field of view with another distance of voxels. */
    static TargetGrid spacing(double x, double y, double z) {
        return (row, grid) -> grid.withSpacing(x, y, z);
    }

    /** The same field of view with another number of voxels; 0 keeps the number along an axis. */
    static TargetGrid size(int x, int y, int z) {
        return (row, grid) ->
                grid.withSize(
                        x == 0 ? grid.nx() : x, y == 0 ? grid.ny() : y, z == 0 ? grid.nz() : z);
    }

    /**
     * The grid of another volume of the row.
     *
     * @param column its index
     */
    static TargetGrid reference(int column) {
        return (row, grid) -> {
            DataCell reference = row.getCell(column);
            if (reference.isMissing()) {
                throw new VolumeException(
                        "Row '"
                                + row.getKey().getString()
                                + "' has no reference volume; remove the row, or fill the reference"
                                + " column.");
            }
            return ((VolumeValue) reference).getSummary().header().geometry();
        };
    }
}
