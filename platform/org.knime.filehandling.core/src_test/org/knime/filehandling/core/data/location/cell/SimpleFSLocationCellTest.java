package org.knime.filehandling.core.data.location.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.data.location.FSLocationValue;

class SimpleFSLocationCellTest {
    private static final FSLocation PLACE = new FSLocation(FSCategory.LOCAL, "/data/a.nii");

    @Test
    void cellsHoldPlaces() {
        SimpleFSLocationCell cell = new MultiSimpleFSLocationCellFactory().createCell(PLACE);

        assertThat(cell.getFSLocation()).isEqualTo(PLACE);
        assertThat(cell).hasToString("/data/a.nii");
        assertThat(cell)
                .isEqualTo(new SimpleFSLocationCellFactory("LOCAL", null).createCell(PLACE));
        assertThat(cell.getType()).isEqualTo(SimpleFSLocationCellFactory.TYPE);
        assertThat(SimpleFSLocationCellFactory.TYPE.isCompatible(FSLocationValue.class)).isTrue();
    }

    @Test
    void placesOfOtherFileSystemsAreRefused() {
        SimpleFSLocationCellFactory factory =
                new SimpleFSLocationCellFactory("RELATIVE", "knime.workflow");

        assertThatThrownBy(() -> factory.createCell(PLACE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(factory.createCell("a").getFSLocation())
                .isEqualTo(new FSLocation(FSCategory.RELATIVE, "knime.workflow", "a"));
    }
}
