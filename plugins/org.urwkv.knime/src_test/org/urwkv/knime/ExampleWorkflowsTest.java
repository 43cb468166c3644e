package org.urwkv.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.urwkv.standin.NodeInstance;

/** The workflows that are shipped fit the nodes that are shipped. */
class ExampleWorkflowsTest {

    static List<Path> nodes() throws IOException {
        try (Stream<Path> files = Files.walk(Places.project().resolve("workflows"), 3)) {
            return files.filter(p -> p.endsWith("settings.xml")).sorted().toList();
        }
    }

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.walk(Places.project().resolve("workflows"), 2)) {
            return files.filter(p -> p.endsWith("workflow.knime")).sorted().toList();
        }
    }

    @Test
    void thereAreWorkflows() throws IOException {
        assertThat(workflows()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(nodes()).hasSizeGreaterThanOrEqualTo(13);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void settingsAreThoseOfTheNodeAndWhatIsAbsentIsAsInANewOne(Path file) throws Exception {
        NodeSettingsRO node = read(file);
        NodeInstance instance =
                NodeInstance.create(
                        (NodeFactory<?>)
                                Class.forName(node.getString("factory"))
                                        .getConstructor()
                                        .newInstance());
        NodeSettings defaults = new NodeSettings("model");
        instance.saveSettings(defaults);
        NodeSettingsRO model = node.getNodeSettings("model");

        instance.loadSettings(model);

        NodeSettings loaded = new NodeSettings("model");
        instance.saveSettings(loaded);
        assertThat(defaults.keySet()).containsAll(model.keySet());
        ((NodeSettings) model).copyTo(defaults);
        assertThat(loaded).isEqualTo(defaults);
        assertThat(node.getString("name")).isEqualTo(instance.name());
        assertThat(node.getString("node-name")).isEqualTo(instance.name());
        assertThat(node.getNodeSettings("ports").keySet()).hasSize(instance.outPorts());
        assertThat(node.getBoolean("hasContent")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void variablesDriveSettingsThatExist(Path file) throws Exception {
        NodeSettingsRO node = read(file);
        if (node.containsKey("variables")) {
            NodeSettingsRO variables = node.getNodeSettings("variables");
            assertThat(variables.getString("version")).isEqualTo("V_2019_09_13");
            checkTree(variables.getNodeSettings("tree"), node.getNodeSettings("model"));
        }
    }

    private static void checkTree(NodeSettingsRO tree, NodeSettingsRO model) throws Exception {
        for (String key : tree.keySet()) {
            assertThat(model.containsKey(key)).as(key).isTrue();
            NodeSettingsRO below = tree.getNodeSettings(key);
            if (!below.containsKey("used_variable")) {
                checkTree(below, model.getNodeSettings(key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void connectionsJoinPortsOfOneType(Path file) throws Exception {
        NodeSettingsRO workflow = read(file);
        NodeSettingsRO nodes = workflow.getNodeSettings("nodes");
        NodeSettingsRO connections = workflow.getNodeSettings("connections");
        for (String key : connections.keySet()) {
            NodeSettingsRO connection = connections.getNodeSettings(key);
            NodeInstance source = node(file, nodes, connection.getInt("sourceID"));
            NodeInstance target = node(file, nodes, connection.getInt("destID"));
            assertThat(source.outType(connection.getInt("sourcePort") - 1).getPortObjectClass())
                    .isEqualTo(
                            target.inType(connection.getInt("destPort") - 1).getPortObjectClass());
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void theOldestSupportedVersionLoadsThem(Path file) throws Exception {
        NodeSettingsRO workflow = read(file);

        assertThat(workflow.getString("version")).isEqualTo("5.1.0");
        assertThat(workflow.getString("created_by")).isEqualTo("5.8.0");
        assertThat(workflow.getBoolean("created_by_nightly")).isFalse();
    }

    private static NodeInstance node(Path workflow, NodeSettingsRO nodes, int id) throws Exception {
        String file = nodes.getNodeSettings("node_" + id).getString("node_settings_file");
        String factory = read(workflow.resolveSibling(file)).getString("factory");
        return NodeInstance.create(
                (NodeFactory<?>) Class.forName(factory).getConstructor().newInstance());
    }

    private static NodeSettingsRO read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return NodeSettings.loadFromXML(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
