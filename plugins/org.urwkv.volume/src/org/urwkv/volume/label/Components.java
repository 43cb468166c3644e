package org.urwkv.volume.label;

import java.util.Arrays;

/** The connected parts of a mask, numbered from 1 in the order of their first voxels. */
public final class Components {
    private final Mask mask;
    private final int[] part;
    private int[] sizes = new int[16];
    private int count;

    private Components(Mask mask) {
        this.mask = mask;
        part = new int[mask.size()];
    }

    /**
     * Finds the parts.
     *
     * @param mask the mask
     * @param connectivity which voxels hang together
     * @return its parts
     */
    public static Components of(Mask mask, Connectivity connectivity) {
        Components components = new Components(mask);
        IntStack open = new IntStack();
        for (int i = 0; i < mask.size(); i++) {
            if (mask.get(i) && components.part[i] == 0) {
                components.grow(i, connectivity, open);
            }
        }
        return components;
    }

    private void grow(int start, Connectivity connectivity, IntStack open) {
        count++;
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        part[start] = count;
        open.push(start);
        while (!open.isEmpty()) {
            int i = open.pop();
            sizes[count]++;
            visitNeighbours(i, connectivity, open);
        }
    }

    private void visitNeighbours(int i, Connectivity connectivity, IntStack open) {
        int x = i % mask.nx();
        int y = i / mask.nx() % mask.ny();
        int z = i / mask.nx() / mask.ny();
        for (int dz = z == 0 ? 0 : -1; dz <= (z == mask.nz() - 1 ? 0 : 1); dz++) {
            for (int dy = y == 0 ? 0 : -1; dy <= (y == mask.ny() - 1 ? 0 : 1); dy++) {
                for (int dx = x == 0 ? 0 : -1; dx <= (x == mask.nx() - 1 ? 0 : 1); dx++) {
                    boolean isNeighbour =
                            connectivity == Connectivity.CORNERS
                                    || dx * dx + dy * dy + dz * dz == 1;
                    int n = i + dx + mask.nx() * (dy + mask.ny() * dz);
                    if (isNeighbour && mask.get(n) && part[n] == 0) {
                        part[n] = count;
                        open.push(n);
                    }
                }
            }
        }
    }

    /**
     * @return how many parts there are
     */
    public int count() {
        return count;
    }

    /**
     * @param number 1 to count
     * @return voxels of that part
     */
    public int size(int number) {
        return sizes[number];
    }

    /**
     * @param index a voxel: x + nx * (y + ny * z)
     * @return the number of its part, 0 if it is not set
     */
    public int at(int index) {
        return part[index];
    }

    /**
     * @return the number of the largest part, the first of them if several are as large; 0 if there
     *     is none
     */
    public int largest() {
        int largest = 0;
        for (int number = 1; number <= count; number++) {
            if (largest == 0 || sizes[number] > sizes[largest]) {
                largest = number;
            }
        }
        return largest;
    }

    /** Voxels that are still to be looked at. */
    private static final class IntStack {
        private int[] items = new int[1024];
        private int size;

        void push(int item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, 2 * size);
            }
            items[size++] = item;
        }

        int pop() {
            return items[--size];
        }

        boolean isEmpty() {
            return size == 0;
        }
    }
}
