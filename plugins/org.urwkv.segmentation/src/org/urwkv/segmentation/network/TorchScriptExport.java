package org.urwkv.segmentation.network;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.urwkv.torch.Script;

/**
 * Writes networks as TorchScript modules, which PyTorch 1.13 or later loads without this program:
 *
 * <pre>
 * network = torch.jit.load("model.pt")
 * logits = network(x)  # x (B, channels, D, H, W) normalised, sizes divisible as the network demands
 * </pre>
 */
public final class TorchScriptExport {

    private TorchScriptExport() {}

    /**
     * @param network the network
     * @param extra texts by file name, which {@code torch.jit.load} gives as extra files
     * @param out where to; stays open
     * @throws IOException if writing fails
     */
    public static void write(Network network, Map<String, String> extra, OutputStream out)
            throws IOException {
        Map<String, NDArray> attributes = new LinkedHashMap<>();
        network.state()
                .forEach((name, array) -> attributes.put(BlockWriter.attribute(name), array));
        String text = network.script();
        String className = text.substring(text.indexOf("class ") + 6, text.indexOf("(Module)"));
        Script.write(out, className, text, attributes, extra);
    }
}
