package org.urwkv.torch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * Starts PyTorch, once for the whole process.
 *
 * <p>DJL looks its engine up only once, through the class loader of the thread that comes first;
 * with a wrong one the engine is gone for good. So nothing else starts it: all that touches DJL
 * comes through this class or works on the managers it gives.
 */
public final class Torch {

    /** Holder: the engine is started when it is first asked for. */
    private static final class Started {
        static final ExitGuard GUARD = new ExitGuard();
        static final Engine ENGINE = start(GUARD);
        static final int DEFAULT_THREADS = JniUtils.getNumThreads();
    }

    /** How long the exit of the program waits for operators. */
    private static final long EXIT_MILLISECONDS = 30_000;

    private Torch() {}

    /**
     * @return DJL's PyTorch engine
     * @throws TorchException if the native libraries are missing or cannot be loaded
     */
    public static Engine engine() {
        try {
            return Started.ENGINE;
        } catch (ExceptionInInitializerError e) {
            if (e.getCause() instanceof TorchException cause) {
                throw new TorchException(cause.getMessage(), cause);
            }
            throw e;
        } catch (NoClassDefFoundError e) {
            throw new TorchException(
                    "PyTorch could not be started earlier in this session. Mend what was reported"
                            + " then, and start again.",
                    e);
        }
    }

    private static Engine start(ExitGuard guard) {
        Natives.locate();
        try {
            Engine engine = call(() -> Engine.getEngine("PyTorch"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitOperators(guard)));
            return engine;
        } catch (RuntimeException | LinkageError e) {
            throw new TorchException(
                    "PyTorch's native libraries in '%s' cannot be loaded (%s). Another PyTorch in the same program, a system library that is too old, or, with a PyTorch for CUDA, a missing driver is the usual reason."
                            .formatted(Natives.path(), rootMessage(e)),
                    e);
        }
    }

    private static void awaitOperators(ExitGuard guard) {
        try {
            guard.shut(EXIT_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Computes what may take long. The exit of the program waits for its end, for half a minute.
     *
     * @param operator what to compute
     * @param <T> type of the result
     * @return its result
     */
    static <T> T compute(Supplier<T> operator) {
        engine();
        return Started.GUARD.compute(operator);
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    /**
     * Runs an action with the class loader that sees DJL's service files as the thread's context
     * loader.
     *
     * @param action what to run
     * @param <T> type of the result
     * @return the action's result
     */
    public static <T> T call(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Torch.class.getClassLoader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * @param device where the tensors of the manager live
     * @return a new manager; the caller closes it, and all its tensors with it
     * @throws TorchException if the device is not there or PyTorch cannot be started
     */
    public static NDManager newManager(Device device) {
        Engine engine = engine();
        ai.djl.Device resolved = device.resolve();
        TensorFloat32.refuse(resolved, System.getenv(TensorFloat32.VARIABLE));
        return engine.newBaseManager(resolved);
    }

    /**
     * @return version of PyTorch, such as {@code 2.5.1}
     */
    public static String version() {
        return engine().getVersion();
    }

    /**
     * @return how many GPUs PyTorch can use here; 0 with the CPU build
     */
    public static int gpus() {
        return Gpus.count();
    }

    /**
     * Makes the calling thread run scripts without the profiling executor: that one needs several
     * slow first steps and a third more memory, and loses in-place updates made inside a script.
     * The switch belongs to a thread; {@link Script} throws it on every call.
     */
    public static void prepareThread() {
        engine();
        JniUtils.setGraphExecutorOptimize(false);
    }

    /**
     * @return how many processor threads an operator of the calling thread may use
     */
    public static int threads() {
        engine();
        return JniUtils.getNumThreads();
    }

    /**
     * Sets the number of processor threads for the calling thread, and for threads that compute for
     * the first time later. With one thread results are the same on every run. More threads than
     * idle cores make everything much slower.
     *
     * @param threads at least 1, or 0 for PyTorch's own choice, the number of physical cores
     */
    public static void setThreads(int threads) {
        if (threads < 0) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        engine();
        JniUtils.setNumThreads(threads == 0 ? Started.DEFAULT_THREADS : threads);
    }
}
