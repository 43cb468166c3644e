package org.urwkv.knime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;

class ColumnsTest {

    private static final DataTableSpec TABLE =
            new DataTableSpec(
                    column("Case", StringCell.TYPE),
                    column("First", VolumeCell.TYPE),
                    column("Second", VolumeCell.TYPE),
                    column("Label", LabelVolumeCell.TYPE),
                    column("Other", LabelVolumeCell.TYPE));

    @Test
    void theLastColumnIsGuessed() throws Exception {
        assertThat(Columns.find(TABLE, "", ColumnKind.LABEL)).isEqualTo(4);
        assertThat(Columns.find(TABLE, null, ColumnKind.VOLUME)).isEqualTo(4);
    }

    @Test
    void labelsAreNotGuessedAsImagesButMayBeChosen() throws Exception {
        assertThat(Columns.find(TABLE, "", ColumnKind.IMAGE)).isEqualTo(2);
        assertThat(Columns.find(TABLE, "Other", ColumnKind.IMAGE)).isEqualTo(4);
    }

    @Test
    void aNameIsPreferredToTheLastColumn() throws Exception {
        assertThat(Columns.findNamed(TABLE, "", "Label", ColumnKind.LABEL)).isEqualTo(3);
        assertThat(Columns.findNamed(TABLE, "", "Prediction", ColumnKind.LABEL)).isEqualTo(4);
        assertThat(Columns.findNamed(TABLE, "Other", "Label", ColumnKind.LABEL)).isEqualTo(4);
    }

    @Test
    void aTableWithoutSuchAColumnSaysWhatToDo() {
        assertThatThrownBy(() -> Columns.find(new DataTableSpec(), "", ColumnKind.IMAGE))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "The input table has no column of image volumes; put a Volume Reader or"
                                + " Phantom Volumes node before this node.");
    }

    @Test
    void aChosenColumnThatIsGoneIsNamed() {
        assertThatThrownBy(() -> Columns.find(TABLE, "Gone", ColumnKind.IMAGE))
                .hasMessageContaining("'Gone'")
                .hasMessageContaining("choose another");
    }

    @Test
    void aChosenColumnOfAnotherTypeIsNamed() {
        assertThatThrownBy(() -> Columns.find(TABLE, "First", ColumnKind.LABEL))
                .hasMessageContaining("'First' holds no label volumes");
    }

    @Test
    void casesHaveTheNameOfTheirCellOrOfTheirRow() throws Exception {
        OptionalInt names = Columns.findNames(TABLE, null);

        assertThat(names).hasValue(0);
        assertThat(Columns.nameOf(new DefaultRow("Row7", new StringCell("a")), names))
                .isEqualTo("a");
        assertThat(Columns.nameOf(new DefaultRow("Row7", new MissingCell("?")), names))
                .isEqualTo("Row7");
        assertThat(Columns.findNames(new DataTableSpec(), "")).isEmpty();
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
