package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.torch.Device;

/** Trainings that are cut off and go on. */
class ResumeTest {

    private static final List<MemoryCase> CASES =
            LongStream.range(0, 3).mapToObj(MemoryCase::boxes).toList();

    @TempDir Path folder;

    /** Stands for the loss of power: nothing in a training catches it, nothing is tidied up. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Cuts the power at the n-th message about a step. */
    private static class Cut extends Watching {
        private final int at;

        Cut(int at) {
            this.at = at;
        }

        @Override
        public void progress(double newFraction, String message) {
            super.progress(newFraction, message);
            if (steps() == at) {
                throw new PowerCut();
            }
        }
    }

    private TrainingOptionsBuilder options() {
        return TrainingOptions.builder()
                .device(Device.CPU)
                .threads(1)
                .epochs(3)
                .stepsPerEpoch(4)
                .validationFraction(0.34)
                .learningRate(0.01)
                .seed(11);
    }

    private TrainingOptions kept(UnaryOperator<TrainingOptionsBuilder> change) {
        // so short an interval that there is a checkpoint after every step
        return change.apply(options().checkpoints(new CheckpointOptions(folder, 1e-9, true)))
                .build();
    }

    private TrainingOptions kept() {
        return kept(o -> o);
    }

    private static SegmentationModel train(
            List<MemoryCase> cases, TrainingOptions options, TrainingMonitor monitor) {
        return train(cases, options, monitor, System::nanoTime);
    }

    private static SegmentationModel train(
            List<MemoryCase> cases,
            TrainingOptions options,
            TrainingMonitor monitor,
            LongSupplier clock) {
        return SmallTraining.of(cases, options, monitor, clock);
    }

    private static void cut(int at, TrainingOptions options) {
        assertThatThrownBy(() -> train(CASES, options, new Cut(at))).isInstanceOf(PowerCut.class);
    }

