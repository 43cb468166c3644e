package org.urwkv.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.urwkv.benchmarks.network.BasePass;
import org.urwkv.benchmarks.network.BaseStep;
import org.urwkv.benchmarks.network.BlockAgainstConvolutions;
import org.urwkv.benchmarks.network.LinearCost;
import org.urwkv.benchmarks.network.PassMemory;
import org.urwkv.benchmarks.network.ScanAgainstConvolution;
import org.urwkv.benchmarks.network.TinyStep;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.volumetric.MultiplyAdds;
import org.urwkv.segmentation.network.volumetric.SampleBlocks;
import org.urwkv.segmentation.network.volumetric.VolumetricArchitecture;

/** Operators, blocks and whole networks: their time beside that of convolutions, their memory. */
final class Networks implements Benchmark {

    private interface Part {
        List<Figure> run() throws RunnerException, IOException;
    }

    private static final List<Cube> CUBES =
            List.of(new Cube("24 64", 2.5, 1.3), new Cube("16 192", 1.2, 0.8));

    private final Path project;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    Networks(Path project) {
        this.project = project;
        parts.put("linear", this::linear);
        parts.put("scan", this::scan);
        parts.put("block", this::block);
        parts.put("tiny", this::tiny);
        parts.put("base", this::base);
        parts.put("compare", this::compare);
        parts.put("voxel", this::voxel);
    }

    @Override
    public String name() {
        return "networks";
    }

    @Override
    public List<String> parts() {
        return List.copyOf(parts.keySet());
    }

