package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;
import org.urwkv.torch.Device;

class ComputationTest {

    private static final Architecture VOLUMES = Architecture.tiny(1, 3);
    private static final Architecture SLICES = PlanarArchitecture.small(1, 3);
    private static final List<Device> CPU = List.of(Device.CPU);
    private static final List<Device> GPU = List.of(Device.gpu(0));
    private static final List<Device> GPUS = List.of(Device.gpu(2), Device.gpu(0), Device.gpu(1));

    @Test
    void bfloat16IsTakenWhereItIsFastAndSamplesAreSideBySide() {
        assertThat(Computation.of(VOLUMES, null, CPU, true, 5, 2))
                .isEqualTo(new Computation(Precision.BFLOAT16, CPU, 2, 2));
        assertThat(Computation.of(VOLUMES, null, CPU, true, 2, 4))
                .isEqualTo(new Computation(Precision.BFLOAT16, CPU, 2, 1));
        assertThat(Computation.of(VOLUMES, null, CPU, false, 2, 2))
                .isEqualTo(new Computation(Precision.FLOAT32, CPU, 2, 1));
        assertThat(Computation.of(VOLUMES, null, GPU, true, 2, 2))
                .isEqualTo(new Computation(Precision.FLOAT32, GPU, 1, 2));
    }

    @Test
    void theUsersChoiceComesFirst() {
        assertThat(Computation.of(VOLUMES, Precision.FLOAT32, CPU, true, 2, 2))
                .isEqualTo(new Computation(Precision.FLOAT32, CPU, 2, 1));
        assertThat(Computation.of(VOLUMES, Precision.BFLOAT16, CPU, false, 2, 2))
                .isEqualTo(new Computation(Precision.BFLOAT16, CPU, 2, 1));
        assertThat(Computation.of(VOLUMES, Precision.BFLOAT16, GPU, false, 2, 2))
                .isEqualTo(new Computation(Precision.BFLOAT16, GPU, 1, 2));
    }

    @Test
    void slicesAreOfOneBatchAndFloat32() {
        assertThat(Computation.of(SLICES, Precision.BFLOAT16, CPU, true, 2, 2))
                .isEqualTo(new Computation(Precision.FLOAT32, CPU, 1, 2));
    }

    @Test
    void severalDevicesShareTheBatchAndTheThreads() {
        Computation how = Computation.of(VOLUMES, null, GPUS, true, 8, 3);

        assertThat(how).isEqualTo(new Computation(Precision.FLOAT32, GPUS, 1, 2));
        assertThat(how.idle(VOLUMES, GPUS)).isEmpty();
        assertThat(Computation.of(VOLUMES, null, GPUS, true, 2, 9).threads()).isEqualTo(1);
    }

    @Test
    void aSmallBatchLeavesTheLastDevicesIdle() {
        Computation how = Computation.of(VOLUMES, null, GPUS, true, 8, 2);

        assertThat(how.devices()).containsExactly(Device.gpu(2), Device.gpu(0));
        assertThat(how.idle(VOLUMES, GPUS).orElseThrow())
                .isEqualTo(
                        "A batch of 2 patch(es) leaves GPU 1 idle; choose a batch size of at"
                                + " least 3 to use all 3.");
    }

    @Test
    void slicesThatAreNormalisedTogetherStayOnOneDevice() {
        Computation how = Computation.of(SLICES, null, GPUS, true, 8, 16);

        assertThat(how).isEqualTo(new Computation(Precision.FLOAT32, GPUS.subList(0, 1), 1, 8));
        assertThat(how.idle(SLICES, GPUS).orElseThrow())
                .contains("trains on one device, which leaves GPU 0, GPU 1 idle");
    }
}
