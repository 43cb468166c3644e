package org.urwkv.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.urwkv.standin.NodeInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every node of the extension owes the platform. */
class FactoriesTest {

    private static final Path PLUGIN = Path.of("plugin.xml");

    /** Names are in saved workflows; they must not change. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "org.urwkv.knime.node.phantom.PhantomVolumesNodeFactory", "Phantom Volumes",
                    "org.urwkv.knime.node.reader.VolumeReaderNodeFactory", "Volume Reader",
                    "org.urwkv.knime.node.writer.VolumeWriterNodeFactory", "Volume Writer",
                    "org.urwkv.knime.node.resampler.VolumeResamplerNodeFactory", "Volume Resampler",
                    "org.urwkv.knime.node.learner.UrwkvLearnerNodeFactory", "U-RWKV Learner",
                    "org.urwkv.knime.node.modelwriter.ModelWriterNodeFactory",
                            "U-RWKV Model Writer",
                    "org.urwkv.knime.node.modelreader.ModelReaderNodeFactory",
                            "U-RWKV Model Reader",
                    "org.urwkv.knime.node.predictor.UrwkvPredictorNodeFactory", "U-RWKV Predictor",
                    "org.urwkv.knime.node.scorer.DiceScorerNodeFactory", "Dice Scorer");

    /** Settings that hold others. */
    private static final Set<String> GROUPS = Set.of("loss", "augmentation");

    private static Document plugin() throws Exception {
        try (InputStream in = Files.newInputStream(Places.plugin().resolve(PLUGIN))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static Stream<Element> elements(String tag) throws Exception {
        NodeList list = plugin().getElementsByTagName(tag);
        return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i));
    }

    static List<String> factories() throws Exception {
        return elements("node").map(node -> node.getAttribute("factory-class")).toList();
    }

    @Test
    void allNodesAreRegisteredInTheOrderOfTheirUse() throws Exception {
        assertThat(factories()).containsExactlyInAnyOrderElementsOf(NAMES.keySet());
        List<String> before =
                elements("node").skip(1).map(node -> node.getAttribute("after")).toList();
        assertThat(before).isEqualTo(factories().subList(0, before.size()));
        assertThat(elements("node").map(node -> node.getAttribute("category-path")))
                .containsOnly("/community/urwkv");
    }

    @Test
    void everyClassThatIsNamedExists() throws Exception {
        List<String> attributes =
                List.of(
                        "objectClass",
                        "objectSerializer",
                        "specClass",
                        "specSerializer",
                        "cellClass",
                        "serializerClass",
                        "valueClass",
                        "rendererFactoryClass");
        for (Element element : elements("*").toList()) {
            for (String attribute : attributes) {
                if (element.hasAttribute(attribute)) {
                    Class<?> named = Class.forName(element.getAttribute(attribute));
                    assertThat(named).isPublic();
                    if (!named.isInterface() && attribute.matches(".*(erializer|FactoryClass).*")) {
                        assertThat(named.getConstructor()).isNotNull();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    void descriptionAndNodeAgree(String className) throws Exception {
        NodeFactory<?> factory = create(className);
        NodeInstance node = NodeInstance.create(factory);
        NodeDescription description = node.description();

        assertThat(node.name()).isEqualTo(NAMES.get(className));
        assertThat(description.getIntro()).hasValueSatisfying(t -> assertThat(t).isNotBlank());
        assertThat(factory.getKeywords()).isNotEmpty();
        for (int i = 0; i < node.inPorts(); i++) {
            assertThat(factory.getInportDescription(i)).isNotBlank();
        }
        for (int i = 0; i < node.outPorts(); i++) {
            assertThat(factory.getOutportDescription(i)).isNotBlank();
        }
        assertThat(description.getViewCount())
                .isEqualTo(factory instanceof NodeViewFactory ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void theDescriptionNamesNoPortThatIsNotThere(String className) throws Exception {
        NodeInstance node = NodeInstance.create(create(className));
        Element xml = node.factory().getXMLDescription();

        assertThat(xml.getElementsByTagName("inPort").getLength()).isEqualTo(node.inPorts());
        assertThat(xml.getElementsByTagName("outPort").getLength()).isEqualTo(node.outPorts());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everySettingIsDescribed(String className) throws Exception {
        NodeInstance node = NodeInstance.create(create(className));
        NodeSettings settings = new NodeSettings("model");
        node.saveSettings(settings);
        NodeList options = node.factory().getXMLDescription().getElementsByTagName("option");

        assertThat(options.getLength()).isEqualTo(leaves(settings));
        for (int i = 0; i < options.getLength(); i++) {
            assertThat(options.item(i).getTextContent()).hasSizeGreaterThan(20);
        }
    }

    /** How many settings there are, with those within groups. */
    private static int leaves(NodeSettings settings) throws Exception {
        int count = 0;
        for (String key : settings.keySet()) {
            count += GROUPS.contains(key) ? leaves(settings.getNodeSettings(key)) : 1;
        }
        return count;
    }

    @ParameterizedTest
    @MethodSource("factories")
    void theIconHasSixteenPixelsAndASource(String className) throws Exception {
        NodeFactory<?> factory = create(className);
        String icon = NodeInstance.create(factory).description().getIconPath();
        String file = icon.substring(icon.lastIndexOf('/') + 1);

        BufferedImage image = ImageIO.read(factory.getClass().getResource(file));

        assertThat(image.getWidth()).isEqualTo(16);
        assertThat(image.getHeight()).isEqualTo(16);
        assertThat(factory.getClass().getResource(file.replace(".png", ".svg"))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("factories")
    void thereIsADialog(String className) throws Exception {
        NodeFactory<?> factory = create(className);

        assertThat(((NodeDialogFactory) factory).hasNodeDialog()).isTrue();
        assertThat(((NodeDialogFactory) factory).createNodeDialog()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("factories")
    void settingsSurviveSavingAndLoading(String className) throws Exception {
        NodeInstance node = NodeInstance.create(create(className));
        NodeSettings saved = new NodeSettings("model");
        node.saveSettings(saved);
        node.loadSettings(saved);
        NodeSettings again = new NodeSettings("model");
        node.saveSettings(again);

        assertThat(again).isEqualTo(saved);
    }

    private static NodeFactory<?> create(String className) throws Exception {
        return (NodeFactory<?>) Class.forName(className).getConstructor().newInstance();
    }
}
