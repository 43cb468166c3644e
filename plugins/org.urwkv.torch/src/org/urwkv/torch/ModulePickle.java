package org.urwkv.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An object of a script's class in pickle protocol 2, as PyTorch's archives hold it: the attribute
 * {@code training = False}, and tensors whose values lie in files of their own, numbered from 0.
 */
final class ModulePickle {

    private static final int MARK = '(';
    private static final int TUPLE = 't';
    private static final int REDUCE = 'R';
    private static final int EMPTY_TUPLE = ')';
    private static final int FALSE = 0x89;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ModulePickle() {}

    /**
     * @param className class of the object, defined in {@code __torch__.py}
     * @param attributes its tensors (float32) by name
     * @return the pickle
     */
    static byte[] of(String className, Map<String, NDArray> attributes) {
        ModulePickle pickle = new ModulePickle();
        pickle.ops(0x80, 2);
        pickle.global("__torch__", className);
        pickle.ops(EMPTY_TUPLE, 0x81, '}', MARK);
        pickle.text("training");
        pickle.ops(FALSE);
        int number = 0;
        for (Map.Entry<String, NDArray> attribute : attributes.entrySet()) {
            pickle.text(attribute.getKey());
            pickle.tensor(attribute.getValue().getShape(), number++);
        }
        pickle.ops('u', 'b', '.');
        return pickle.out.toByteArray();
    }

    /** {@code _rebuild_tensor_v2(storage, offset, sizes, strides, requires_grad, hooks)}. */
    private void tensor(Shape shape, int number) {
        global("torch._utils", "_rebuild_tensor_v2");
        ops(MARK);
        ops(MARK);
        text("storage");
        global("torch", "FloatStorage");
        text(Integer.toString(number));
        text("cpu");
        integer(shape.size());
        ops(TUPLE, 'Q');
        integer(0);
        ops(MARK);
        for (long size : shape.getShape()) {
            integer(size);
        }
        ops(TUPLE, MARK);
        for (int axis = 0; axis < shape.dimension(); axis++) {
            integer(shape.slice(axis + 1).size());
        }
        ops(TUPLE, FALSE);
        global("collections", "OrderedDict");
        ops(EMPTY_TUPLE, REDUCE, TUPLE, REDUCE);
    }

    private void ops(int... codes) {
        for (int code : codes) {
            out.write(code);
        }
    }

    private void global(String module, String name) {
        out.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.write('X');
        out.writeBytes(littleEndian(bytes.length));
        out.writeBytes(bytes);
    }

    private void integer(long value) {
        out.write('J');
        out.writeBytes(littleEndian(Math.toIntExact(value)));
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
