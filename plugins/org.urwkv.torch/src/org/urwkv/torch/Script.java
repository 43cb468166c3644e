package org.urwkv.torch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * TorchScript text, loaded as a module whose methods Java can call with tensors and lists of
 * tensors; gradients go through it.
 *
 * <p>The text is one class in the form in which PyTorch stores scripts:
 *
 * <pre>
 * class Name(Module):
 *   __parameters__ = []
 *   __buffers__ = []
 *   training : bool
 *   def method(self: __torch__.Name, x: Tensor, p: List[Tensor]) -&gt; Tensor:
 *     return (self).other(x, p[0])
 * </pre>
 *
 * <p>Its rules: {@code torch.f(t, ...)} in place of {@code t.f(...)}, a tensor on the left of an
 * operator, types of tensors by number (6 float32, 7 float64, 15 bfloat16), {@code torch.slice(p,
 * 2, 6, 1)} for parts of lists. Every text can call the functions of the file {@code operators.ts}
 * of this package as {@code __torch__.operators.name(...)}.
 *
 * <p>Calls from several threads are safe as long as an array is not used as a single tensor by one
 * and within a list by another at the same time.
 */
public final class Script implements AutoCloseable {

    private static final String OPERATORS = "operators.ts";

    private final NDManager manager;
    private final PtSymbolBlock module;
    private final String className;
    private final Map<String, NDArray> methodTags = new ConcurrentHashMap<>();

    private Script(NDManager manager, PtSymbolBlock module, String className) {
        this.manager = manager;
        this.module = module;
        this.className = className;
    }

    /**
     * @param parent manager that closes the script if nobody does before
     * @param className class of the text
     * @param text TorchScript text
     * @return the loaded script
     * @throws TorchException if PyTorch does not accept the text; its message names the line
     */
    public static Script load(NDManager parent, String className, String text) {
        Torch.prepareThread();
        byte[] archive = ScriptArchive.pack(className, files(text));
        NDManager manager = parent.newSubManager(ai.djl.Device.cpu());
        try {
            PtSymbolBlock module =
                    JniUtils.loadModule(
                            (PtNDManager) manager, new ByteArrayInputStream(archive), false, false);
            return new Script(manager, module, className);
        } catch (EngineException | IOException e) {
            manager.close();
            throw new TorchException(
                    "The TorchScript class %s cannot be loaded: %s"
                            .formatted(className, e.getMessage()),
                    e);
        }
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("__torch__.py", text);
        files.put("__torch__/operators.py", resource(Script.class, OPERATORS));
        return files;
    }

    /**
     * Writes a script and its tensors as the file that {@code torch.jit.load} of PyTorch loads,
     * without this program.
     *
     * @param out where to; stays open
     * @param className class of the text
     * @param text TorchScript text; the class has an attribute of each name and a method forward
     * @param attributes tensors (float32) by name
     * @param extra further texts by file name, which {@code torch.jit.load} gives as extra files
     * @throws IOException if writing fails
     */
    public static void write(
            OutputStream out,
            String className,
            String text,
            Map<String, NDArray> attributes,
            Map<String, String> extra)
            throws IOException {
        ScriptArchive.write(out, className, files(text), attributes, extra);
    }

    /**
     * @param type a class beside the resource
     * @param name name of a text file beside the class
     * @return the text, read as UTF-8
     */
    public static String resource(Class<?> type, String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in == null) {
                throw new TorchException("The resource " + name + " is missing in this program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Calls a method of the script. The arguments are the single tensors, then the lists. The
     * results belong to the manager of the first tensor. The names of the arrays (their DJL names)
     * are overwritten: DJL tells lists apart by them.
     *
     * @param method name of the method
     * @param training true to keep what the backward pass needs, if gradients are being recorded
     *     ({@link Gradients}); false to compute without gradients
     * @param tensors the single tensors, at least one
     * @param lists the lists of tensors; none empty
     * @return what the method returns, a tensor or a list or tuple of tensors
     * @throws TorchException if the method fails; its message holds PyTorch's traceback
     */
    @SafeVarargs
    public final NDList call(
            String method, boolean training, NDList tensors, List<? extends NDArray>... lists) {
        if (tensors.isEmpty()) {
            throw new IllegalArgumentException("A call needs a tensor before its lists.");
        }
        NDList arguments = new NDList(tensors.size() + 1);
        for (NDArray tensor : tensors) {
            tensor.setName(null);
            arguments.add(tensor);
        }
        for (int i = 0; i < lists.length; i++) {
            if (lists[i].isEmpty()) {
                throw new IllegalArgumentException("List " + i + " of " + method + " is empty.");
            }
            String name = "list" + i + "[]";
            for (NDArray element : lists[i]) {
                element.setName(name);
                arguments.add(element);
            }
        }
        arguments.add(methodTags.computeIfAbsent(method, this::tag));
        // In a script the executor matters and so does the thread: see Torch.prepareThread.
        JniUtils.setGraphExecutorOptimize(false);
        boolean recording = JniUtils.isGradMode();
        // Not DJL's inference mode: its results cannot be used in a later recorded pass.
        JniUtils.setGradMode(training && recording);
        try {
            return Torch.compute(() -> IValueUtils.forward(module, arguments, true));
        } catch (EngineException e) {
            throw new TorchException(
                    "%s.%s failed: %s".formatted(className, method, e.getMessage()), e);
        } finally {
            JniUtils.setGradMode(recording);
        }
    }

    /** DJL's way to say which method is meant: an array with that name. */
    private NDArray tag(String method) {
        NDArray tag = manager.create(0f);
        tag.setName("module_method:" + method);
        return tag;
    }

    /** Frees the script. Tensors that it returned stay. */
    @Override
    public void close() {
        module.close();
        manager.close();
    }
}
