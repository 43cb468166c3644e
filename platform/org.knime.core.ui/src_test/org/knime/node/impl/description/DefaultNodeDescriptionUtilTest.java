package org.knime.node.impl.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DefaultNodeDescriptionUtilTest {
    enum Mode {
        @Label(value = "Fast", description = "Less exact.")
        FAST,
        @Label("Exact")
        EXACT
    }

    static final class Group implements NodeParameters {
        @Widget(title = "Inner", description = "An inner one.")
        int m_inner;
    }

    static final class Options1 implements NodeParameters {
        @Widget(title = "Mode", description = "How <i>fast</i>.")
        Mode m_mode = Mode.FAST;

        Group m_group = new Group();

        @Widget(title = "Rules", description = "Several.")
        Group[] m_rules = new Group[0];

        int m_unseen;
    }

    private static NodeDescription description(String text, NodeType type) {
        return DefaultNodeDescriptionUtil.createNodeDescription(
                "Dice Scorer",
                "dice.png",
                List.of(PortDescription.fixedPort("Cases", "One row a case.")),
                List.of(
                        PortDescription.fixedPort("Scores", "One row a case and label."),
                        PortDescription.optionalPort("Means", "One row a label.")),
                "Scores <b>cases</b>.",
                text,
                List.of(new ExternalResource("https://doi.org/10", "The paper")),
                Options1.class,
                null,
                "Shows scores",
                type,
                List.of("dice", "overlap"),
                null);
    }

    @Test
    void partsAreDescribed() {
        NodeDescription d = description("<p>Scores cases.</p>", NodeType.Other);

        assertThat(d.getNodeName()).isEqualTo("Dice Scorer");
        assertThat(d.getIconPath()).isEqualTo("dice.png");
        assertThat(d.getInportName(0)).isEqualTo("Cases");
        assertThat(d.getOutportDescription(1)).isEqualTo("One row a label.");
        assertThat(d.getType()).isEqualTo(NodeType.Other);
        assertThat(d.getViewCount()).isEqualTo(1);
        assertThat(d.getViewName(0)).isEqualTo("Dice Scorer");
        assertThat(d.getViewDescription(0)).isEqualTo("Shows scores");
        assertThat(d.getKeywords()).containsExactly("dice", "overlap");
        assertThat(d.getXMLDescription().getTagName()).isEqualTo("knimeNode");
    }

    @Test
    void optionsComeFromTheParameters() {
        Element xml = description("Scores.", null).getXMLDescription();
        NodeList options = xml.getElementsByTagName("option");

        assertThat(options.getLength()).isEqualTo(3);
        assertThat(((Element) options.item(0)).getAttribute("name")).isEqualTo("Mode");
        assertThat(options.item(0).getTextContent()).contains("fast").contains("Less exact.");
        assertThat(((Element) options.item(1)).getAttribute("name")).isEqualTo("Inner");
        assertThat(options.item(2).getTextContent()).contains("An inner one.");
    }

    @Test
    void typeFollowsFromThePorts() {
        assertThat(description("Scores.", null).getType()).isEqualTo(NodeType.Manipulator);
    }

    @Test
    void textsThatAreNotWellFormedAreNamed() {
        assertThatThrownBy(() -> description("a < b", null)).hasMessageContaining("a < b");
    }
}
