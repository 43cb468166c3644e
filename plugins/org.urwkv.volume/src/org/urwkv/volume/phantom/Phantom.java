package org.urwkv.volume.phantom;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.VoxelType;

/**
 * Makes images that look a little like a magnetic resonance image of a trunk, with three labelled
 * organs: 1 a large one on the right, 2 a bean on the left, 3 a vessel in front of the spine.
 *
 * <p>Brightness alone does not tell the organs: bowel is as bright as organ 1 and the spine as
 * organ 3, a bias field brightens one side, tissues differ from case to case, edges are blurred by
 * averaging over a little more than the voxel, and there is Rician noise (Gudbjartsson and Patz,
 * Magn. Reson. Med. 34, 1995).
 *
 * <p>Only arithmetic that Java defines exactly is used, so a seed means the same voxels everywhere.
 */
public final class Phantom {
    private static final double BRIGHTEST = 1000;
    private static final double BIAS = 0.1;
    private static final double TEXTURE = 0.03;
    private static final double BLUR = 0.375;
    private static final long INDEX_FACTOR = 0xD1342543DE82EF95L;

    /**
     * One made-up patient.
     *
     * @param name phantom_000 and so on
     * @param image one channel, INT16
     * @param labels 0 to 3 on the same grid; each of 1, 2, 3 occurs
     */
    public record Case(String name, Volume image, LabelVolume labels) {}

    private final PhantomSpec spec;
    private final Anatomy anatomy;
    private final Map<Tissue, Double> signal = new EnumMap<>(Tissue.class);
    private final SmoothNoise bias;
    private final SmoothNoise texture;
    private final long[] sliceSeeds;
    private final short[] image;
    private final byte[] labels;

    private Phantom(PhantomSpec spec, SplittableRandom random) {
        this.spec = spec;
        anatomy = new Anatomy(random);
        for (Tissue tissue : Tissue.values()) {
            signal.put(tissue, tissue.intensity() + tissue.variation() * Ellipsoid.signed(random));
        }
        bias = new SmoothNoise(random, 2);
        texture = new SmoothNoise(random, 16);
        sliceSeeds = random.longs(spec.nz()).toArray();
        int voxels = Math.toIntExact(spec.geometry().voxels());
        image = new short[voxels];
        labels = new byte[voxels];
    }

    /**
     * Makes one case.
     *
     * @param spec size, spacing, noise
     * @param seed names a series of cases
     * @param index the case within the series, 0 or more
     * @return the case; the same for the same arguments
     */
    public static Case create(PhantomSpec spec, long seed, int index) {
        long mixed = new SplittableRandom(seed).nextLong() ^ index * INDEX_FACTOR;
        Phantom phantom = new Phantom(spec, new SplittableRandom(mixed));
        IntStream.range(0, spec.nz()).parallel().forEach(phantom::paint);
        return new Case(
                String.format(Locale.ROOT, "phantom_%03d", index),
                Volume.of(spec.geometry(), VoxelType.INT16, 1, phantom.image, 1, 0),
                LabelVolume.ofBytes(spec.geometry(), phantom.labels));
    }

    private void paint(int k) {
        SplittableRandom random = new SplittableRandom(sliceSeeds[k]);
        double z = unit(k, spec.nz());
        int position = k * spec.nx() * spec.ny();
        for (int j = 0; j < spec.ny(); j++) {
            double y = unit(j, spec.ny());
            for (int i = 0; i < spec.nx(); i++) {
                double x = unit(i, spec.nx());
                double clean = blurred(i, j, k);
                double bent = clean * (1 + BIAS * bias.at(x, y, z) + TEXTURE * texture.at(x, y, z));
                image[position] = (short) Math.round(BRIGHTEST * noisy(bent, random));
                labels[position] = (byte) anatomy.at(x, y, z).label();
                position++;
            }
        }
    }

    /** The place of a voxel index in [-1, 1]. */
    private static double unit(double i, int n) {
        return (2 * i + 1) / n - 1;
    }

    /** The mean signal of eight points around the voxel's centre. */
    private double blurred(int i, int j, int k) {
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            double x = unit(i + ((corner & 1) == 0 ? -BLUR : BLUR), spec.nx());
            double y = unit(j + ((corner & 2) == 0 ? -BLUR : BLUR), spec.ny());
            double z = unit(k + ((corner & 4) == 0 ? -BLUR : BLUR), spec.nz());
            sum += signal.get(anatomy.at(x, y, z));
        }
        return sum / 8;
    }

    /**
     * The length of a signal with Gaussian noise in its real and imaginary part, by the polar
     * method.
     */
    private double noisy(double value, SplittableRandom random) {
        double u;
        double v;
        double square;
        do {
            u = Ellipsoid.signed(random);
            v = Ellipsoid.signed(random);
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        double scale = spec.noise() * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        double real = value + u * scale;
        double imaginary = v * scale;
        return StrictMath.sqrt(real * real + imaginary * imaginary);
    }
}
