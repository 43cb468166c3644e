package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.torch.Safetensors;

/** Keeps the state of a training in a folder, and brings it back. */
final class Checkpoints {

    private static final String FORMAT = "urwkv-checkpoint";
    private static final int VERSION = 1;

    private final CheckpointOptions options;
    private final CheckpointFolder folder;
    private final RunIdentity identity;
    private final TimeBudget time;
    private final TrainingMonitor monitor;
    private double writtenAt;
    private double lookedAt;
    private Set<String> files = Set.of();
    private boolean failed;

    /**
     * @param options where to and how often
     * @param identity the training
     * @param time its clock
     * @param monitor told of checkpoints that could not be written
     */
    Checkpoints(
            CheckpointOptions options,
            RunIdentity identity,
            TimeBudget time,
            TrainingMonitor monitor) {
        this.options = options;
        this.identity = identity;
        this.time = time;
        this.monitor = monitor;
        this.folder =
                options.folder() == null ? null : new CheckpointFolder(options.folder(), monitor);
    }

    /**
     * Brings back the state, if there is a checkpoint and it is wanted.
     *
     * @param state receives the numbers
     * @param best receives the kept weights
     * @param optimizer receives its number of steps
     * @param tensors tensors by name, which receive their contents
     * @param manager of their device
     * @throws SegmentationException if the checkpoint is of another training, or damaged
     */
    void restore(
            RunState state,
            BestWeights best,
            Optimizer optimizer,
            Map<String, NDArray> tensors,
            NDManager manager) {
        if (folder == null) {
            return;
        }
        folder.prepare();
        if (!options.resume()) {
            folder.clear();
        }
        JsonObject index = folder.readIndex();
        if (index == null) {
            return;
        }
        check(index);
        String file = "checkpoint.json";
        try {
            state.restore(index.getAsJsonObject("state"));
            optimizer.resume(index.get("updates").getAsInt());
            file = index.get("tensors").getAsString();
            read(file, tensors, manager);
            files = Set.of(file);
            if (!index.get("best").isJsonNull()) {
                files = Set.of(file, index.get("best").getAsString());
                file = index.get("best").getAsString();
                best.restore(
                        Files.readAllBytes(folder.tensors(file)),
                        index.get("bestEpoch").getAsInt(),
                        RunState.number(index.get("bestDice")));
            }
            time.carryOver(
                    index.get("elapsedSeconds").getAsDouble(),
                    index.get("stepsBegan").getAsDouble());
        } catch (IOException | RuntimeException e) {
            throw folder.damaged(file, e);
        }
        writtenAt = time.elapsedSeconds();
        monitor.log(
                String.format(
                        Locale.ROOT,
                        "Goes on from the checkpoint in '%s': epoch %d, step %d, %s used.",
                        folder,
                        state.epoch,
                        state.step,
                        TimeBudget.words(time.elapsedSeconds())));
    }

    private void check(JsonObject index) {
        RunIdentity earlier;
        try {
            if (!FORMAT.equals(index.get("format").getAsString())
                    || index.get("version").getAsInt() != VERSION) {
                throw new IllegalArgumentException("another format");
            }
            earlier = RunIdentity.fromJson(index.getAsJsonObject("training"));
        } catch (RuntimeException e) {
            throw folder.damaged("checkpoint.json", e);
        }
        Optional<String> difference = identity.differenceFrom(earlier);
        if (difference.isPresent()) {
            throw new SegmentationException(
                    "The checkpoint in '"
                            + folder
                            + "' belongs to another training: "
                            + difference.get()
                            + "; choose another folder, or delete the checkpoint to begin anew.");
        }
    }

    private void read(String name, Map<String, NDArray> tensors, NDManager manager)
            throws IOException {
        try (NDManager local = manager.newSubManager();
                TensorLists lists = new TensorLists(local);
                InputStream in =
                        new BufferedInputStream(Files.newInputStream(folder.tensors(name)))) {
            Map<String, NDArray> saved = Safetensors.read(in, local);
            List<NDArray> to = new ArrayList<>();
            List<NDArray> from = new ArrayList<>();
            for (Map.Entry<String, NDArray> entry : tensors.entrySet()) {
                NDArray found = saved.get(entry.getKey());
                if (found == null || !found.getShape().equals(entry.getValue().getShape())) {
                    throw new IOException("tensor " + entry.getKey());
                }
                to.add(entry.getValue());
                from.add(found);
            }
            lists.copy(to, from);
        }
    }

    /**
     * @return whether there is a file named {@code stop} in the folder; it is deleted. Looked for
     *     every two seconds at most
     */
    boolean stopRequested() {
        if (folder == null || time.elapsedSeconds() - lookedAt < 2) {
            return false;
        }
        lookedAt = time.elapsedSeconds();
        return folder.takeStop();
    }

    /** Writes a checkpoint if the last one is old enough. */
    void writeIfDue(
            RunState state, BestWeights best, Optimizer optimizer, Map<String, NDArray> tensors) {
        if (folder != null && time.elapsedSeconds() - writtenAt >= 60 * options.everyMinutes()) {
            write(state, best, optimizer, tensors);
        }
    }

    /**
     * Writes a checkpoint. If that fails, the earlier one stays, the monitor is told, and the
     * training goes on.
     */
    void write(
            RunState state, BestWeights best, Optimizer optimizer, Map<String, NDArray> tensors) {
        if (folder == null) {
            return;
        }
        writtenAt = time.elapsedSeconds();
        String stateName = String.format(Locale.ROOT, "state-%09d", state.step);
        String bestName = String.format(Locale.ROOT, "best-%06d", best.epoch());
        boolean hasBest = best.weights() != null;
        try {
            folder.writeTensors(stateName, out -> Safetensors.write(out, tensors, Map.of()));
            if (hasBest && !files.contains(bestName)) {
                folder.writeTensors(bestName, out -> out.write(best.weights()));
            }
            JsonObject index = new JsonObject();
            index.addProperty("format", FORMAT);
            index.addProperty("version", VERSION);
            index.addProperty("tensors", stateName);
            index.addProperty("best", hasBest ? bestName : null);
            index.addProperty("bestEpoch", best.epoch());
            index.add("bestDice", RunState.number(best.dice()));
            index.addProperty("updates", optimizer.steps());
            index.addProperty("elapsedSeconds", time.elapsedSeconds());
            index.addProperty("stepsBegan", time.stepsBegan());
            index.add("state", state.toJson());
            index.add("training", identity.toJson());
            folder.writeIndex(index);
            files = hasBest ? Set.of(stateName, bestName) : Set.of(stateName);
            failed = false;
        } catch (IOException e) {
            warnOnce(state.step, e);
        }
        folder.keepOnly(files);
    }

    private void warnOnce(int step, IOException failure) {
        if (!failed) {
            monitor.warn(
                    "The checkpoint after step "
                            + step
                            + " could not be written to '"
                            + folder
                            + "' ("
                            + CheckpointFolder.reason(failure)
                            + "); make room there: "
                            + (files.isEmpty() ? "" : "the one before is kept, and ")
                            + "the training goes on.");
        }
        failed = true;
    }
}
