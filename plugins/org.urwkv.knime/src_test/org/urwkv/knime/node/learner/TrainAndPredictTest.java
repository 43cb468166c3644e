package org.urwkv.knime.node.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.urwkv.knime.Bench;
import org.urwkv.knime.model.UrwkvModelPortObject;
import org.urwkv.knime.node.phantom.PhantomVolumesNodeFactory;
import org.urwkv.knime.node.predictor.UrwkvPredictorNodeFactory;
import org.urwkv.knime.volume.LabelVolumeCell;
import org.urwkv.knime.volume.LabelVolumeValue;
import org.urwkv.knime.volume.VolumeCell;
import org.urwkv.knime.volume.VolumeValue;
import org.urwkv.knime.volume.Volumes;
import org.urwkv.segmentation.ModelDescription;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.segmentation.network.planar.PlanarMode;
import org.urwkv.torch.Torch;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/** Learner and Predictor together, on so little that what is learnt does not matter. */
class TrainAndPredictTest {

    @TempDir Path folder;
    private Bench bench;
    private BufferedDataTable cases;

    @BeforeEach
    void setUp() throws Exception {
        assumeThatCode(Torch::version)
                .as("PyTorch's libraries are needed: PYTORCH_LIBRARY_PATH")
                .doesNotThrowAnyException();
        bench = new Bench(folder);
        cases =
                (BufferedDataTable)
                        bench.node(new PhantomVolumesNodeFactory())
                                .set("cases", 2)
                                .set("sizeX", 16)
                                .set("sizeY", 16)
                                .set("sizeZ", 16)
                                .execute()[0];
    }

    private Bench.Node learner() {
        return bench.node(new UrwkvLearnerNodeFactory())
                .set("epochs", 1)
                .set("steps", 2)
                .set("threads", 1)
                .set("device", "CPU");
    }

    private Bench.Node predictor() {
        return bench.node(new UrwkvPredictorNodeFactory()).set("threads", 1).set("device", "CPU");
    }

    @Test
    void aModelIsTrainedAndLabelsVolumesOnTheirOwnGrids() throws Exception {
        Bench.Node learner = learner();
        PortObject[] trained = learner.execute(cases);
        UrwkvModelPortObject model = (UrwkvModelPortObject) trained[0];

        assertThat(model.getSpec().getDescription().orElseThrow().labels())
                .containsOnlyKeys(1, 2, 3);
        assertThat(Bench.names(((BufferedDataTable) trained[1]).getDataTableSpec()))
                .containsExactly(
                        "Epoch", "Steps", "Learning Rate", "Training Loss", "Validation Dice");
        assertThat(Bench.rows(trained[1])).hasSize(1);
        assertThat(learner.pushed("best_epoch").getIntValue()).isEqualTo(1);
        assertThat(learner.pushed("device").getStringValue()).isEqualTo("CPU");
        assertThat(learner.page()).contains("Training loss");

        Bench.Node predictor = predictor();
        List<DataRow> rows = Bench.rows(predictor.execute(model, cases)[0]);

        LabelVolumeValue prediction = (LabelVolumeValue) rows.get(0).getCell(3);
        VolumeValue image = (VolumeValue) rows.get(0).getCell(1);
        assertThat(rows).hasSize(2);
        assertThat(prediction.readLabels().geometry()).isEqualTo(image.readVolume().geometry());

        Path internals = Files.createDirectories(folder.resolve("internals"));
        learner.saveInternals(internals);
        Bench.Node loaded = learner();
        loaded.loadInternals(internals);
        assertThat(loaded.page()).isEqualTo(learner.page());
    }

    /** A slice with so many channels; its first pixel is labelled. */
    private List<DataCell> slice(String name, int nx, int ny, int channels) throws Exception {
        Volume image = Volumes.counting(VoxelType.UINT8, nx, ny, 1, channels);
        byte[] labels = new byte[nx * ny];
        labels[0] = 1;
        return List.of(
                new StringCell(name),
                VolumeCell.create(bench.store(), image),
                LabelVolumeCell.create(
                        bench.store(), LabelVolume.ofBytes(image.geometry(), labels)));
    }

