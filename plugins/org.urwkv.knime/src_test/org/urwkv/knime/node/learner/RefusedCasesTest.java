package org.urwkv.knime.node.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject;
import org.urwkv.knime.Bench;
import org.urwkv.knime.node.reader.VolumeReaderNodeFactory;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.torch.Torch;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;
import org.urwkv.volume.io.VolumeIO;

/** What a Learner cannot train on ends it with one sentence, and leaves nothing behind. */
class RefusedCasesTest {

    private static final DataTableSpec SPEC =
            new DataTableSpec(
                    new DataColumnSpecCreator("Case", StringCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("Label", LabelVolumeCell.TYPE).createSpec());

    private final StringWriter errors = new StringWriter();

    @TempDir Path folder;
    private Path checkpoints;
    private Bench bench;

    @BeforeEach
    void setUp() {
        assumeThatCode(Torch::version)
                .as("PyTorch's libraries are needed: PYTORCH_LIBRARY_PATH")
                .doesNotThrowAnyException();
        bench = new Bench(folder.resolve("bench"));
        checkpoints = folder.resolve("checkpoints");
        NodeLogger.addWriter(errors, NodeLogger.LEVEL.ERROR, NodeLogger.LEVEL.FATAL);
    }

    @AfterEach
    void noErrorWasLogged() {
        NodeLogger.removeWriter(errors);
        assertThat(errors.toString()).isEmpty();
    }

    private Bench.Node learner() {
        return bench.node(new UrwkvLearnerNodeFactory())
                .set("epochs", 1)
                .set("steps", 2)
                .set("threads", 1)
                .set("device", "CPU")
                .set("keepCheckpoints", true)
                .location("checkpointFolder", checkpoints);
    }

    private List<DataCell> row(String name, Volume image, LabelVolume labels) throws Exception {
        return List.of(
                new StringCell(name),
                VolumeCell.create(bench.store(), image),
                LabelVolumeCell.create(bench.store(), labels));
    }

    private List<DataCell> row(String name) throws Exception {
        return row(name, Volumes.image(16, 16, 16), Volumes.labels(16, 16, 16));
    }

    @SafeVarargs
    private BufferedDataTable table(List<DataCell>... rows) {
        return bench.table(SPEC, rows);
    }

    private static LabelVolume everywhere(int label, int nx, int ny, int nz) {
        byte[] labels = new byte[nx * ny * nz];
        Arrays.fill(labels, (byte) label);
        return LabelVolume.ofBytes(Geometry.axisAligned(nx, ny, nz, 1, 2, 3), labels);
    }

    /** One sentence that a user can act on, and no file in the folder of checkpoints. */
    private void assertRefused(Bench.Node learner, PortObject table, String... words) {
        Throwable refusal = catchThrowable(() -> learner.execute(table));

        assertThat(refusal).isInstanceOf(KNIMEException.class);
        assertThat(refusal.getMessage())
                .contains(words)
                .endsWith(".")
                .doesNotContain("\n", "Exception", "null", "NaN");
        if (Files.exists(checkpoints)) {
            assertThat(checkpoints).isEmptyDirectory();
        }
    }

    @Test
    void labelsThatAreNoWholeNumbers() throws Exception {
        Path images = Files.createDirectories(folder.resolve("images"));
        Path labels = Files.createDirectories(folder.resolve("labels"));
        float[] halves = new float[16 * 16 * 16];
        halves[1] = 0.5f;
        Geometry grid = Geometry.axisAligned(16, 16, 16, 1, 2, 3);
        for (String name : List.of("a.nii", "b.nii")) {
            VolumeIO.write(Volumes.image(16, 16, 16), images.resolve(name));
        }
        VolumeIO.write(Volumes.labels(16, 16, 16).toVolume(), labels.resolve("a.nii"));
        VolumeIO.write(Volume.ofFloats(grid, 1, halves), labels.resolve("b.nii"));
        Bench.Node reader =
                bench.node(new VolumeReaderNodeFactory())
                        .location("images", images)
                        .set("readLabels", true)
                        .location("labels", labels)
                        .set("failOnFirstError", false);
        PortObject read = reader.execute((BufferedDataTable) null)[0];
        Bench.Node learner = learner();

        learner.execute(read);
        Files.delete(images.resolve("a.nii"));
        PortObject onlyBad = reader.execute((BufferedDataTable) null)[0];
        checkpoints = folder.resolve("other");

        assertThat(learner.warning())
                .contains("1 of 2 rows are left out")
                .contains("the labels of 'b'")
                .contains(labels.resolve("b.nii").toString())
                .contains("The value 0.5 in voxel (1, 0, 0)");
        assertRefused(learner(), onlyBad, "nothing to train on", "'b'", "The value 0.5");
    }

    @Test
    void nothingButBackground() throws Exception {
        assertRefused(
                learner(),
                table(row("a", Volumes.image(16, 16, 16), everywhere(0, 16, 16, 16))),
                "No case has a label",
                "numbered 1, 2 and so on");
    }

    @Test
    void nothingButOneLabel() throws Exception {
        assertRefused(
                learner(),
                table(row("a", Volumes.image(16, 16, 16), everywhere(3, 16, 16, 16))),
                "Every voxel of every case has the label 3",
                "background is 0");
    }

    @Test
    @SuppressWarnings("unchecked")
    void labelsOnAnotherGridInRowSeven() throws Exception {
        List<DataCell>[] rows = new List[8];
        for (int i : IntStream.range(0, 8).toArray()) {
            rows[i] =
                    i == 6
                            ? row("c7", Volumes.image(16, 16, 16), Volumes.labels(16, 16, 15))
                            : row("c" + (i + 1));
        }

        assertRefused(
                learner(),
                table(rows),
                "Case 'c7'",
                "do not lie on the grid of the image",
                "15",
                "resample them");
    }

    @Test
    void slicesForANetworkOfVolumes() throws Exception {
        assertRefused(
                learner().set("network", "TINY"),
                table(row("a", Volumes.image(32, 32, 1), everywhere(1, 32, 32, 1)), slice("b", 1)),
                "All images (2) are single slices (the first is 'a')",
                "network Tiny",
                "choose a planar network");
    }

    /** The first pixel is labelled. */
    private List<DataCell> slice(String name, int channels) throws Exception {
        Volume image = Volumes.counting(VoxelType.UINT8, 16, 16, 1, channels);
        byte[] labels = new byte[16 * 16];
        labels[0] = 1;
        return row(name, image, LabelVolume.ofBytes(image.geometry(), labels));
    }

    @Test
    void greyAndColouredImagesTogether() throws Exception {
        assertRefused(
                learner(),
                table(slice("a", 3), slice("b", 1)),
                "Case 'b' has 1 channel but case 'a' has 3",
                "the Volume Reader can bring");
    }

    @Test
    void memoryForNotEvenTheSmallestPlan() throws Exception {
        assertRefused(
                learner().set("memory", 0.35),
                table(row("a")),
                "memory budget of 0.35 GB is too small",
                "1 patch(es)",
                "allow more");
    }

    @Test
    void aTableWithoutRows() {
        assertRefused(learner(), table(), "no training cases");
    }

    @Test
    void aDiskThatIsFullAtACheckpointCostsTheCheckpointOnly() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Files.createDirectories(checkpoints);
        Files.createSymbolicLink(checkpoints.resolve("state-000000002.safetensors.part"), full);
        Bench.Node learner = learner().set("epochs", 2);

        PortObject[] trained = learner.execute(table(row("a")));

        assertThat(Bench.rows(trained[1])).hasSize(2);
        assertThat(learner.warning())
                .contains("The checkpoint after step 2 could not be written to")
                .contains("'" + checkpoints + "'")
                .contains("No space left on device")
                .endsWith("make room there: the training goes on.");
        assertThat(checkpoints.toFile().list())
                .hasSize(4)
                .contains("checkpoint.json", "state-000000004.safetensors", "training.html");
    }
}
