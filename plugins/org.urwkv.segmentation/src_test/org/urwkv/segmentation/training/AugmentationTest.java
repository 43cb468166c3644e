package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static AugmentationOptions only(String name) {
        return new AugmentationOptions(
                false,
                false,
                name.equals("noise"),
                name.equals("blur"),
                name.equals("brightness"),
                name.equals("contrast"),
                name.equals("low resolution"),
                name.equals("gamma"),
                name.equals("mirroring") ? List.of(0) : List.of());
    }

    /** Two patches of 8 x 8 x 8 voxels. */
    private static Batch random() {
        SplittableRandom random = new SplittableRandom(5);
        Batch batch = Batch.empty(2, 1, new int[] {8, 8, 8});
        for (int i = 0; i < 1024; i++) {
            batch.images()[i] = (float) random.nextGaussian();
            batch.classes()[i] = (byte) random.nextInt(4);
        }
        return batch;
    }

    /** How many of 1000 patches of one channel are changed, with the published probabilities. */
    @ParameterizedTest
    @CsvSource({
        "noise, 0.1",
        "blur, 0.1",
        "brightness, 0.15",
        "contrast, 0.15",
        "low resolution, 0.125",
        "gamma, 0.37",
        "mirroring, 0.5",
        "nothing, 0"
    })
    void everyWayHasASwitchAndItsShareOfThePatches(String name, double share) {
        Augmentation augmentation = new Augmentation(only(name));
        int changed = 0;
        for (int i = 0; i < 1000; i++) {
            Batch batch = random();
            augmentation.apply(batch, 0, new SplittableRandom(i));
            assertThat(Arrays.copyOfRange(batch.images(), 512, 1024))
                    .isEqualTo(Arrays.copyOfRange(random().images(), 512, 1024));
            boolean equal = Arrays.equals(batch.images(), random().images());
            changed += equal ? 0 : 1;
            assertThat(Arrays.equals(batch.classes(), random().classes()))
                    .isEqualTo(equal || !name.equals("mirroring"));
        }
        assertThat(changed / 1000.0).isBetween(share - 0.05, share + 0.05);
    }

    @Test
    void equalSourcesGiveEqualPatches() {
        AugmentationOptions all = AugmentationOptions.standard().mirrored(List.of(0, 1, 2));
        Batch one = numbered();
        Batch two = numbered();
        new Augmentation(all).apply(one, 1, new SplittableRandom(9));
        new Augmentation(all).apply(two, 1, new SplittableRandom(9));
        assertThat(one.images()).isEqualTo(two.images());
        assertThat(one.classes()).isEqualTo(two.classes());
    }
}
