package org.urwkv.segmentation.network.planar;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.BiFunction;
import org.urwkv.segmentation.network.BlockNetwork;
import org.urwkv.segmentation.network.BlockRunner;
import org.urwkv.segmentation.network.BlockWriter;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Parameter;
import org.urwkv.segmentation.network.Parameters;
import org.urwkv.torch.Script;

/** The planar network: blocks of the script, one call each, put together. */
public final class PlanarNetwork extends BlockNetwork {

    private final PlanarArchitecture architecture;
    private final PlanarGraph graph;
    private final Script training;
    private final Script inference;

    private PlanarNetwork(
            PlanarArchitecture architecture,
            NDManager manager,
            PlanarLayout layout,
            Parameters parameters) {
        super(architecture, manager, parameters, layout.blocks());
        this.architecture = architecture;
        graph = new PlanarGraph(layout);
        training = Script.load(manager, "Planar", text(true));
        inference = Script.load(manager, "Planar", text(false));
    }

    /**
     * @param architecture what to build
     * @param manager manager of the network, closed by it
     * @param values makes the parameters that are listed
     * @return the network
     */
    public static PlanarNetwork build(
            PlanarArchitecture architecture,
            NDManager manager,
            BiFunction<List<Parameter>, NDManager, Parameters> values) {
        PlanarLayout layout = new PlanarLayout(architecture);
        Parameters parameters = values.apply(layout.parameters(), manager);
        return new PlanarNetwork(architecture, manager, layout, parameters);
    }

    @Override
    public List<NDArray> forward(NDArray x, boolean train) {
        check(x.getShape());
        Script script = train ? training : inference;
        return List.of(graph.logits(new BlockRunner(script, weights, train), x));
    }

    @Override
    public NDArray logits(NDArray x, Runnable check) {
        check(x.getShape());
        return graph.logits(new BlockRunner(inference, weights, false, check), x);
    }

    @Override
    public Network replica() {
        return build(architecture, manager().newSubManager(), parameters::shared);
    }

    @Override
    public String script() {
        BlockWriter writer = new BlockWriter();
        String result = graph.logits(writer, "x");
        return writer.script(
                "Planar",
                text(false),
                parameters.learned().keySet(),
                parameters.statistics(),
                result);
    }

    private static String text(boolean train) {
        return Script.resource(PlanarNetwork.class, "planar.ts")
                .replace("#training#", train ? "True" : "False");
    }

    private void check(Shape shape) {
        int[] divisor = divisor();
        boolean fits =
                shape.dimension() == 5
                        && shape.get(1) == architecture.inChannels()
                        && shape.get(3) % divisor[1] == 0
                        && shape.get(4) % divisor[2] == 0;
        boolean square = architecture.mode() == PlanarMode.REFERENCE;
        if (!fits || square && shape.get(3) != shape.get(4)) {
            throw new IllegalArgumentException(
                    "Input of shape %s; wanted is (B, %d, D, H, W) with H, W divisible by %d%s"
                            .formatted(
                                    shape,
                                    architecture.inChannels(),
                                    divisor[1],
                                    square ? " and equal" : ""));
        }
    }

    @Override
    public void close() {
        training.close();
        inference.close();
        super.close();
    }
}
