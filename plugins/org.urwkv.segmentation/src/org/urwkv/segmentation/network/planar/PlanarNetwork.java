package org.urwkv.segmentation.network.planar;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Block;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Parameter;
import org.urwkv.segmentation.network.Parameters;
import org.urwkv.torch.Script;

/** The planar network: blocks of the script, one call each, put together. */
public final class PlanarNetwork implements Network {

    private final PlanarArchitecture architecture;
    private final NDManager manager;
    private final PlanarLayout layout;
    private final Parameters parameters;
    private final Script training;
    private final Script inference;
    private final Map<Block, List<NDArray>> weights = new IdentityHashMap<>();

    private PlanarNetwork(
            PlanarArchitecture architecture,
            NDManager manager,
            PlanarLayout layout,
            Parameters parameters) {
        this.architecture = architecture;
        this.manager = manager;
        this.layout = layout;
        this.parameters = parameters;
        String text = Script.resource(PlanarNetwork.class, "planar.ts");
        training = Script.load(manager, "Planar", text.replace("#training#", "True"));
        inference = Script.load(manager, "Planar", text.replace("#training#", "False"));
        layout.blocks().forEach(block -> weights.put(block, parameters.of(block.parameters())));
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
        Pass pass = new Pass(script, train);
        NDArray y = pass.next("stem", layout.stem, pass.convert("slices", x));
        Deque<NDArray> skips = new ArrayDeque<>();
        for (Block block : layout.encoder) {
            if (block != layout.encoder.get(0)) {
                skips.push(y);
                y = pass.convert("pool", y);
            }
            y = pass.next(block.method(), block, y);
        }
        y = pass.next(layout.darm.method(), layout.darm, y);
        for (int i = 0; i < layout.ups.size(); i++) {
            y = pass.next("up", layout.ups.get(i), y, skips.pop());
            y = pass.next("fuse", layout.fusions.get(i), y);
        }
        y = pass.next("head", layout.head, y);
        NDArray logits = pass.convert("volume", y, x);
        y.close();
        return List.of(logits);
    }

    /** Calls of one forward pass. */
    private final class Pass {
        private final Script script;
        private final boolean train;

        Pass(Script script, boolean train) {
            this.script = script;
            this.train = train;
        }

        /** A block; its inputs are freed. */
        NDArray next(String method, Block block, NDArray... inputs) {
            NDList tensors = new NDList(inputs);
            NDArray y = script.call(method, train, tensors, weights.get(block)).singletonOrThrow();
            tensors.close();
            return y;
        }

        /** A step without parameters; its inputs stay. */
        NDArray convert(String method, NDArray... inputs) {
            return script.call(method, train, new NDList(inputs)).singletonOrThrow();
        }
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
    public Architecture architecture() {
        return architecture;
    }

    @Override
    public NDManager manager() {
        return manager;
    }

    @Override
    public LinkedHashMap<String, NDArray> parameters() {
        return parameters.learned();
    }

    @Override
    public LinkedHashMap<String, NDArray> state() {
        return parameters.all();
    }

    @Override
    public Set<String> decayed() {
        return parameters.decayed();
    }

    @Override
    public int[] divisor() {
        return architecture.divisor();
    }

    @Override
    public void close() {
        training.close();
        inference.close();
        manager.close();
    }
}
