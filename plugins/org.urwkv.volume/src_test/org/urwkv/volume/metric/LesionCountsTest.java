package org.urwkv.volume.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.PythonPeer;
import org.urwkv.volume.io.VolumeIO;
import org.urwkv.volume.label.Box;
import org.urwkv.volume.label.Connectivity;
import org.urwkv.volume.label.Mask;

/** Lesions against scipy.ndimage.label. */
class LesionCountsTest {
    private static final String PROGRAM =
            """
            import sys, numpy as np, nibabel as nib
            from scipy.ndimage import label
            a, b = (nib.load('%s/%s.nii' % (sys.argv[1], n)).get_fdata() == 1 for n in 'ab')
            def covered(mask, other, structure, share):
                parts, n = label(mask, structure)
                size = np.bincount(parts.ravel(), minlength=n + 1)[1:]
                both = np.bincount(parts[other], minlength=n + 1)[1:]
                return n, int(((both > 0) & (both >= share * size)).sum())
            for structure in (None, np.ones((3, 3, 3))):
                for share in (0, 0.3, 1):
                    print(*covered(a, b, structure, share), *covered(b, a, structure, share))
            """;

    @TempDir Path folder;

    private static LabelVolume sparse(long seed) {
        Random random = new Random(seed);
        byte[] labels = new byte[15 * 14 * 13];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (random.nextDouble() < 0.2 ? 1 : 0);
        }
        return LabelVolume.ofBytes(Geometry.axisAligned(15, 14, 13, 1, 1, 1), labels);
    }

    @Test
    void countsEqualScipy() throws IOException, InterruptedException {
        PythonPeer.assumePresent();
        LabelVolume a = sparse(1);
        LabelVolume b = sparse(2);
        VolumeIO.write(a.toVolume(), folder.resolve("a.nii"));
        VolumeIO.write(b.toVolume(), folder.resolve("b.nii"));
        String[] lines = PythonPeer.run(PROGRAM, folder).split("\n");
        Box whole = new Box(0, 0, 0, 14, 13, 12);
        Mask maskA = whole.mask(a, 1);
        Mask maskB = whole.mask(b, 1);
        int n = 0;
        for (Connectivity connectivity : Connectivity.values()) {
            for (double share : new double[] {0, 0.3, 1}) {
                LesionCounts c = LesionCounts.of(maskA, maskB, connectivity, share);
                assertThat(c.reference() + " " + c.found() + " " + c.prediction() + " " + c.right())
                        .isEqualTo(lines[n++]);
            }
        }
    }

    @Test
    void ratios() {
        LesionCounts counts = new LesionCounts(4, 2, 5, 4);
        assertThat(counts.recall()).hasValue(0.5);
        assertThat(counts.precision()).hasValue(0.8);
        assertThat(counts.f1()).hasValue(2 * 0.5 * 0.8 / 1.3);
        assertThat(new LesionCounts(0, 0, 2, 0).f1()).hasValue(0);
        assertThat(new LesionCounts(2, 0, 0, 0).f1()).hasValue(0);
        assertThat(new LesionCounts(2, 0, 0, 0).precision()).isEmpty();
        assertThat(LesionCounts.NONE.f1()).isEmpty();
        assertThat(counts.plus(counts)).isEqualTo(new LesionCounts(8, 4, 10, 8));
    }
}
