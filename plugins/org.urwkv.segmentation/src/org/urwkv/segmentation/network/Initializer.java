package org.urwkv.segmentation.network;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * First values of a parameter. With the same random numbers they are the same on every computer:
 * {@link Random} and {@link StrictMath} are.
 */
@FunctionalInterface
public interface Initializer {

    /**
     * @param values to be filled, in the order of the tensor's memory
     * @param random where chance comes from
     */
    void fill(float[] values, Random random);

    /**
     * @param value the value of all elements
     * @return an initializer without chance
     */
    static Initializer constant(double value) {
        return (values, random) -> Arrays.fill(values, (float) value);
    }

    /**
     * @param value value of an element by its index
     * @return an initializer without chance
     */
    static Initializer byIndex(IntToDoubleFunction value) {
        return (values, random) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) value.applyAsDouble(i);
            }
        };
    }

    /**
     * @param bound largest absolute value
     * @return values that are equally likely from -bound to bound
     */
    static Initializer uniform(double bound) {
        return (values, random) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
            }
        };
    }

    /**
     * @param deviation standard deviation before truncation
     * @return normal values with mean 0, drawn again when beyond two standard deviations
     */
    static Initializer truncatedNormal(double deviation) {
        return (values, random) -> {
            for (int i = 0; i < values.length; i++) {
                double value = random.nextGaussian();
                while (Math.abs(value) > 2) {
                    value = random.nextGaussian();
                }
                values[i] = (float) (value * deviation);
            }
        };
    }

    /**
     * Normal values that keep the variance of a signal through a layer with leaky ReLU (slope 0.01)
     * after it; He et al., "Delving deep into rectifiers", ICCV 2015.
     *
     * @param fanIn number of inputs of each output
     * @return the initializer
     */
    static Initializer kaimingNormal(long fanIn) {
        double deviation = StrictMath.sqrt(2 / (1 + 0.01 * 0.01) / fanIn);
        return (values, random) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * deviation);
            }
        };
    }
}
