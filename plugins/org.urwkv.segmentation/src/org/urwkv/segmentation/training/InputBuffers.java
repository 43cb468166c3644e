package org.urwkv.segmentation.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Brings batches to tensors by way of memory that is used again: memory outside of Java's heap that
 * is taken for each batch stays until Java next collects garbage, and leaves holes in what
 * PyTorch's tensors share with it.
 */
final class InputBuffers {

    private ByteBuffer images = ByteBuffer.allocateDirect(0);
    private ByteBuffer classes = ByteBuffer.allocateDirect(0);

    /** Takes a batch; tensors of the one before must not be used any more. */
    void take(Batch batch) {
        images = fitting(images, Math.multiplyExact(batch.images().length, Float.BYTES));
        images.asFloatBuffer().put(batch.images());
        classes = fitting(classes, batch.classes().length);
        classes.put(batch.classes()).rewind();
    }

    private static ByteBuffer fitting(ByteBuffer buffer, int bytes) {
        return buffer.capacity() == bytes
                ? buffer
                : ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /**
     * @param batch the batch that was taken
     * @return its classes (B, D, H, W), uint8
     */
    NDArray classes(Batch batch, NDManager manager) {
        int[] patch = batch.patch();
        return manager.create(
                classes, new Shape(batch.size(), patch[2], patch[1], patch[0]), DataType.UINT8);
    }

    /**
     * @param batch the batch that was taken
     * @param from the first of the samples
     * @param to one after the last of the samples
     * @return their images (to - from, C, D, H, W), float32
     */
    NDArray images(Batch batch, int from, int to, NDManager manager) {
        int[] patch = batch.patch();
        int bytes = batch.channels() * batch.voxels() * Float.BYTES;
        return manager.create(
                images.slice(from * bytes, (to - from) * bytes).order(ByteOrder.nativeOrder()),
                new Shape(to - from, batch.channels(), patch[2], patch[1], patch[0]),
                DataType.FLOAT32);
    }
}
