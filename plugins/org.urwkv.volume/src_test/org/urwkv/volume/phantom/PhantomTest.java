package org.urwkv.volume.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.VolumeException;

class PhantomTest {
    private static final PhantomSpec SMALL = new PhantomSpec(24, 24, 16, 4, 4, 6, 0.05);

    private static long checksum(Phantom.Case c) {
        short[] image = (short[]) c.image().array();
        ByteBuffer bytes = ByteBuffer.allocate(2 * image.length);
        bytes.asShortBuffer().put(image);
        CRC32 crc = new CRC32();
        crc.update(bytes.array());
        crc.update((byte[]) c.labels().toVolume().array());
        return crc.getValue();
    }

    @Test
    void theSameSeedGivesTheSameVoxelsEverywhere() {
        assertThat(checksum(Phantom.create(SMALL, 42, 3))).isEqualTo(413737316L);
    }

    @Test
    void seedsAndIndicesGiveDifferentCases() {
        long first = checksum(Phantom.create(SMALL, 1, 0));
        assertThat(checksum(Phantom.create(SMALL, 1, 1))).isNotEqualTo(first);
        assertThat(checksum(Phantom.create(SMALL, 2, 0))).isNotEqualTo(first);
        assertThat(checksum(Phantom.create(SMALL, 1, 0))).isEqualTo(first);
    }

    @Test
    void imageAndLabelsShareTheGridOfTheSpec() {
        Phantom.Case c = Phantom.create(SMALL, 1, 7);
        assertThat(c.name()).isEqualTo("phantom_007");
        assertThat(c.image().geometry()).isEqualTo(SMALL.geometry());
        assertThat(c.labels().geometry()).isEqualTo(SMALL.geometry());
        assertThat(SMALL.geometry().axisCodes()).isEqualTo("RAS");
        assertThat(SMALL.geometry().position(11.5, 11.5, 7.5)).containsExactly(0, 0, 0);
    }

    @Test
    void everyOrganIsInEveryCase() {
        PhantomSpec tiny = new PhantomSpec(16, 16, 16, 1, 1, 1, 0.1);
        for (int i = 0; i < 200; i++) {
            Phantom.Case c = Phantom.create(tiny, 5, i);
            assertThat(c.labels().labels()).containsExactly(1, 2, 3);
            for (int label = 1; label <= 3; label++) {
                assertThat(c.labels().count(label)).isGreaterThan(16);
            }
        }
    }

    @Test
    void brightnessAloneDoesNotTellTheOrgans() {
        Phantom.Case c = Phantom.create(PhantomSpec.standard(), 1, 0);
        short[] image = (short[]) c.image().array();
        for (int label = 1; label <= 3; label++) {
            assertThat(bestThresholdDice(image, c, label)).isLessThan(0.85);
        }
    }

    /** The best Dice of any interval of brightness. */
    private static double bestThresholdDice(short[] image, Phantom.Case c, int label) {
        double best = 0;
        for (int low = 0; low < 1200; low += 50) {
            for (int high = low + 50; high <= 1500; high += 50) {
                long inside = 0;
                long both = 0;
                for (int i = 0; i < image.length; i++) {
                    if (image[i] >= low && image[i] < high) {
                        inside++;
                        both += c.labels().labelAt(i) == label ? 1 : 0;
                    }
                }
                best = Math.max(best, 2.0 * both / (inside + c.labels().count(label)));
            }
        }
        return best;
    }

    @Test
    void noiseIsAsStrongAsAskedFor() {
        PhantomSpec quiet = new PhantomSpec(24, 24, 16, 4, 4, 6, 0);
        PhantomSpec loud = new PhantomSpec(24, 24, 16, 4, 4, 6, 0.2);
        short[] clean = (short[]) Phantom.create(quiet, 1, 0).image().array();
        short[] noisy = (short[]) Phantom.create(loud, 1, 0).image().array();
        double sum = 0;
        int n = 0;
        for (int i = 0; i < clean.length; i++) {
            if (clean[i] > 600) {
                sum += (double) (noisy[i] - clean[i]) * (noisy[i] - clean[i]);
                n++;
            }
        }
        assertThat(Math.sqrt(sum / n)).isBetween(180.0, 220.0);
    }

    @Test
    void impossibleSpecsAreRefused() {
        assertThatThrownBy(() -> new PhantomSpec(8, 24, 24, 1, 1, 1, 0))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("8 x 24 x 24");
        assertThatThrownBy(() -> new PhantomSpec(24, 24, 24, 0, 1, 1, 0))
                .isInstanceOf(VolumeException.class);
        assertThatThrownBy(() -> new PhantomSpec(24, 24, 24, 1, 1, 1, -1))
                .isInstanceOf(VolumeException.class)
                .hasMessageContaining("noise");
        assertThat(PhantomSpec.standard().geometry()).isInstanceOf(Geometry.class);
    }
}
