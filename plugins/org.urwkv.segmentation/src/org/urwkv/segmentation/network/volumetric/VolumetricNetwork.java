package org.urwkv.segmentation.network.volumetric;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.urwkv.segmentation.network.BlockNetwork;
import org.urwkv.segmentation.network.BlockRunner;
import org.urwkv.segmentation.network.BlockWriter;
import org.urwkv.segmentation.network.Head;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Parameter;
import org.urwkv.segmentation.network.Parameters;
import org.urwkv.segmentation.network.Precision;
import org.urwkv.torch.Script;

/** The volumetric network: blocks of the script, one call each, put together. */
public final class VolumetricNetwork extends BlockNetwork {

    private final VolumetricArchitecture architecture;
    private final VolumetricGraph graph;
    private final Precision precision;
    private final Script script;
    private final Head head;

    private VolumetricNetwork(
            VolumetricArchitecture architecture,
            NDManager manager,
            VolumetricLayout layout,
            Parameters parameters,
            Precision precision) {
        super(architecture, manager, parameters, layout.blocks());
        this.architecture = architecture;
        graph = new VolumetricGraph(layout);
        this.precision = precision;
        script = Script.load(manager, "Volumetric", text(architecture, precision));
        List<NDArray> last = weights.get(layout.heads.get(0));
        NDArray weight = last.get(0).reshape(architecture.classes(), architecture.fullWidth());
        head = new Head(weight, last.get(1));
    }

    /**
     * @param architecture what to build
     * @param manager manager of the network, closed by it
     * @param precision of the convolutions
     * @param values makes the parameters that are listed
     * @return the network
     */
    public static VolumetricNetwork build(
            VolumetricArchitecture architecture,
            NDManager manager,
            Precision precision,
            BiFunction<List<Parameter>, NDManager, Parameters> values) {
        VolumetricLayout layout = new VolumetricLayout(architecture);
        Parameters parameters = values.apply(layout.parameters(), manager);
        return new VolumetricNetwork(architecture, manager, layout, parameters, precision);
    }

    static String text(VolumetricArchitecture architecture, Precision precision) {
        return Script.resource(VolumetricNetwork.class, "volumetric.ts")
                .replace("#conv3#", precision == Precision.BFLOAT16 ? "conv3_bfloat16" : "conv3")
                .replace("#stride#", architecture.stride().toString());
    }

    @Override
    public List<NDArray> forward(NDArray x, boolean training) {
        check(x.getShape());
        BlockRunner runner = new BlockRunner(script, weights, training);
        List<NDArray> logits = new ArrayList<>();
        NDArray y = graph.features(runner, x, training ? low -> logits.add(0, low) : null);
        logits.add(0, graph.logits(runner, y));
        return logits;
    }

    @Override
    public NDArray logits(NDArray x, Runnable check) {
        check(x.getShape());
        BlockRunner runner = new BlockRunner(script, weights, false, check);
        return graph.logits(runner, graph.features(runner, x, null));
    }

    @Override
    public NDArray features(NDArray x, Runnable check) {
        check(x.getShape());
        return graph.features(new BlockRunner(script, weights, false, check), x, null);
    }

    @Override
    public Network replica() {
        return build(architecture, manager().newSubManager(), precision, parameters::shared);
    }

    @Override
    public String script() {
        BlockWriter writer = new BlockWriter();
        String result = graph.logits(writer, graph.features(writer, "x", null));
        return writer.script(
                "Volumetric",
                text(architecture, Precision.FLOAT32),
                parameters.learned().keySet(),
                parameters.statistics(),
                result);
    }

    @Override
    public Optional<Head> head() {
        return Optional.of(head);
    }

    private void check(Shape shape) {
        int[] divisor = divisor();
        boolean fits = shape.dimension() == 5 && shape.get(1) == architecture.inChannels();
        for (int i = 0; fits && i < 3; i++) {
            fits = shape.get(i + 2) > 0 && shape.get(i + 2) % divisor[i] == 0;
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "Input of shape %s; wanted is (B, %d, D, H, W) with D, H, W divisible by %d, %d, %d"
                            .formatted(
                                    shape,
                                    architecture.inChannels(),
                                    divisor[0],
                                    divisor[1],
                                    divisor[2]));
        }
    }

    @Override
    public void close() {
        script.close();
        super.close();
    }
}
