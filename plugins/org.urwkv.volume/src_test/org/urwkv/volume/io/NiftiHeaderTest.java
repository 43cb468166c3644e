package org.urwkv.volume.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.RandomVolumes;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

class NiftiHeaderTest {
    @TempDir Path folder;

    private VolumeHeader header(HeaderBuilder builder) throws IOException {
        return VolumeIO.readHeader(builder.write(folder.resolve("h.nii"), 0));
    }

    private double[][] affine(HeaderBuilder builder) throws IOException {
        return header(builder).geometry().affine();
    }

    private static HeaderBuilder withBoth(int sformCode, int qformCode) {
        return new HeaderBuilder()
                .sform(sformCode, 4, 0, 0, 1, 0, 4, 0, 2, 0, 0, 4, 3)
                .qform(qformCode, 0, 0, 0, 7, 8, 9);
    }

    @Test
    void sformComesFirstThenQform() throws IOException {
        assertThat(affine(withBoth(2, 1))[0]).containsExactly(4, 0, 0, 1);
        assertThat(affine(withBoth(0, 1))[0]).containsExactly(1.5, 0, 0, 7);
        assertThat(affine(withBoth(0, 0))[0]).containsExactly(-1.5, 0, 0, 0.75);
    }

    @Test
    void anSformOfZerosIsPassedOverWithAWarning() throws IOException {
        HeaderBuilder blank = withBoth(1, 1).sform(1, new float[12]);
        assertThat(affine(blank)[0]).containsExactly(1.5, 0, 0, 7);
        List<String> warnings = new ArrayList<>();
        VolumeIO.read(blank.write(folder.resolve("v.nii"), 24), warnings::add);
        assertThat(warnings).singleElement().asString().contains("v.nii", "its qform");
        assertThat(affine(withBoth(1, 0).sform(1, new float[12]))[0])
                .containsExactly(-1.5, 0, 0, 0.75);
    }

    @Test
    void unknownCodesCountAsNone() throws IOException {
        assertThat(affine(withBoth(-1, 1))[0]).containsExactly(1.5, 0, 0, 7);
        assertThat(affine(withBoth(77, 99))[0]).containsExactly(-1.5, 0, 0, 0.75);
    }

    @Test
    void withoutTransformTheCentreIsTheOriginAndXRunsLeft() throws IOException {
        double[][] affine = affine(new HeaderBuilder());
        assertThat(affine[0]).containsExactly(-1.5, 0, 0, 0.75);
        assertThat(affine[1]).containsExactly(0, 2, 0, -2);
        assertThat(affine[2]).containsExactly(0, 0, 3, -4.5);
    }

    @Test
    void qfacMirrorsTheThirdAxis() throws IOException {
        HeaderBuilder turned = new HeaderBuilder().qform(1, 0, 0, 1, 0, 0, 0);
        assertThat(affine(turned.pixdim(1, 1.5f, 2, 3))[2]).containsExactly(0, 0, 3, 0);
        assertThat(affine(turned.pixdim(-1, 1.5f, 2, 3))[2]).containsExactly(0, 0, -3, 0);
        assertThat(affine(turned.pixdim(0, 1.5f, 2, 3))[2]).containsExactly(0, 0, 3, 0);
        assertThat(affine(turned)[0]).containsExactly(-1.5, 0, 0, 0);
    }

    @Test
    void spacingsOfZeroAndBelowAreMended() throws IOException {
        HeaderBuilder odd = new HeaderBuilder().pixdim(1, -1.5f, 0, 3);
        assertThat(header(odd).geometry().spacingMm()).containsExactly(1.5, 1, 3);
    }

    @Test
    void slopeOfZeroOrNaNMeansNoScaling() throws IOException {
        assertThat(header(new HeaderBuilder().scaling(0, 5)).intercept()).isZero();
        assertThat(header(new HeaderBuilder().scaling(Float.NaN, Float.NaN)).slope()).isEqualTo(1);
        assertThat(header(new HeaderBuilder().scaling(Float.POSITIVE_INFINITY, 5)).slope())
                .isEqualTo(1);
        VolumeHeader scaled = header(new HeaderBuilder().scaling(0.5f, -2));
        assertThat(scaled.slope()).isEqualTo(0.5);
        assertThat(scaled.intercept()).isEqualTo(-2);
    }

    @Test
    void furtherAxesBecomeChannels() throws IOException {
        assertThat(header(new HeaderBuilder().dim(2, 2, 3, 9, 9)).geometry().dimensions())
                .containsExactly(2, 3, 1);
        assertThat(header(new HeaderBuilder().dim(4, 2, 3, 4, 5)).channels()).isEqualTo(5);
        assertThat(header(new HeaderBuilder().dim(5, 2, 3, 4, 5, 6)).channels()).isEqualTo(30);
        assertThat(header(new HeaderBuilder().dim(1, 2)).geometry().dimensions())
                .containsExactly(2, 1, 1);
    }

    @Test
    void bigEndianAndOffsetsBelowTheHeader() throws IOException {
        byte[] file =
                new HeaderBuilder(ByteOrder.BIG_ENDIAN)
                        .dim(3, 1, 1, 1)
                        .type(4)
                        .offset(0)
                        .with((byte) 1, (byte) 2);
        Volume volume = VolumeIO.read(Files.write(folder.resolve("b.nii"), file));
        assertThat(volume.type()).isEqualTo(VoxelType.INT16);
        assertThat(volume.value(0, 0, 0, 0)).isEqualTo(0x0102);
    }

    @Test
    void rgbaIsTakenApart() throws IOException {
        byte[] file =
                new HeaderBuilder()
                        .dim(3, 2, 1, 1)
                        .type(2304)
                        .with(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        Volume volume = VolumeIO.read(Files.write(folder.resolve("c.nii"), file));
        assertThat((byte[]) volume.array()).containsExactly(1, 5, 2, 6, 3, 7, 4, 8);
    }

    @Test
    void everyOrientationGoesThroughAQuaternion() throws IOException {
        for (double[][] affine : RandomVolumes.orientations()) {
            assertQform(Geometry.of(2, 3, 4, affine));
        }
        assertQform(Geometry.of(2, 3, 4, RandomVolumes.oblique(1, 0.7, 2.5)));
    }

    /** The qform alone says the same as the geometry. */
    private static void assertQform(Geometry geometry) {
        NiftiHeader h =
                NiftiFormat.headerFor(RandomVolumes.volume(geometry, VoxelType.UINT8, 1, 1));
        assertThat(h.qformCode()).isEqualTo(1);
        NiftiHeader qformOnly =
                new NiftiHeader(
                        1,
                        h.order(),
                        true,
                        h.dim(),
                        h.datatype(),
                        h.pixdim(),
                        352,
                        1,
                        0,
                        1,
                        0,
                        h.quaternion(),
                        h.qoffset(),
                        h.srow());
        double[][] back = NiftiOrientation.affine(qformOnly);
        for (int r = 0; r < 3; r++) {
            assertThat(back[r]).containsExactly(geometry.affine()[r], within(1e-7));
        }
    }

    @Test
    void shearedAxesHaveNoQuaternion() {
        double[][] sheared = {{1, 0.5, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        NiftiHeader h =
                NiftiFormat.headerFor(
                        RandomVolumes.volume(Geometry.of(2, 2, 2, sheared), VoxelType.UINT8, 1, 1));
        assertThat(h.qformCode()).isZero();
        assertThat(h.sformCode()).isEqualTo(1);
    }
}
