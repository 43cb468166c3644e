package org.urwkv.segmentation.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the blocks of a network down as the method {@code forward} of its script, which then holds
 * its parameters as attributes: their names with underscores for dots.
 */
public final class BlockWriter implements BlockCalls<String> {

    private static final String PARAMETERS = "  __parameters__ = []\n";
    private static final String BUFFERS = "  __buffers__ = []\n";
    private static final String ATTRIBUTES = "  training : bool\n";

    private final StringBuilder body = new StringBuilder();
    private int results;

    @Override
    public String call(Block block, List<String> inputs) {
        String weights =
                block.parameters().stream()
                        .map(parameter -> "self." + attribute(parameter.name()))
                        .collect(Collectors.joining(", ", "[", "]"));
        return line(block.method(), String.join(", ", inputs) + ", " + weights);
    }

    @Override
    public String convert(String method, List<String> inputs) {
        return line(method, String.join(", ", inputs));
    }

    private String line(String method, String arguments) {
        String result = "y" + results++;
        body.append("    %s = (self).%s(%s)%n".formatted(result, method, arguments));
        return result;
    }

    /** PyTorch frees what no later line reads. */
    @Override
    public void free(String tensor) {
        // nothing to write
    }

    /**
     * @param name name of a parameter
     * @return name of the attribute
     */
    public static String attribute(String name) {
        return name.replace('.', '_');
    }

    /**
     * @param className class of the script
     * @param text the script, of a class without attributes
     * @param learned names of the learned parameters
     * @param statistics names of the other tensors
     * @param result what {@code forward(self, x)} returns
     * @return the script with attributes and {@code forward}
     */
    public String script(
            String className,
            String text,
            Set<String> learned,
            Set<String> statistics,
            String result) {
        StringBuilder attributes = new StringBuilder(ATTRIBUTES);
        for (Set<String> names : List.of(learned, statistics)) {
            names.forEach(n -> attributes.append("  ").append(attribute(n)).append(" : Tensor\n"));
        }
        return text.replace(PARAMETERS, "  __parameters__ = " + list(learned) + "\n")
                        .replace(BUFFERS, "  __buffers__ = " + list(statistics) + "\n")
                        .replace(ATTRIBUTES, attributes)
                + "\n  def forward(self: __torch__."
                + className
                + ", x: Tensor) -> Tensor:\n"
                + body
                + "    return "
                + result
                + "\n";
    }

    private static String list(Set<String> names) {
        return names.stream()
                .map(name -> "\"" + attribute(name) + "\", ")
                .collect(Collectors.joining("", "[", "]"));
    }
}
