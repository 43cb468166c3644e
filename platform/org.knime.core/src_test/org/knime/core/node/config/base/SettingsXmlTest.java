package org.knime.core.node.config.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

class SettingsXmlTest {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <config xmlns="http://www.knime.org/2008/09/XMLConfig" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://www.knime.org/2008/09/XMLConfig \
            http://www.knime.org/XMLConfig_2008_09.xsd" key="settings.xml">
            """;

    private static String xml(final NodeSettings settings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static NodeSettingsRO parse(final String xml) throws IOException {
        return NodeSettings.loadFromXML(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static NodeSettingsRO again(final NodeSettings settings) throws IOException {
        return parse(xml(settings));
    }

    @Test
    void writesTheDialectOfSavedWorkflows() throws IOException {
        NodeSettings s = new NodeSettings("settings.xml");
        s.addString("node_file", "settings.xml");
        s.addNodeSettings("flow_stack");
        s.addNodeSettings("internal_node_subsettings")
                .addString("memory_policy", "CacheSmallInMemory");
        s.addString("customDescription", null);
        s.addBoolean("hasContent", false);
        s.addIntArray("extrainfo.node.bounds", 100, -1);

        assertThat(xml(s))
                .isEqualTo(
                        HEAD
                                + """
                                    <entry key="node_file" type="xstring" value="settings.xml"/>
                                    <config key="flow_stack"/>
                                    <config key="internal_node_subsettings">
                                        <entry key="memory_policy" type="xstring" \
                                value="CacheSmallInMemory"/>
                                    </config>
                                    <entry key="customDescription" type="xstring" \
                                isnull="true" value=""/>
                                    <entry key="hasContent" type="xboolean" value="false"/>
                                    <config key="extrainfo.node.bounds">
                                        <entry key="array-size" type="xint" value="2"/>
                                        <entry key="0" type="xint" value="100"/>
                                        <entry key="1" type="xint" value="-1"/>
                                    </config>
                                </config>
                                """);
    }

    @Test
    void keepsEveryTypeOverARoundTrip() throws Exception {
        NodeSettings s = new NodeSettings("k");
        s.addInt("int", Integer.MIN_VALUE);
        s.addLong("long", Long.MAX_VALUE);
        s.addDouble("double", Double.NaN);
        s.addFloat("float", 1.5f);
        s.addShort("short", (short) -3);
        s.addByte("byte", (byte) -4);
        s.addChar("char", 'ä');
        s.addBoolean("boolean", true);
        s.addString("string", "a");

        NodeSettingsRO r = again(s);

        assertThat(r.keySet()).containsExactlyElementsOf(s.keySet());
        assertThat(r.getInt("int")).isEqualTo(Integer.MIN_VALUE);
        assertThat(r.getLong("long")).isEqualTo(Long.MAX_VALUE);
        assertThat(r.getDouble("double")).isNaN();
        assertThat(r.getFloat("float")).isEqualTo(1.5f);
        assertThat(r.getShort("short")).isEqualTo((short) -3);
        assertThat(r.getByte("byte")).isEqualTo((byte) -4);
        assertThat(r.getChar("char")).isEqualTo('ä');
        assertThat(r.getBoolean("boolean")).isTrue();
        assertThat(r.getString("string")).isEqualTo("a");
        assertThat(((NodeSettings) r).hasIdenticalValue(s)).isTrue();
    }

    @Test
    void keepsArraysAndNullArrays() throws Exception {
        NodeSettings s = new NodeSettings("k");
        s.addStringArray("texts", "a", null, "");
        s.addDoubleArray("doubles", 1.0, Double.NEGATIVE_INFINITY);
        s.addBooleanArray("booleans", true, false);
        s.addLongArray("longs");
        s.addByteArray("bytes", (byte) 1);
        s.addCharArray("chars", '\n');
        s.addFloatArray("floats", 2f);
        s.addShortArray("shorts", (short) 9);
        s.addStringArray("none", (String[]) null);

        NodeSettingsRO r = again(s);

        assertThat(r.getStringArray("texts")).containsExactly("a", null, "");
        assertThat(r.getDoubleArray("doubles")).containsExactly(1.0, Double.NEGATIVE_INFINITY);
        assertThat(r.getBooleanArray("booleans")).containsExactly(true, false);
        assertThat(r.getLongArray("longs")).isEmpty();
        assertThat(r.getByteArray("bytes")).containsExactly((byte) 1);
        assertThat(r.getCharArray("chars")).containsExactly('\n');
        assertThat(r.getFloatArray("floats")).containsExactly(2f);
        assertThat(r.getShortArray("shorts")).containsExactly((short) 9);
        assertThat(r.getStringArray("none")).isNull();
        assertThat(r.getIntArray("absent", 7)).containsExactly(7);
    }

    @Test
    void escapesControlCharactersAndMarkup() throws Exception {
        String text = "line 1\nline 2\t<a href=\"x\">&amp;</a> 100%% %%00010 日本 \u0001";
        NodeSettings s = new NodeSettings("k");
        s.addString("text", text);

        String xml = xml(s);

        assertThat(xml).contains("line 1%%00010line 2%%00009&lt;a href=&quot;x&quot;&gt;&amp;amp;");
        assertThat(again(s).getString("text")).isEqualTo(text);
    }

    @Test
    void keepsCellsTypesAndRowKeys() throws Exception {
        DataCell[] cells = {
            new StringCell("s"),
            new IntCell(3),
            new LongCell(4),
            new DoubleCell(0.5),
            BooleanCell.TRUE,
            DataType.getMissingCell(),
            null
        };
        NodeSettings s = new NodeSettings("k");
        s.addDataCellArray("cells", cells);
        s.addDataType("type", StringCell.TYPE);
        s.addDataTypeArray("types", IntCell.TYPE, DoubleCell.TYPE);
        s.addRowKeyArray("keys", new RowKey("Row0"));

        NodeSettingsRO r = again(s);

        assertThat(r.getDataCellArray("cells")).containsExactly(cells);
        assertThat(r.getDataType("type")).isEqualTo(StringCell.TYPE);
        assertThat(r.getDataTypeArray("types")).containsExactly(IntCell.TYPE, DoubleCell.TYPE);
        assertThat(r.getRowKeyArray("keys")).containsExactly(new RowKey("Row0"));
    }

    @Test
    void tellsTheKeyOfAMissingEntry() {
        NodeSettings s = new NodeSettings("k");
        s.addString("text", "x");

        assertThatThrownBy(() -> s.getInt("epochs"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("\"epochs\"");
        assertThatThrownBy(() -> s.getInt("text")).isInstanceOf(InvalidSettingsException.class);
        assertThat(s.getInt("text", 5)).isEqualTo(5);
        assertThat(s.getString("absent", "d")).isEqualTo("d");
    }

    @Test
    void refusesBrokenFiles() {
        assertThatThrownBy(() -> parse("no xml")).isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () ->
                                parse(
                                        "<config key='k'><entry key='a' type='xint' value='x'/></config>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("\"a\"");
        assertThatThrownBy(
                        () ->
                                parse(
                                        "<config key='k'><entry key='a' type='odd' value='x'/></config>"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void copiesDeeplyAndReplacesByKey() throws Exception {
        NodeSettings from = new NodeSettings("from");
        from.addNodeSettings("sub").addInt("a", 1);
        from.addInt("b", 2);
        from.addInt("b", 3);
        NodeSettings to = new NodeSettings("to");

        from.copyTo(to);
        from.getNodeSettings("sub").addInt("a", 9);

        assertThat(to.getNodeSettings("sub").getInt("a")).isEqualTo(1);
        assertThat(to.getInt("b")).isEqualTo(3);
        assertThat(to.removeConfig("b").getKey()).isEqualTo("b");
        assertThat(to.containsKey("b")).isFalse();
    }
}