    @Test
    void imagesOfAnySizeAreLearntByThePlanarNetwork() throws Exception {
        DataTableSpec spec =
                new DataTableSpec(
                        new DataColumnSpecCreator("Case", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Image", VolumeCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("Label", LabelVolumeCell.TYPE).createSpec());
        BufferedDataTable images = bench.table(spec, slice("a", 20, 16, 3), slice("b", 33, 40, 3));
        UrwkvModelPortObject model =
                (UrwkvModelPortObject)
                        learner().set("batchSize", 1).set("steps", 1).execute(images)[0];

        assertThat(model.getSpec().getDescription().orElseThrow().architecture())
                .isEqualTo(PlanarArchitecture.small(3, 2));
        List<DataRow> rows = Bench.rows(predictor().execute(model, images)[0]);
        for (DataRow row : rows) {
            assertThat(((LabelVolumeValue) row.getCell(3)).readLabels().geometry())
                    .isEqualTo(((VolumeValue) row.getCell(1)).readVolume().geometry());
        }
    }

    @Test
    void volumesCanBeLearntSliceBySliceAsPublished() throws Exception {
        UrwkvModelPortObject model =
                (UrwkvModelPortObject)
                        learner()
                                .set("network", "PLANAR_SMALL")
                                .set("planarBehaviour", "REFERENCE")
                                .execute(cases)[0];

        ModelDescription description = model.getSpec().getDescription().orElseThrow();
        assertThat(description.architecture())
                .isEqualTo(PlanarArchitecture.small(1, 4).withMode(PlanarMode.REFERENCE));
        assertThat(description.patchSize()).containsExactly(16, 16, 1);
        assertThat(Bench.rows(predictor().execute(model, cases)[0]).get(0).getCell(3).isMissing())
                .isFalse();
    }

    @Test
    void anImageThatDoesNotFitBecomesAMissingValueOrEndsTheNode() throws Exception {
        UrwkvModelPortObject model = (UrwkvModelPortObject) learner().execute(cases)[0];
        Volume twoChannels = Volumes.counting(VoxelType.FLOAT32, 16, 16, 16, 2);
        DataRow good = Bench.rows(cases).get(0);
        BufferedDataTable table =
                bench.table(
                        cases.getDataTableSpec(),
                        List.of(
                                new StringCell("odd"),
                                VolumeCell.create(bench.store(), twoChannels),
                                good.getCell(2)),
                        List.of(good.getCell(0), good.getCell(1), good.getCell(2)));
        Bench.Node predictor = predictor();

        List<DataRow> rows = Bench.rows(predictor.execute(model, table)[0]);

        assertThat(rows.get(0).getCell(3).isMissing()).isTrue();
        assertThat(((MissingCell) rows.get(0).getCell(3)).getError()).contains("2 channels");
        assertThat(rows.get(1).getCell(3).isMissing()).isFalse();
        assertThat(predictor.warning()).contains("1 of 2 rows failed");
        assertThatThrownBy(() -> predictor().set("failOnFirstError", true).execute(model, table))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("2 channels");
    }

    @Test
    void aGpuThatIsNotThereIsReplacedByTheCpuWithAWarning() throws Exception {
        Bench.Node learner = learner().set("device", "GPU 99");

        learner.execute(cases);

        assertThat(learner.warning()).contains("GPU 99").contains("the CPU was used");
    }

    @Test
    void cancellingEndsTheTraining() {
        Bench.Node learner = learner().set("epochs", 1000);
        learner.cancelWhenItStarts();

        assertThatThrownBy(() -> learner.execute(cases))
                .isInstanceOf(CanceledExecutionException.class);
    }

    @Test
    void checkpointsAreKeptInAFolderAndGoneOnFrom() throws Exception {
        Path checkpoints = folder.resolve("not/yet/there");
        PortObject[] first =
                learner()
                        .set("keepCheckpoints", true)
                        .location("checkpointFolder", checkpoints)
                        .execute(cases);
        PortObject[] longer =
                learner()
                        .set("keepCheckpoints", true)
                        .location("checkpointFolder", checkpoints)
                        .set("epochs", 2)
                        .execute(cases);

        assertThat(checkpoints.resolve("checkpoint.json")).exists();
        assertThat(checkpoints.resolve("training.html"))
                .content()
                .contains("2 epochs", "named <b>stop</b>")
                .contains("http-equiv=\"refresh\"");
        assertThat(Bench.rows(longer[1])).hasSize(2);
        assertThat(Bench.rows(longer[1]).get(0).getCell(3))
                .isEqualTo(Bench.rows(first[1]).get(0).getCell(3));
        assertThatThrownBy(
                        () ->
                                learner()
                                        .set("keepCheckpoints", true)
                                        .location("checkpointFolder", checkpoints)
                                        .set("seed", 5L)
                                        .execute(cases))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("its seed is 1, and here it is 5");
    }

    @Test
    void aFileNamedStopEndsTheTrainingWithAModelThatPredicts() throws Exception {
        Path checkpoints = Files.createDirectories(folder.resolve("checkpoints"));
        Files.createFile(checkpoints.resolve("stop"));

        PortObject[] trained =
                learner()
                        .set("epochs", 100_000)
                        .set("keepCheckpoints", true)
                        .location("checkpointFolder", checkpoints)
                        .execute(cases);

        assertThat(checkpoints.resolve("stop")).doesNotExist();
        assertThat(Bench.rows(trained[1])).isNotEmpty();
        assertThat(Bench.rows(predictor().execute(trained[0], cases)[0]))
                .hasSize(2)
                .noneMatch(row -> row.getCell(3).isMissing());
    }

    @Test
    void overlappingRegionsAreLearntAndWrittenAsLabels() throws Exception {
        UrwkvModelPortObject model =
                (UrwkvModelPortObject)
                        learner()
                                .nested("loss", "regions", "all = 1, 2, 3; some = 2, 3; one = 3")
                                .execute(cases)[0];

        ModelDescription description = model.getSpec().getDescription().orElseThrow();
        assertThat(description.regions()).hasSize(3);
        assertThat(description.architecture().classes()).isEqualTo(3);
        PortObject predicted = predictor().set("probabilities", "2").execute(model, cases)[0];
        assertThat(Bench.rows(predicted)).noneMatch(row -> row.getCell(4).isMissing());
    }

    @Test
    void aFolderForCheckpointsIsAskedForBeforeItRuns() {
        assertThatThrownBy(
                        () ->
                                learner()
                                        .set("keepCheckpoints", true)
                                        .configure(cases.getDataTableSpec(), null, null))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("No checkpoint folder");
    }

    @Test
    void aSecondTableIsValidatedOnAndAModelIsBegunWith() throws Exception {
        PortObject model = learner().execute(cases)[0];

        PortObject[] tuned = learner().execute(cases, cases, model);

        assertThat(Bench.rows(tuned[1]).get(0).getCell(4).isMissing()).isFalse();
        assertThat(
                        ((UrwkvModelPortObject) tuned[0])
                                .getSpec()
                                .getDescription()
                                .orElseThrow()
                                .provenance()
                                .settings()
                                .get("beginning"))
                .hasSize(64);
    }

    @Test
    void bothColumnsAreAskedForBeforeItRuns() {
        DataTableSpec imagesOnly =
                new DataTableSpec(new String[] {"Image"}, new DataType[] {VolumeCell.TYPE});

        assertThatThrownBy(() -> learner().configure(imagesOnly, null, null))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("no column of label volumes");
    }
}
