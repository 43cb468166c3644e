package org.urwkv.volume.io;

import java.util.Arrays;
import java.util.Random;

/** Damages files at random, the same way for the same seed. */
final class Mutation {
    private static final int[] TELLING = {0, -1, 1, 0x7f, 0x80, Integer.MAX_VALUE, 0x00ffffff};

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    /** A copy with one to four changes; most of them near the start, where headers are. */
    byte[] of(byte[] file) {
        byte[] damaged = file.clone();
        for (int change = random.nextInt(4); change >= 0 && damaged.length > 0; change--) {
            damaged = changed(damaged);
        }
        return damaged;
    }

    private byte[] changed(byte[] file) {
        int reach = random.nextInt(3) == 0 ? file.length : Math.min(file.length, 600);
        int at = random.nextInt(reach);
        int length = Math.min(file.length - at, 1 + random.nextInt(16));
        switch (random.nextInt(8)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt();
            case 2 -> file[at] = (byte) (' ' + random.nextInt(95));
            case 3 -> number(file, at, TELLING[random.nextInt(TELLING.length)]);
            case 4 -> Arrays.fill(file, at, at + length, (byte) random.nextInt());
            case 5 -> {
                return Arrays.copyOf(file, at);
            }
            case 6 -> {
                byte[] shorter = Arrays.copyOf(file, file.length - length);
                System.arraycopy(file, at + length, shorter, at, file.length - at - length);
                return shorter;
            }
            default -> {
                byte[] longer = Arrays.copyOf(file, file.length + length);
                System.arraycopy(file, at, longer, at + length, file.length - at);
                return longer;
            }
        }
        return file;
    }

    /** Writes a number into two, four or eight bytes of either order. */
    private void number(byte[] file, int at, int number) {
        int bytes = 2 << random.nextInt(3);
        boolean big = random.nextBoolean();
        for (int i = 0; i < bytes && at + i < file.length; i++) {
            int shift = 8 * (big ? bytes - 1 - i : i);
            file[at + i] = (byte) (shift < 32 ? number >> shift : 0);
        }
    }
}
