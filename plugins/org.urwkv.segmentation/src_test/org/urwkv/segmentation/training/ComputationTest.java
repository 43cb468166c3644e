package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.segmentation.network.planar.PlanarArchitecture;

class ComputationTest {

    private static final Architecture VOLUMES = Architecture.tiny(1, 3);
    private static final Architecture SLICES = PlanarArchitecture.small(1, 3);

    @Test
    void bfloat16IsTakenWhereItIsFastAndSamplesAreShared() {
        assertThat(Computation.of(VOLUMES, null, false, true, 5, 2))
                .isEqualTo(new Computation(Precision.BFLOAT16, 2, 2));
        assertThat(Computation.of(VOLUMES, null, false, true, 2, 4))
                .isEqualTo(new Computation(Precision.BFLOAT16, 2, 1));
        assertThat(Computation.of(VOLUMES, null, false, false, 2, 2))
                .isEqualTo(new Computation(Precision.FLOAT32, 1, 2));
        assertThat(Computation.of(VOLUMES, null, true, true, 2, 2))
                .isEqualTo(new Computation(Precision.FLOAT32, 1, 2));
    }

    @Test
    void theUsersChoiceComesFirst() {
        assertThat(Computation.of(VOLUMES, Precision.FLOAT32, false, true, 2, 2))
                .isEqualTo(new Computation(Precision.FLOAT32, 1, 2));
        assertThat(Computation.of(VOLUMES, Precision.BFLOAT16, false, false, 2, 2))
                .isEqualTo(new Computation(Precision.BFLOAT16, 2, 1));
        assertThat(Computation.of(VOLUMES, Precision.BFLOAT16, true, false, 2, 2))
                .isEqualTo(new Computation(Precision.BFLOAT16, 1, 2));
    }

    @Test
    void slicesAreOfOneBatchAndFloat32() {
        assertThat(Computation.of(SLICES, Precision.BFLOAT16, false, true, 2, 2))
                .isEqualTo(new Computation(Precision.FLOAT32, 1, 2));
    }
}
