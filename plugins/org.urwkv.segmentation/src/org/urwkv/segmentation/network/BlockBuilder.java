package org.urwkv.segmentation.network;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Collects the parameters of one block under a common prefix of their names. */
public final class BlockBuilder {

    private final String prefix;
    private final List<Parameter> parameters = new ArrayList<>();

    /**
     * @param prefix what all names begin with, without the dot
     */
    public BlockBuilder(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param method method of the script
     * @return the block
     */
    public Block build(String method) {
        return new Block(method, parameters);
    }

    /** A tensor that is learned, without weight decay. */
    public BlockBuilder plain(String name, Initializer initializer, long... shape) {
        return add(name, initializer, Parameter.Role.PLAIN, shape);
    }

    /** A tensor that is learned, with weight decay. */
    public BlockBuilder decayed(String name, Initializer initializer, long... shape) {
        return add(name, initializer, Parameter.Role.DECAYED, shape);
    }

    /** A learned vector whose elements are equal at first. */
    public BlockBuilder constant(String name, double value, long size) {
        return plain(name, Initializer.constant(value), size);
    }

    /** Weight and bias of a layer or instance norm. */
    public BlockBuilder norm(String name, long width) {
        return constant(join(name, "weight"), 1, width).constant(join(name, "bias"), 0, width);
    }

    /** Weight and bias of a batch norm, then mean and variance that it collects. */
    public BlockBuilder batchNorm(String name, long width) {
        return norm(name, width)
                .add(join(name, "mean"), Initializer.constant(0), Parameter.Role.STATISTIC, width)
                .add(
                        join(name, "variance"),
                        Initializer.constant(1),
                        Parameter.Role.STATISTIC,
                        width);
    }

    /** Weight (out, in, kernel) of a convolution without bias, by He et al. */
    public BlockBuilder convolution(String name, long in, long out, long... kernel) {
        Initializer normal = Initializer.kaimingNormal(in * product(kernel));
        return decayed(join(name, "weight"), normal, shape(out, in, kernel));
    }

    /** The same, and a bias that is zero at first. */
    public BlockBuilder biasedConvolution(String name, long in, long out, long... kernel) {
        return convolution(name, in, out, kernel).constant(join(name, "bias"), 0, out);
    }

    /** Weight (in, out, kernel) and bias of a transposed convolution whose kernel is its stride. */
    public BlockBuilder transposed(String name, long in, long out, long... kernel) {
        Initializer normal = Initializer.kaimingNormal(in);
        return decayed(join(name, "weight"), normal, shape(in, out, kernel))
                .constant(join(name, "bias"), 0, out);
    }

    private BlockBuilder add(
            String name, Initializer initializer, Parameter.Role role, long... shape) {
        parameters.add(new Parameter(join(prefix, name), new Shape(shape), initializer, role));
        return this;
    }

    private static String join(String name, String part) {
        return name.isEmpty() ? part : name + "." + part;
    }

    private static long product(long... sizes) {
        return LongStream.of(sizes).reduce(1, (a, b) -> a * b);
    }

    private static long[] shape(long first, long second, long... rest) {
        return LongStream.concat(LongStream.of(first, second), LongStream.of(rest)).toArray();
    }
}
