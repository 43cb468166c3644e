package org.urwkv.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Random;

/** What the tests of operators share. */
final class Scripts {

    private Scripts() {}

    /** A script with one method {@code f} of the given signature and body (one expression). */
    static Script expression(NDManager manager, String arguments, String expression) {
        return method(manager, arguments, "return " + expression);
    }

    static Script method(NDManager manager, String arguments, String... lines) {
        Torch.setThreads(1); // more only slow small tensors down
        String head =
                "class Test(Module):\n  __parameters__ = []\n  __buffers__ = []\n"
                        + "  training : bool\n  def f(self: __torch__.Test, "
                        + arguments
                        + ") -> Tensor:\n";
        return Script.load(manager, "Test", head + "    " + String.join("\n    ", lines) + "\n");
    }

    static NDArray call(Script script, boolean training, NDArray... arguments) {
        return script.call("f", training, new NDList(arguments)).singletonOrThrow();
    }

    static float[] normal(Random random, int size, double mean, double deviation) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (mean + deviation * random.nextGaussian());
        }
        return values;
    }

    static float[] uniform(Random random, int size, double from, double to) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (from + (to - from) * random.nextDouble());
        }
        return values;
    }

    static float[] range(int from, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = from + i;
        }
        return values;
    }

    /** Largest difference over the largest value. */
    static double error(float[] values, double[] expected) {
        double difference = 0;
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            double d = Math.abs(values[i] - expected[i]);
            difference = Double.isNaN(d) ? Double.POSITIVE_INFINITY : Math.max(difference, d);
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        return largest == 0 ? difference : difference / largest;
    }
}
