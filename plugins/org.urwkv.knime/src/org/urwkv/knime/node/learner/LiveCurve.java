package org.urwkv.knime.node.learner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.NodeLogger;
import org.urwkv.knime.view.TrainingChart;
import org.urwkv.segmentation.training.EpochRecord;

/**
 * The curves of a training that runs, as a page in its folder of checkpoints which a browser
 * reloads by itself. The platform opens the view of a node only once it is executed.
 */
final class LiveCurve {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(UrwkvLearnerNodeModel.class);
    private static final String NAME = "training.html";

    private final Path folder;
    private final List<EpochRecord> log = new ArrayList<>();

    /**
     * @param folder where to; null for nowhere
     */
    LiveCurve(Path folder) {
        this.folder = folder;
    }

    /** Begins with the epochs of earlier runs. */
    void resume(List<EpochRecord> earlier) {
        log.addAll(earlier);
        write();
    }

    /** Adds an epoch. */
    void add(EpochRecord record) {
        log.add(record);
        write();
    }

    /** A page that cannot be written is no reason to end a training. */
    private void write() {
        if (folder == null) {
            return;
        }
        Path partial = folder.resolve(NAME + ".part");
        try {
            Files.write(partial, TrainingChart.running(log).getBytes(StandardCharsets.UTF_8));
            Files.move(partial, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOGGER.debug("The page with the curves could not be written: " + e.getMessage());
        }
    }
}
