package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    private static Batch numbered() {
        Batch batch = Batch.empty(2, 1, new int[] {3, 2, 2});
        for (int i = 0; i < 24; i++) {
            batch.images()[i] = i;
            batch.classes()[i] = (byte) i;
        }
        return batch;
    }

    @Test
    void mirroringReversesOneAxisOfOnePatch() {
        Batch x = numbered();
        Augmentation.mirror(x, 0, 0);
        assertThat(x.images()).startsWith(2, 1, 0, 5, 4, 3, 8, 7, 6, 11, 10, 9, 12, 13);
        assertThat(x.classes()).startsWith(2, 1, 0, 5, 4, 3, 8, 7, 6, 11, 10, 9, 12, 13);
        Batch y = numbered();
        Augmentation.mirror(y, 0, 1);
        assertThat(y.classes()).startsWith(3, 4, 5, 0, 1, 2, 9, 10, 11, 6, 7, 8, 12, 13);
        Batch z = numbered();
        Augmentation.mirror(z, 1, 2);
        assertThat(z.classes())
                .startsWith(0, 1, 2)
                .endsWith(18, 19, 20, 21, 22, 23, 12, 13, 14, 15, 16, 17);
    }

    @Test
    void nothingIsMirroredByDefaultAndClassesStay() {
        Augmentation augmentation = new Augmentation(List.of(), new Random(1));
        for (int i = 0; i < 20; i++) {
            Batch batch = numbered();
            augmentation.apply(batch);
            assertThat(batch.classes()).isEqualTo(numbered().classes());
        }
    }

    @Test
    void intensitiesChangeALittle() {
        Augmentation augmentation = new Augmentation(List.of(), new Random(1));
        int changed = 0;
        for (int i = 0; i < 100; i++) {
            Batch batch = Batch.empty(1, 1, new int[] {4, 4, 4});
            augmentation.apply(batch);
            changed += batch.images()[0] != 0 ? 1 : 0;
            for (float value : batch.images()) {
                assertThat(value).isBetween(-1f, 1f);
            }
        }
        assertThat(changed).isBetween(40, 75);
    }

    @Test
    void equalSeedsGiveEqualPatches() {
        Batch one = numbered();
        Batch two = numbered();
        new Augmentation(List.of(0, 1, 2), new Random(9)).apply(one);
        new Augmentation(List.of(0, 1, 2), new Random(9)).apply(two);
        assertThat(one.images()).isEqualTo(two.images());
        assertThat(one.classes()).isEqualTo(two.classes());
    }
}
