package org.urwkv.segmentation.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urwkv.volume.Geometry;

class CaseStoreTest {

    /** A prepared case of one voxel weighs 5 bytes. */
    private static final Geometry VOXEL = Geometry.axisAligned(1, 1, 1, 1, 1, 1);

    private final List<String> prepared = new ArrayList<>();

    private CaseStore store(long maxWeight) {
        return new CaseStore(
                List.of(
                        MemoryCase.of("a", VOXEL, 1),
                        MemoryCase.of("b", VOXEL, 1),
                        MemoryCase.of("c", VOXEL, 1)),
                item -> {
                    prepared.add(item.name());
                    return PreparedCase.of(VOXEL, new float[1][1], new byte[1], 2);
                },
                maxWeight,
                TrainingMonitor.none());
    }

    @Test
    void whatFitsIsPreparedOnce() {
        CaseStore store = store(15);
        assertThat(store.get(1)).isSameAs(store.get(1));
        store.get(0);
        store.get(2);
        store.get(0);
        assertThat(prepared).containsExactly("b", "a", "c");
        assertThat(store.kept()).isEqualTo(3);
    }

    @Test
    void theLeastRecentlyUsedIsDropped() {
        CaseStore store = store(10);
        store.get(0);
        store.get(1);
        store.get(0);
        store.get(2);
        store.get(0);
        store.get(1);
        assertThat(prepared).containsExactly("a", "b", "c", "b");
        assertThat(store.kept()).isEqualTo(2);
    }

    @Test
    void aCaseTooLargeToKeepIsStillGiven() {
        CaseStore store = store(1);
        assertThat(store.get(0)).isNotNull();
        assertThat(store.get(1)).isNotNull();
        assertThat(store.kept()).isEqualTo(1);
    }
}