    @Override
    public List<Figure> run(String part) throws RunnerException, IOException {
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Part> entry : parts.entrySet()) {
            if (part.isEmpty() || part.equals(entry.getKey())) {
                figures.addAll(entry.getValue().run());
            }
        }
        return figures;
    }

    private List<Figure> linear() throws RunnerException {
        Rounds rounds = Rounds.run(project, LinearCost.class, 2, 9);
        double nanoseconds = 1e9 / (262_144 * 32.0);
        return List.of(
                Figure.of(
                        "WKV, 4 096 tokens, for each element",
                        rounds.median("first") * nanoseconds,
                        "ns"),
                Figure.of(
                        "WKV, 32 768 tokens, for each element",
                        rounds.median("second") * nanoseconds,
                        "ns"),
                Figure.of(
                        "WKV, 262 144 tokens, for each element",
                        rounds.median("third") * nanoseconds,
                        "ns"),
                Figure.atMost(
                        "WKV, 32 768 over 4 096 tokens, time a token",
                        rounds.ratio("second", "first"),
                        "ratio",
                        1.15),
                Figure.atMost(
                        "WKV, 262 144 over 32 768 tokens, time a token",
                        rounds.ratio("third", "second"),
                        "ratio",
                        1.15),
                Figure.atMost(
                        "WKV, 262 144 over 4 096 tokens, time a token",
                        rounds.ratio("third", "first"),
                        "ratio",
                        1.15));
    }

    private List<Figure> scan() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        for (Cube cube : CUBES) {
            Rounds rounds =
                    Rounds.run(project, ScanAgainstConvolution.class, 3, 15, "volume", cube.volume);
            pair(figures, rounds, "three scans, " + cube, "one convolution", cube.scanLimit);
        }
        return figures;
    }

    private List<Figure> block() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        for (Cube cube : CUBES) {
            for (String ratio : List.of("4", "2")) { // as in Base, as in the hybrids
                Rounds rounds =
                        Rounds.run(
                                project,
                                BlockAgainstConvolutions.class,
                                3,
                                15,
                                "volume",
                                cube.volume,
                                "hiddenRatio",
                                ratio);
                String block = "TSE-R block, hidden ratio %s, %s".formatted(ratio, cube);
                pair(figures, rounds, block, "two convolutions", cube.blockLimit);
                figures.add(
                        Figure.atMost(
                                block + ", of two convolutions as PyTorch has them",
                                rounds.ratio("first", "third"),
                                "ratio",
                                cube.blockLimit));
            }
        }
        return figures;
    }

    /**
     * Edge and channels, and how much longer than convolutions the rest may take. A block is
     * compared with convolutions and instance norms as PyTorch has them, and with our own, which
     * are quicker.
     */
    private record Cube(String volume, double scanLimit, double blockLimit) {
        @Override
        public String toString() {
            return volume.replace(" ", "^3 x ");
        }
    }

    private static void pair(
            List<Figure> figures, Rounds rounds, String first, String second, double limit) {
        figures.add(Figure.of(first, rounds.median("first"), "s"));
        figures.add(Figure.of(first + ": " + second, rounds.median("second"), "s"));
        figures.add(
                Figure.atMost(
                        first + ", of " + second, rounds.ratio("first", "second"), "ratio", limit));
    }

    private List<Figure> tiny() throws RunnerException, IOException {
        Rounds rounds = Rounds.run(project, TinyStep.class, 3, 15);
        String what = "Tiny, step on 2 x 48x64x48, ";
        Figure coarse =
                processorHas("avx512_bf16", "amx_bf16")
                        ? Figure.atMost(what + "bfloat16", rounds.median("second"), "s", 0.3)
                        : Figure.of(
                                what + "bfloat16 without instructions",
                                rounds.median("second"),
                                "s");
        return List.of(
                Figure.atMost(what + "float32", rounds.median("first"), "s", 0.4),
                coarse,
                Figure.of(what + "three scan orders", rounds.median("third"), "s"),
                Figure.of(
                        what + "three scan orders of one",
                        rounds.ratio("third", "first"),
                        "ratio"));
    }

    private static boolean processorHas(String... flags) throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        List<String> words =
                Files.exists(file) ? List.of(Files.readString(file).split("\\s+")) : List.of();
        return List.of(flags).stream().anyMatch(words::contains);
    }

    private List<Figure> base() throws RunnerException {
        Rounds forward = Rounds.run(project, BasePass.class, 1, 5, "pass", "forward");
        Rounds step = Rounds.run(project, BasePass.class, 1, 3, "pass", "step");
        return List.of(
                Figure.atMost("Base, forward of 64x128x128", forward.median("first"), "s", 2),
                Figure.atMost("Base, step on 64x128x128", step.median("first"), "s", 12),
                Figure.of(
                        "Base, forward, peak resident memory",
                        forward.largest("second") / 1e9,
                        "GB"),
                Figure.atMost(
                        "Base, step, peak resident memory", step.largest("second") / 1e9, "GB", 3));
    }

    private List<Figure> compare() throws RunnerException {
        VolumetricArchitecture base = Architecture.base(1, 14);
        double ours = MultiplyAdds.of(base, BaseStep.PATCH);
        double unet = MultiplyAdds.of(SampleBlocks.unetLike(base, BaseStep.PATCH), BaseStep.PATCH);
        Rounds rounds = Rounds.run(project, BaseStep.class, 1, 3);
        return List.of(
                Figure.of("Base, multiply-adds of a forward pass", ours / 1e9, "10^9"),
                Figure.of("residual U-Net, multiply-adds", unet / 1e9, "10^9"),
                Figure.of("residual U-Net, step on 64x128x128", rounds.median("second"), "s"),
                Figure.of("Base, step, of the U-Net's", rounds.ratio("first", "second"), "ratio"),
                Figure.of(
                        "Base, step, one scan order of three",
                        rounds.ratio("third", "first"),
                        "ratio"));
    }

    private List<Figure> voxel() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        for (String preset : List.of("Tiny", "Small", "Base", "Planar Small", "Planar Base")) {
            for (String pass : List.of("inference", "training")) {
                Rounds rounds =
                        Rounds.run(project, PassMemory.class, 0, 2, "preset", preset, "pass", pass);
                figures.add(
                        Figure.of(
                                preset + ", " + pass + ", peak memory a voxel",
                                rounds.largest("first"),
                                "B"));
            }
        }
        return figures;
    }
}
