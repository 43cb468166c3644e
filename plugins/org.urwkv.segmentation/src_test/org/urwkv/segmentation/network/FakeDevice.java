package org.urwkv.segmentation.network;

import ai.djl.ndarray.types.Shape;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.urwkv.segmentation.PythonPeer;
import org.urwkv.torch.Script;

/**
 * A GPU that is not there, on which methods of scripts run without computing ({@code
 * fake_device.py}): a method that makes a tensor elsewhere fails.
 */
public final class FakeDevice {

    private final Path folder;
    private final List<Map<String, Object>> calls = new ArrayList<>();

    /**
     * @param folder an empty folder, for the scripts
     */
    public FakeDevice(Path folder) throws IOException {
        this.folder = folder;
        operators(Script.resource(Script.class, "operators.ts"));
    }

    /** Other operators than those of the project. */
    public void operators(String text) throws IOException {
        Files.writeString(folder.resolve("operators.ts"), text);
    }

    /** A class that can be called. */
    public void script(String className, String text) throws IOException {
        Files.writeString(folder.resolve(className + ".ts"), text);
    }

    /** A call with float32 tensors and one list; an empty list is left out. */
    public void call(String className, String method, List<Shape> tensors, List<Shape> list) {
        call(className, method, "float32", tensors, list);
    }

    /** The same with single tensors of another type. */
    public void call(
            String className, String method, String type, List<Shape> tensors, List<Shape> list) {
        calls.add(
                Map.of(
                        "class",
                        className,
                        "method",
                        method,
                        "tensors",
                        described(tensors, type),
                        "lists",
                        list.isEmpty() ? List.of() : List.of(described(list, "float32"))));
    }

    /** A block of a network. */
    public void call(String className, Block block, Shape... tensors) {
        List<Shape> list = block.parameters().stream().map(Parameter::shape).toList();
        call(className, block.method(), Arrays.asList(tensors), list);
    }

    private static List<Map<String, Object>> described(List<Shape> shapes, String type) {
        return shapes.stream()
                .map(shape -> Map.<String, Object>of("shape", shape.getShape(), "type", type))
                .toList();
    }

    /**
     * @return for each call one line with OK, class and method, or FAILED, class, method and why
     */
    public List<String> run() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("calls.json"), new Gson().toJson(calls));
        return PythonPeer.run("network/fake_device.py", folder);
    }
}
