package org.urwkv.knime.model;

import java.util.Optional;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.SegmentationException;

/**
 * All that is small about a model: architecture, channels, target spacing, patch size, label table,
 * normalisation and provenance. Before the Learner has run, nothing of it is known yet.
 */
public final class UrwkvModelPortObjectSpec extends AbstractSimplePortObjectSpec {

    private static final String VERSION_KEY = "version";
    private static final String DESCRIPTION_KEY = "description";
    private static final int VERSION = 1;

    private ModelDescription description;

    /** A spec of which nothing is known; also what the platform fills when it loads one. */
    public UrwkvModelPortObjectSpec() {}

    /** The spec of a model. */
    public UrwkvModelPortObjectSpec(ModelDescription description) {
        this.description = description;
    }

    /** What the model is, once it has been trained. */
    public Optional<ModelDescription> getDescription() {
        return Optional.ofNullable(description);
    }

    @Override
    protected void save(ModelContentWO model) {
        model.addInt(VERSION_KEY, VERSION);
        model.addString(DESCRIPTION_KEY, description == null ? null : description.toJson());
    }

    @Override
    protected void load(ModelContentRO model) throws InvalidSettingsException {
        int version = model.getInt(VERSION_KEY);
        if (version > VERSION) {
            throw new InvalidSettingsException(
                    "This model was saved in format "
                            + version
                            + ", this version of the U-RWKV nodes reads up to format "
                            + VERSION
                            + ": update the extension.");
        }
        String json = model.getString(DESCRIPTION_KEY);
        try {
            description = json == null ? null : ModelDescription.fromJson(json);
        } catch (SegmentationException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Saves and loads the spec. */
    public static final class Serializer
            extends AbstractSimplePortObjectSpecSerializer<UrwkvModelPortObjectSpec> {}
}