    private static void assertEqual(SegmentationModel model, SegmentationModel expected) {
        assertThat(model.weights()).isEqualTo(expected.weights());
        assertThat(model.log()).isEqualTo(expected.log());
        assertThat(model.provenance()).isEqualTo(expected.provenance());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aTrainingThatWasCutOffThreeTimesEndsWithTheSameBytes() throws IOException {
        SegmentationModel undisturbed = train(CASES, options().build(), new Watching());
        cut(3, kept());
        cut(1, kept());
        cut(5, kept());
        Watching watching = new Watching();
        SegmentationModel resumed = train(CASES, kept(), watching);
        assertEqual(resumed, undisturbed);
        assertThat(watching.epochs).hasSizeLessThan(3);
        assertThat(String.join(" ", watching.log)).contains("Goes on from the checkpoint");
        assertThat(files()).hasSize(3).contains("checkpoint.json", "state-000000012.safetensors");
    }

    @Test
    void withoutMinutesThereIsACheckpointAfterEachEpoch() throws IOException {
        SegmentationModel undisturbed = train(CASES, options().build(), new Watching());
        TrainingOptions rarely = kept(o -> o.checkpoints(CheckpointOptions.in(folder)));
        cut(7, rarely);
        assertThat(files()).contains("state-000000004.safetensors");
        assertEqual(train(CASES, rarely, new Watching()), undisturbed);
    }

    @Test
    void aTrainingThatWasFinishedGivesItsModelAtOnceAndCanBeProlonged() {
        SegmentationModel first = train(CASES, kept(), new Watching());
        Watching watching = new Watching();
        assertEqual(train(CASES, kept(), watching), first);
        assertThat(watching.steps()).isZero();
        SegmentationModel longer = train(CASES, kept(o -> o.epochs(5)), new Watching());
        assertThat(longer.log()).hasSize(5).startsWith(first.log().toArray(new EpochRecord[0]));
    }

    @Test
    void leftoversOfAnInterruptedWriteDoNoHarm() throws IOException {
        SegmentationModel undisturbed = train(CASES, options().build(), new Watching());
        cut(6, kept());
        Files.write(folder.resolve("state-000000099.safetensors.part"), new byte[9]);
        Files.write(folder.resolve("state-000000007.safetensors"), new byte[9]);
        Files.write(folder.resolve("checkpoint.json.part"), new byte[9]);
        assertEqual(train(CASES, kept(), new Watching()), undisturbed);
        assertThat(files()).hasSize(3);
    }

    @Test
    void aFileNamedStopEndsTheTrainingAndKeepsIt() throws IOException {
        AtomicLong clock = new AtomicLong();
        LongSupplier ticking = () -> clock.getAndAdd(500_000_000);
        Files.write(folder.resolve("stop"), new byte[0]);
        TrainingOptions longTraining = kept(o -> o.epochs(1000));
        SegmentationModel model = train(CASES, longTraining, new Watching(), ticking);
        assertThat(model.log()).hasSizeLessThan(3);
        assertThat(model.weights()).isNotEmpty();
        assertThat(files()).doesNotContain("stop");
    }

    @Test
    void theTimeThatWasUsedCounts() {
        AtomicLong clock = new AtomicLong();
        LongSupplier ticking = () -> clock.getAndAdd(50_000_000);
        TrainingOptions limited = kept(o -> o.epochs(100_000).maxMinutes(0.5));
        assertThatThrownBy(() -> train(CASES, limited, new Cut(40), ticking))
                .isInstanceOf(PowerCut.class);
        long before = clock.get();
        SegmentationModel model = train(CASES, limited, new Watching(), ticking);
        assertThat(clock.get() * 1e-9).isLessThan(33);
        assertThat(before * 1e-9).isGreaterThan(10);
        assertThat(model.log().get(model.log().size() - 1).learningRate()).isLessThan(1e-3);
    }

    @Test
    void anotherTrainingIsRefusedWithWhatDiffers() {
        cut(2, kept());
        Map<String, TrainingOptions> others =
                Map.of(
                        "its seed is 11, and here it is 12", kept(o -> o.seed(12)),
                        "its learning rate is 0.01, and here it is 0.02",
                                kept(o -> o.learningRate(0.02)),
                        "its batch size is 2, and here it is 3", kept(o -> o.batchSize(3)),
                        "its augmentation is",
                                kept(o -> o.augmentation(AugmentationOptions.none())));
        others.forEach(
                (words, options) ->
                        assertThatThrownBy(() -> train(CASES, options, new Watching()))
                                .isInstanceOf(SegmentationException.class)
                                .hasMessageContaining(folder.toString())
                                .hasMessageContaining(words)
                                .hasMessageContaining("choose another folder"));
        List<MemoryCase> fewer = CASES.subList(0, 2);
        assertThatThrownBy(() -> train(fewer, kept(), new Watching()))
                .hasMessageContaining("it has 3 cases, and here there are 2");
        MemoryCase changed =
                new MemoryCase("boxes 1", MemoryCase.boxes(7).image(), CASES.get(1).labels());
        List<MemoryCase> other = List.of(CASES.get(0), changed, CASES.get(2));
        assertThatThrownBy(() -> train(other, kept(), new Watching()))
                .hasMessageContaining("case 'boxes 1' has other contents there");
    }

    @Test
    void beginningAnewReplacesTheCheckpoint() {
        cut(6, kept());
        TrainingOptions anew =
                kept(o -> o.seed(12).checkpoints(new CheckpointOptions(folder, 5, false)));
        assertThat(train(CASES, anew, new Watching()).log()).hasSize(3);
        assertThatThrownBy(() -> train(CASES, kept(), new Watching()))
                .hasMessageContaining("its seed is 12, and here it is 11");
    }

    @Test
    void aDamagedCheckpointIsRefused() throws IOException {
        cut(6, kept());
        String name = files().stream().filter(f -> f.startsWith("state")).findFirst().orElseThrow();
        Path tensors = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(tensors);
        Files.write(tensors, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> train(CASES, kept(), new Watching()))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining(name.substring(0, 15))
                .hasMessageContaining("delete it to begin anew");
        Files.writeString(folder.resolve("checkpoint.json"), "{\"format\": ");
        assertThatThrownBy(() -> train(CASES, kept(), new Watching()))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("checkpoint.json");
    }

    /** A folder in the place of the file cannot be replaced, as on a disk that is full. */
    @Test
    void aCheckpointThatCannotBeWrittenLeavesTheOneBefore() throws IOException {
        SegmentationModel undisturbed = train(CASES, options().build(), new Watching());
        Path block = folder.resolve("state-000000008.safetensors");
        Files.createDirectories(block.resolve("full"));
        Watching watching = new Watching();
        TrainingOptions rarely = kept(o -> o.checkpoints(CheckpointOptions.in(folder)));
        assertThatThrownBy(
                        () ->
                                train(
                                        CASES,
                                        rarely,
                                        new Cut(11) {
                                            @Override
                                            public void warn(String sentence) {
                                                watching.warn(sentence);
                                            }
                                        }))
                .isInstanceOf(PowerCut.class);
        assertThat(watching.warnings)
                .singleElement()
                .asString()
                .contains("after step 8")
                .contains("the one before is kept, and the training goes on.");
        assertThat(files()).contains("state-000000004.safetensors");
        Files.delete(block.resolve("full"));
        Files.delete(block);
        assertEqual(train(CASES, rarely, new Watching()), undisturbed);
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedBeforeTheFirstStep() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        TrainingOptions options =
                options().checkpoints(CheckpointOptions.in(file.resolve("below"))).build();
        Watching watching = new Watching();
        assertThatThrownBy(() -> train(CASES, options, watching))
                .isInstanceOf(SegmentationException.class)
                .hasMessageContaining("checkpoint folder")
                .hasMessageContaining("choose another one");
        assertThat(watching.steps()).isZero();
    }

    @Test
    void anyFileSystemWillDo() throws IOException {
        SegmentationModel undisturbed = train(CASES, options().build(), new Watching());
        Path zip = folder.resolve("checkpoints.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            TrainingOptions inZip =
                    options().checkpoints(CheckpointOptions.in(files.getPath("/run/1"))).build();
            cut(7, inZip);
        }
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of())) {
            TrainingOptions inZip =
                    options().checkpoints(CheckpointOptions.in(files.getPath("/run/1"))).build();
            Watching watching = new Watching();
            assertEqual(train(CASES, inZip, watching), undisturbed);
            assertThat(watching.epochs).hasSize(2);
        }
    }
}
