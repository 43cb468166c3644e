package org.urwkv.host.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType.BooleanType;
import org.knime.core.node.workflow.VariableType.IntArrayType;
import org.knime.core.node.workflow.VariableType.LongType;

class OverridesTest {
    private final NodeSettings model = new NodeSettings("model");
    private final NodeSettings variables = new NodeSettings("variables");
    private NodeSettingsWO tree;

    @BeforeEach
    void settings() {
        variables.addString("version", "V_2019_09_13");
        tree = variables.addNodeSettings("tree");
        model.addInt("int", 1);
        model.addLong("long", 1);
        model.addDouble("double", 1);
        model.addFloat("float", 1);
        model.addByte("byte", (byte) 1);
        model.addBoolean("boolean", false);
        model.addChar("char", 'a');
        model.addString("string", "old");
        model.addIntArray("ints", 1, 2);
        NodeSettingsWO group = model.addNodeSettings("group");
        group.addString("inner", "old");
    }

    private static void leaf(NodeSettingsWO parent, String key, String used, String exposed) {
        NodeSettingsWO leaf = parent.addNodeSettings(key);
        leaf.addString("used_variable", used);
        leaf.addString("exposed_variable", exposed);
    }

    private List<FlowVariable> apply(FlowVariable... available) throws InvalidSettingsException {
        Map<String, FlowVariable> byName =
                Arrays.stream(available)
                        .collect(Collectors.toMap(FlowVariable::getName, Function.identity()));
        return Overrides.apply(model, variables, byName);
    }

    @Test
    void anIntDrivesNumbersAndText() throws Exception {
        for (String key : List.of("int", "long", "double", "float", "byte", "string", "ints")) {
            leaf(tree, key, "v", null);
        }
        apply(new FlowVariable("v", 42));
        assertThat(model.getInt("int")).isEqualTo(42);
        assertThat(model.getLong("long")).isEqualTo(42);
        assertThat(model.getDouble("double")).isEqualTo(42);
        assertThat(model.getFloat("float")).isEqualTo(42);
        assertThat(model.getByte("byte")).isEqualTo((byte) 42);
        assertThat(model.getString("string")).isEqualTo("42");
        assertThat(model.getIntArray("ints")).containsExactly(42);
    }

    @Test
    void otherTypesDriveWhatIsAtLeastAsWide() throws Exception {
        leaf(tree, "double", "l", null);
        leaf(tree, "long", "l", null);
        leaf(tree, "float", "d", null);
        leaf(tree, "boolean", "b", null);
        leaf(tree, "string", "b", null);
        apply(
                new FlowVariable("l", LongType.INSTANCE, 7L),
                new FlowVariable("d", 0.5),
                new FlowVariable("b", BooleanType.INSTANCE, true));
        assertThat(model.getDouble("double")).isEqualTo(7);
        assertThat(model.getLong("long")).isEqualTo(7);
        assertThat(model.getFloat("float")).isEqualTo(0.5f);
        assertThat(model.getBoolean("boolean")).isTrue();
        assertThat(model.getString("string")).isEqualTo("true");
    }

    @Test
    void textDrivesTruthAndSingleCharacters() throws Exception {
        leaf(tree, "boolean", "t", null);
        leaf(tree, "char", "c", null);
        apply(new FlowVariable("t", "True"), new FlowVariable("c", "z"));
        assertThat(model.getBoolean("boolean")).isTrue();
        assertThat(model.getChar("char")).isEqualTo('z');
    }

    @Test
    void arraysDriveArrays() throws Exception {
        leaf(tree, "ints", "v", null);
        apply(new FlowVariable("v", IntArrayType.INSTANCE, new Integer[] {5, 6, 7}));
        assertThat(model.getIntArray("ints")).containsExactly(5, 6, 7);
    }

    @Test
    void refusesTypesThatDoNotFit() {
        leaf(tree, "int", "v", null);
        assertThatThrownBy(() -> apply(new FlowVariable("v", "12")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("int")
                .hasMessageContaining("\"v\"");
        assertThatThrownBy(() -> apply(new FlowVariable("v", 1.0)))
                .isInstanceOf(InvalidSettingsException.class);
        assertThatThrownBy(() -> apply(new FlowVariable("v", LongType.INSTANCE, 1L)))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void refusesValuesOutOfRange() {
        leaf(tree, "byte", "v", null);
        assertThatThrownBy(() -> apply(new FlowVariable("v", 300)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("'byte'")
                .hasMessageContaining("'v'");
    }

    @Test
    void namesTheVariableThatIsNotThere() {
        leaf(tree, "int", "epochs", null);
        assertThatThrownBy(this::apply)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("'int'")
                .hasMessageContaining("'epochs'");
    }

    @Test
    void goesDownIntoGroups() throws Exception {
        leaf(tree.addNodeSettings("group"), "inner", "v", null);
        apply(new FlowVariable("v", "new"));
        assertThat(model.getNodeSettings("group").getString("inner")).isEqualTo("new");
    }

    @Test
    void anEntryOfAPathCanBeDrivenAlone() throws Exception {
        path("old");
        leaf(tree.addNodeSettings("file").addNodeSettings("path"), "path", "v", null);
        apply(new FlowVariable("v", "/new"));
        assertThat(model.getNodeSettings("file").getNodeSettings("path").getString("path"))
                .isEqualTo("/new");
        assertThat(
                        model.getNodeSettings("file")
                                .getNodeSettings("path")
                                .getString("file_system_type"))
                .isEqualTo("LOCAL");
    }

    @Test
    void aPlainValueDoesNotReplaceAWholePath() {
        path("old");
        leaf(tree.addNodeSettings("file"), "path", "v", null);
        assertThatThrownBy(() -> apply(new FlowVariable("v", "/new")))
                .isInstanceOf(InvalidSettingsException.class);
    }

    private void path(String path) {
        NodeSettingsWO file = model.addNodeSettings("file").addNodeSettings("path");
        file.addBoolean("location_present", true);
        file.addString("file_system_type", "LOCAL");
        file.addString("path", path);
    }

    @Test
    void exposesSettingsAsTheyAreAfterOverwriting() throws Exception {
        leaf(tree, "int", "v", "seen");
        leaf(tree, "string", null, "text");
        leaf(tree, "ints", null, "list");
        List<FlowVariable> exposed = apply(new FlowVariable("v", 8));
        assertThat(exposed)
                .containsExactlyInAnyOrder(
                        new FlowVariable("seen", 8),
                        new FlowVariable("text", "old"),
                        new FlowVariable("list", IntArrayType.INSTANCE, new Integer[] {1, 2}));
    }

    @Test
    void passesOverSettingsThatAreGone() throws Exception {
        leaf(tree, "gone", "v", null);
        leaf(tree, "int", null, null);
        assertThat(apply(new FlowVariable("v", 8))).isEmpty();
        assertThat(model.getInt("int")).isEqualTo(1);
    }

    @Test
    void readsTreesWithoutVersion() throws Exception {
        NodeSettings old = new NodeSettings("variables");
        leaf(old, "int", "v", null);
        Overrides.apply(model, old, Map.of("v", new FlowVariable("v", 3)));
        assertThat(model.getInt("int")).isEqualTo(3);
    }
}
