package org.knime.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

class DataTypeTest {

    @Test
    void typesKnowTheirValues() {
        assertThat(IntCell.TYPE.isCompatible(DoubleValue.class)).isTrue();
        assertThat(IntCell.TYPE.isCompatible(StringValue.class)).isFalse();
        assertThat(IntCell.TYPE.getPreferredValueClass()).isEqualTo(IntValue.class);
        assertThat(StringCell.TYPE.getName()).isEqualTo("String");
        assertThat(BooleanCell.TRUE.getType()).isEqualTo(BooleanCell.TYPE);
    }

    @Test
    void sharedTypesHoldSharedValues() throws InvalidSettingsException {
        DataType shared = DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE);
        assertThat(shared.isCompatible(DoubleValue.class)).isTrue();
        assertThat(shared.isCompatible(IntValue.class)).isFalse();
        assertThat(shared.isASuperTypeOf(LongCell.TYPE)).isTrue();
        assertThat(DataType.getCommonSuperType(DataType.getType(MissingCell.class), IntCell.TYPE))
                .isEqualTo(IntCell.TYPE);

        NodeSettings s = new NodeSettings("type");
        shared.save(s);
        assertThat(DataType.load(s)).isEqualTo(shared);
    }

    @Test
    void unknownCellsAreNamed() {
        NodeSettings s = new NodeSettings("type");
        s.addString("cell_class", "org.elsewhere.Cell");
        assertThatThrownBy(() -> DataType.load(s))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("org.elsewhere.Cell");
    }

    @Test
    void specificationsComeBackFromSettings() throws InvalidSettingsException {
        DataColumnSpecCreator column = new DataColumnSpecCreator(" v ", DoubleCell.TYPE);
        column.setDomain(
                new DataColumnDomainCreator(new DoubleCell(0), new DoubleCell(1)).createDomain());
        column.setProperties(new DataColumnProperties(Map.of("unit", "mm")));
        DataTableSpec spec =
                new DataTableSpecCreator()
                        .setName("scores")
                        .addColumns(column.createSpec())
                        .putProperty("source", "test")
                        .createSpec();
        NodeSettings s = new NodeSettings("spec.xml");
        spec.save(s);

        assertThat(s.getConfig("column_spec_0").keySet())
                .containsExactly(
                        "column_name",
                        "column_type",
                        "column_domain",
                        "column_properties",
                        "meta_data");
        DataTableSpec back = DataTableSpec.load(s);
        assertThat(back).isEqualTo(spec);
        assertThat(back.getColumnSpec("v").getProperties().getProperty("unit")).isEqualTo("mm");
        assertThat(DataTableSpec.getUniqueColumnName(back, "v")).isEqualTo("v (#1)");
        assertThat(back.containsCompatibleType(StringValue.class)).isFalse();
    }

    @Test
    void mergesDomains() {
        DataColumnSpecCreator a = new DataColumnSpecCreator("v", IntCell.TYPE);
        a.setDomain(new DataColumnDomainCreator(new IntCell(0), new IntCell(3)).createDomain());
        DataColumnSpecCreator b = new DataColumnSpecCreator("v", IntCell.TYPE);
        b.setDomain(new DataColumnDomainCreator(new IntCell(2), new IntCell(9)).createDomain());

        a.merge(b.createSpec());

        DataColumnDomain domain = a.createSpec().getDomain();
        assertThat(domain.getLowerBound()).isEqualTo(new IntCell(0));
        assertThat(domain.getUpperBound()).isEqualTo(new IntCell(9));
    }

    @Test
    void missingCellsComeFirstAndEqualEachOther() {
        DataValueComparator order = IntCell.TYPE.getComparator();
        DataCell missing = new MissingCell("why");
        assertThat(order.compare(missing, new IntCell(-5))).isNegative();
        assertThat(order.compare(new IntCell(2), new IntCell(1))).isPositive();
        assertThat(missing).isEqualTo(DataType.getMissingCell());
        assertThat(missing).hasToString("?");
    }
}
