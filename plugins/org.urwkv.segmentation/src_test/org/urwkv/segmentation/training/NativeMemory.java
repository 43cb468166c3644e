package org.urwkv.segmentation.training;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDManager;
import java.lang.reflect.Field;
import java.util.Map;
import org.urwkv.torch.Device;
import org.urwkv.torch.Torch;

/** Counts what lives outside of Java's memory. */
final class NativeMemory {

    private NativeMemory() {}

    /** Number of tensors, scripts and managers that are open in this process. */
    static int open() {
        try (NDManager any = Torch.newManager(Device.CPU)) {
            Field resources = BaseNDManager.class.getDeclaredField("resources");
            resources.setAccessible(true);
            return count(any.getParentManager(), resources) - 1;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static int count(NDManager manager, Field resources)
            throws ReflectiveOperationException {
        int count = 0;
        for (Object resource : ((Map<?, ?>) resources.get(manager)).values()) {
            count += 1 + (resource instanceof BaseNDManager child ? count(child, resources) : 0);
        }
        return count;
    }
}
