package org.urwkv.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeometryTest {
    private static final Geometry OBLIQUE = Geometry.of(7, 6, 5, RandomVolumes.oblique(1.5, 2, 3));

    @Test
    void spacingIsTheLengthOfTheColumns() {
        assertThat(OBLIQUE.spacingMm()).containsExactly(new double[] {1.5, 2, 3}, within(1e-12));
        assertThat(OBLIQUE.voxels()).isEqualTo(210);
        assertThat(OBLIQUE.dimensions()).containsExactly(7, 6, 5);
    }

    @Test
    void axisAlignedStartsAtTheOrigin() {
        Geometry g = Geometry.axisAligned(4, 5, 6, 1, 2, 3);
        assertThat(g.position(1, 1, 1)).containsExactly(1, 2, 3);
        assertThat(g).hasToString("4 x 5 x 6 voxels of 1 x 2 x 3 mm, axes RAS");
    }

    @Test
    void arraysHandedOutAreCopies() {
        OBLIQUE.affine()[0][0] = 99;
        OBLIQUE.dimensions()[0] = 99;
        assertThat(OBLIQUE.affine()[0][0]).isNotEqualTo(99);
        assertThat(OBLIQUE.nx()).isEqualTo(7);
    }

    @Test
    void everyOrientationHasItsOwnCode() {
        assertThat(
                        RandomVolumes.orientations().stream()
                                .map(a -> Geometry.of(2, 2, 2, a).axisCodes())
                                .collect(Collectors.toSet()))
                .hasSize(48)
                .contains("RAS", "LPS", "PIR");
    }

    @Test
    void indexMapGoesThroughThePatient() {
        Geometry other = Geometry.axisAligned(3, 3, 3, 1, 1, 1);
        double[][] map = OBLIQUE.indexMapTo(other);
        double[] there = Matrices.apply(map, 2, 3, 4);
        assertThat(there).containsExactly(OBLIQUE.position(2, 3, 4), within(1e-9));
        assertThat(Matrices.apply(other.indexMapTo(OBLIQUE), there[0], there[1], there[2]))
                .containsExactly(new double[] {2, 3, 4}, within(1e-9));
    }

    @Test
    void withSpacingKeepsTheFirstEdgeAndTheFieldOfView() {
        Geometry coarse = OBLIQUE.withSpacing(3, 3, 3);
        assertThat(coarse.dimensions()).containsExactly(4, 4, 5);
        assertThat(coarse.spacingMm()).containsExactly(new double[] {3, 3, 3}, within(1e-12));
        assertThat(coarse.position(-0.5, -0.5, -0.5))
                .containsExactly(OBLIQUE.position(-0.5, -0.5, -0.5), within(1e-9));
    }

    @Test
    void withSpacingLeavesAtLeastOneVoxelAndRefusesTooMany() {
        assertThat(OBLIQUE.withSpacing(1000, 1000, 1000).voxels()).isEqualTo(1);
        assertThatThrownBy(() -> OBLIQUE.withSpacing(1e-3, 1e-3, 1e-3))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("choose a larger spacing");
        assertThatThrownBy(() -> OBLIQUE.withSpacing(0, 1, 1))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("0.0 mm");
    }

    @Test
    void equalGridsDoNotDiffer() {
        Geometry same = Geometry.of(7, 6, 5, OBLIQUE.affine());
        assertThat(same).isEqualTo(OBLIQUE).hasSameHashCodeAs(OBLIQUE);
        assertThat(same.differenceFrom(OBLIQUE, 0)).isEmpty();
    }

    @Test
    void differenceNamesTheSize() {
        assertThat(Geometry.of(7, 6, 4, OBLIQUE.affine()).differenceFrom(OBLIQUE, 1))
                .contains("The size is 7 x 6 x 4 voxels, not 7 x 6 x 5.");
    }

    @Test
    void differenceNamesTheSpacing() {
        Geometry a = Geometry.axisAligned(10, 10, 10, 1, 1, 2.5);
        assertThat(a.differenceFrom(Geometry.axisAligned(10, 10, 10, 1, 1, 3), 1e-3))
                .contains("The spacing is 1 x 1 x 2.5 mm, not 1 x 1 x 3 mm.");
    }

    @Test
    void differenceNamesAxesAndOrigin() {
        double[][] flipped = {{-1, 0, 0, 9}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        double[][] moved = {{1, 0, 0, 0.01}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        Geometry plain = Geometry.axisAligned(10, 10, 10, 1, 1, 1);
        assertThat(Geometry.of(10, 10, 10, flipped).differenceFrom(plain, 1e-3))
                .contains("The axes run LAS, not RAS.");
        assertThat(Geometry.of(10, 10, 10, moved).differenceFrom(plain, 1e-3))
                .contains("The first voxel lies at (0.01, 0, 0) mm, not at (0, 0, 0) mm.");
        assertThat(Geometry.of(10, 10, 10, moved).differenceFrom(plain, 0.011)).isEmpty();
    }

    @Test
    void differenceNamesASmallTurn() {
        double a = 0.01;
        double[][] turned = {
            {Math.cos(a), -Math.sin(a), 0, 0},
            {Math.sin(a), Math.cos(a), 0, 0},
            {0, 0, 1, 0},
            {0, 0, 0, 1}
        };
        assertThat(
                        Geometry.of(10, 10, 10, turned)
                                .differenceFrom(Geometry.axisAligned(10, 10, 10, 1, 1, 1), 1e-3))
                .get()
                .asString()
                .startsWith("The axes are turned: the same voxel lies up to 0.127");
    }

    @Test
    void impossibleGridsAreRefused() {
        double[][] flat = {{1, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        double[][] nan = {{Double.NaN, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        assertThatThrownBy(() -> Geometry.of(1, 1, 1, flat)).isInstanceOf(VolumeException.class);
        assertThatThrownBy(() -> Geometry.of(1, 1, 1, nan)).isInstanceOf(VolumeException.class);
        assertThatThrownBy(() -> Geometry.axisAligned(0, 1, 1, 1, 1, 1))
                .isInstanceOf(VolumeException.class);
        assertThatThrownBy(() -> Geometry.axisAligned(1, 1, 1, 1, -1, 1))
                .isInstanceOf(VolumeException.class);
    }
}
