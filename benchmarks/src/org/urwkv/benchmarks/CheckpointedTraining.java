package org.urwkv.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.urwkv.segmentation.training.CheckpointOptions;
import org.urwkv.segmentation.training.Training;
import org.urwkv.segmentation.training.TrainingCase;
import org.urwkv.segmentation.training.TrainingMonitor;
import org.urwkv.segmentation.training.TrainingOptions;
import org.urwkv.torch.Device;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.phantom.Phantom;
import org.urwkv.volume.phantom.PhantomSpec;

/**
 * A short training on phantoms that keeps checkpoints, in a process that may be killed. It prints a
 * line whenever it enters or goes on with a {@link TrainingPhase}.
 */
public final class CheckpointedTraining {

    private static final int CASES = 12;

    private CheckpointedTraining() {}

    private record Case(String name, Volume image, LabelVolume labels) implements TrainingCase {}

    /** Prints where the training is, so that it can be killed there. */
    private static final class Printing implements TrainingMonitor {

        @Override
        public void checkCanceled() {
            TrainingPhase.now().ifPresent(System.out::println);
        }
    }

    /**
     * @param nx size of a phantom
     * @return phantoms to train on
     */
    static List<TrainingCase> phantoms(int nx, int ny, int nz) {
        PhantomSpec spec = new PhantomSpec(nx, ny, nz, 4, 4, 4, 0.1);
        return IntStream.range(0, CASES)
                .mapToObj(i -> Phantom.create(spec, 1, i))
                .<TrainingCase>map(p -> new Case(p.name(), p.image(), p.labels()))
                .toList();
    }

    /**
     * @param args the folder of the checkpoints, the file for the weights
     * @throws IOException if the weights cannot be written
     */
    public static void main(String[] args) throws IOException {
        TrainingOptions options =
                TrainingOptions.builder()
                        .device(Device.CPU)
                        .threads(1)
                        .epochs(3)
                        // so often that a kill also meets a checkpoint that is being written
                        .checkpoints(new CheckpointOptions(Path.of(args[0]), 1e-3, true))
                        .build();
        Files.write(
                Path.of(args[1]),
                Training.train(phantoms(24, 24, 24), options, new Printing()).weights());
    }
}
