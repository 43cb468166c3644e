package org.knime.core.node.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.DoubleArrayType;
import org.knime.core.node.workflow.VariableType.DoubleType;
import org.knime.core.node.workflow.VariableType.IntArrayType;
import org.knime.core.node.workflow.VariableType.IntType;
import org.knime.core.node.workflow.VariableType.InvalidConfigEntryException;
import org.knime.core.node.workflow.VariableType.LongType;
import org.knime.core.node.workflow.VariableType.StringArrayType;
import org.knime.core.node.workflow.VariableType.StringType;

class FlowVariableTest {

    private static FlowVariable again(final FlowVariable variable) throws InvalidSettingsException {
        NodeSettings s = new NodeSettings("Variable_0");
        variable.save(s);
        return FlowVariable.load(s);
    }

    @Test
    void savesNameClassAndValue() throws Exception {
        NodeSettings s = new NodeSettings("Variable_0");
        new FlowVariable("epochs", 3).save(s);

        assertThat(s.keySet()).containsExactly("name", "class", "value");
        assertThat(s.getString("class")).isEqualTo("INTEGER");
        assertThat(s.getInt("value")).isEqualTo(3);
    }

    @Test
    void everyTypeComesBack() throws Exception {
        for (FlowVariable v :
                List.of(
                        new FlowVariable("a", "text"),
                        new FlowVariable("a", 0.5),
                        new FlowVariable("a", 7),
                        new FlowVariable("a", LongType.INSTANCE, 7L),
                        new FlowVariable("a", BooleanType.INSTANCE, true),
                        new FlowVariable("a", IntArrayType.INSTANCE, new Integer[] {1, 2}),
                        new FlowVariable("a", DoubleArrayType.INSTANCE, new Double[] {0.5}),
                        new FlowVariable("a", StringArrayType.INSTANCE, new String[] {"x"}))) {
            assertThat(again(v)).isEqualTo(v);
            assertThat(again(v).getValueAsString()).isEqualTo(v.getValueAsString());
        }
    }

    @Test
    void identifiersAreThoseOfSavedWorkflows() {
        assertThat(VariableTypeRegistry.getInstance().getAllTypes())
                .extracting(VariableType::getIdentifier)
                .containsExactly(
                        "STRING",
                        "STRINGARRAY",
                        "DOUBLE",
                        "DOUBLEARRAY",
                        "INTEGER",
                        "INTARRAY",
                        "LONG",
                        "LONGARRAY",
                        "BOOLEAN",
                        "BOOLEANARRAY");
    }

    @Test
    void convertsToWiderTypes() {
        FlowVariable v = new FlowVariable("a", 7);

        assertThat(v.getValue(LongType.INSTANCE)).isEqualTo(7L);
        assertThat(v.getValue(DoubleType.INSTANCE)).isEqualTo(7.0);
        assertThat(v.getValue(StringType.INSTANCE)).isEqualTo("7");
        assertThat(v.getValue(IntArrayType.INSTANCE)).containsExactly(7);
        assertThat(v.getValue(StringArrayType.INSTANCE)).containsExactly("7");
        assertThatThrownBy(() -> v.getValue(BooleanType.INSTANCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new FlowVariable("a", "x").getValueAsString()).isEqualTo("x");
    }

    @Test
    void refusesReservedAndEmptyNames() {
        assertThatThrownBy(() -> new FlowVariable("knime.x", 1)).hasMessageContaining("knime.x");
        assertThatThrownBy(() -> new FlowVariable(" ", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replacesSettings() throws Exception {
        NodeSettings s = new NodeSettings("model");
        s.addInt("int", 1);
        s.addDouble("double", 1);
        s.addString("string", "x");
        s.addBoolean("boolean", false);
        s.addIntArray("ints", 1, 2);

        overwrite(s, "int", new FlowVariable("v", 4));
        overwrite(s, "double", new FlowVariable("v", 5));
        overwrite(s, "string", new FlowVariable("v", 0.5));
        overwrite(s, "boolean", new FlowVariable("v", "true"));
        overwrite(s, "ints", new FlowVariable("v", IntArrayType.INSTANCE, new Integer[] {7, 8, 9}));

        assertThat(s.getInt("int")).isEqualTo(4);
        assertThat(s.getDouble("double")).isEqualTo(5.0);
        assertThat(s.getString("string")).isEqualTo("0.5");
        assertThat(s.getBoolean("boolean")).isTrue();
        assertThat(s.getIntArray("ints")).containsExactly(7, 8, 9);
    }

    private static void overwrite(
            final NodeSettings settings, final String key, final FlowVariable variable)
            throws InvalidSettingsException, InvalidConfigEntryException {
        VariableTypeRegistry.overwriteWithVariable(settings, key, variable);
    }

    @Test
    void refusesVariablesThatDoNotFit() {
        NodeSettings s = new NodeSettings("model");
        s.addInt("int", 1);
        s.addBoolean("boolean", true);
        s.addNodeSettings("group");

        assertThatThrownBy(() -> overwrite(s, "int", new FlowVariable("v", "x")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("\"v\"")
                .hasMessageContaining("\"int\"");
        assertThatThrownBy(() -> overwrite(s, "boolean", new FlowVariable("v", "maybe")))
                .isInstanceOf(InvalidConfigEntryException.class);
        assertThatThrownBy(() -> overwrite(s, "group", new FlowVariable("v", "x")))
                .isInstanceOf(InvalidSettingsException.class);
        assertThatThrownBy(() -> overwrite(s, "absent", new FlowVariable("v", "x")))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void makesVariablesOfSettings() throws Exception {
        NodeSettings s = new NodeSettings("model");
        s.addInt("int", 1);
        s.addStringArray("texts", "a", "b");
        VariableTypeRegistry registry = VariableTypeRegistry.getInstance();

        assertThat(registry.createFromConfig("v", s, "int")).isEqualTo(new FlowVariable("v", 1));
        assertThat(registry.createFromConfig("v", s, "texts").getValue(StringArrayType.INSTANCE))
                .containsExactly("a", "b");
        assertThat(registry.getCorrespondingVariableType(s, "int")).contains(IntType.INSTANCE);
        assertThat(registry.getCorrespondingVariableType(s, "absent")).isEmpty();
    }

    @Test
    void theLatestVariableOfANameIsSeenUnlessHidden() {
        FlowObjectStack stack =
                FlowObjectStack.createFromFlowVariableList(
                        List.of(
                                new FlowVariable("a", 1),
                                new FlowVariable("b", "x"),
                                new FlowVariable("a", 2),
                                FlowVariable.newHidingVariable("b")),
                        NodeID.ROOTID);

        assertThat(stack.getAvailableFlowVariables()).containsOnlyKeys("a");
        assertThat(stack.peekFlowVariable("a", IntType.INSTANCE))
                .contains(new FlowVariable("a", 2));
    }
}
