package org.urwkv.knime.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeFactory;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;

/** What the bundle contributes is found through the extension registry and can be created. */
class ContributionsTest {

    @Test
    void everyNodeCanBeCreated() throws Exception {
        List<String> names = new ArrayList<>();
        for (IConfigurationElement node :
                elements("org.knime.workbench.repository.nodes", "node")) {
            NodeFactory<?> factory =
                    (NodeFactory<?>) node.createExecutableExtension("factory-class");
            factory.init();
            names.add(factory.getNodeName());
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "Phantom Volumes",
                        "Volume Reader",
                        "Volume Writer",
                        "Volume Resampler",
                        "U-RWKV Learner",
                        "U-RWKV Model Writer",
                        "U-RWKV Model Reader",
                        "U-RWKV Predictor",
                        "Dice Scorer");
    }

    @Test
    void cellsAndTheModelAreRegistered() throws Exception {
        assertThat(attributes("org.knime.core.DataType", "DataType", "cellClass"))
                .contains(VolumeCell.class.getName(), LabelVolumeCell.class.getName());
        assertThat(attributes("org.knime.core.PortType", "portType", "objectClass"))
                .contains(UrwkvModelPortObject.class.getName());
    }

    private static List<String> attributes(String point, String element, String attribute) {
        return elements(point, element).stream().map(e -> e.getAttribute(attribute)).toList();
    }

    private static List<IConfigurationElement> elements(String point, String element) {
        List<IConfigurationElement> found = new ArrayList<>();
        for (IConfigurationElement e :
                Platform.getExtensionRegistry().getConfigurationElementsFor(point)) {
            if (e.getName().equals(element)
                    && e.getContributor().getName().equals("org.urwkv.knime")) {
                found.add(e);
            }
        }
        return found;
    }
}
