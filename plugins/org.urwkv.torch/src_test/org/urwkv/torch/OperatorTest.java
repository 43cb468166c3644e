package org.urwkv.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of operators share: a manager for a test, and calls of the operators. */
abstract class OperatorTest {

    NDManager manager;

    @BeforeEach
    void open() {
        manager = Torch.newManager(Device.CPU);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /** The result of a call in which the arguments are named a, b, c and d. */
    NDArray operator(String call, NDArray... arguments) {
        String names = "abcd".substring(0, arguments.length);
        String signature =
                String.join(", ", names.chars().mapToObj(c -> (char) c + ": Tensor").toList());
        Script script = Scripts.expression(manager, signature, "__torch__.operators." + call);
        return Scripts.call(script, false, arguments);
    }

    /** Normal random numbers. */
    NDArray normal(long seed, long... shape) {
        Shape s = new Shape(shape);
        return manager.create(Scripts.normal(new Random(seed), (int) s.size(), 0, 1), s);
    }
}
