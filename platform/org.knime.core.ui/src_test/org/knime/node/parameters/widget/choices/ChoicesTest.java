package org.knime.node.parameters.widget.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.urwkv.standin.ui.parameters.SpecsInput;

class ChoicesTest {
    enum Mode {
        @Label("As fast as possible")
        FAST,
        LESS_FAST
    }

    private static final DataTableSpec TABLE =
            new DataTableSpec(
                    new DataColumnSpecCreator("Case", StringCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("Dice", DoubleCell.TYPE).createSpec());

    private final SpecsInput input =
            new SpecsInput(
                    new PortType[2],
                    new PortType[0],
                    new PortObjectSpec[] {null, TABLE},
                    types -> Map.of());

    static final class Doubles extends CompatibleColumnsProvider.DoubleColumnsProvider {
        @Override
        public int getInputTableIndex() {
            return 1;
        }
    }

    @Test
    void constantsAreShownByLabelOrName() {
        EnumChoicesProvider<Mode> provider =
                new EnumChoicesProvider<>() {
                    @Override
                    public List<Mode> choices(NodeParametersInput context) {
                        return List.of(Mode.values());
                    }
                };

        assertThat(provider.computeState(input))
                .extracting(EnumChoice::text)
                .containsExactly("As fast as possible", "Less fast");
    }

    @Test
    void columnsAreChosenByType() {
        assertThat(new Doubles().computeState(input))
                .extracting(TypedStringChoice::id)
                .containsExactly("Dice");
        assertThat(ColumnSelectionUtil.getFirstColumn(input, 1)).isPresent();
        assertThat(ColumnSelectionUtil.getStringColumns(input, 1)).hasSize(1);
    }

    @Test
    void unknownTablesHaveNoColumns() {
        assertThat(ColumnSelectionUtil.getAllColumnsOfFirstPort(input)).isEmpty();
    }
}
