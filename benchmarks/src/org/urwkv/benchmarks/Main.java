package org.urwkv.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Runs benchmarks by name, all without an argument; prints a table and writes {@code NAME.json}
 * each.
 */
public final class Main {

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private Main() {}

    /**
     * @param args the project's folder, then names of benchmarks
     * @throws Exception if a measurement could not be made
     */
    public static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]);
        List<Benchmark> all = List.of(new Start(project), new Volumes(project));
        List<String> wanted = List.of(args).subList(1, args.length);
        List<String> known = all.stream().map(Benchmark::name).toList();
        for (String name : wanted) {
            if (!known.contains(name)) {
                System.err.println(
                        "There is no benchmark '"
                                + name
                                + "'. There are: "
                                + String.join(", ", known));
                System.exit(2);
            }
        }
        boolean holds = true;
        for (Benchmark benchmark : all) {
            if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                List<Figure> figures = benchmark.run();
                System.out.println(table(benchmark.name(), figures));
                Path file = project.resolve("benchmarks/target/" + benchmark.name() + ".json");
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.toJson(figures) + "\n");
                holds &= figures.stream().allMatch(Figure::holds);
            }
        }
        System.exit(holds ? 0 : 1);
    }

    private static String table(String name, List<Figure> figures) {
        return figures.stream().map(Main::row).collect(Collectors.joining("\n", name + "\n", ""));
    }

    private static String row(Figure f) {
        String limit =
                f.limit() == null
                        ? ""
                        : String.format(Locale.ROOT, "limit %.3g  %s", f.limit(), verdict(f));
        return String.format(
                        Locale.ROOT,
                        "  %-60s %10.3f %-8s %s",
                        f.metric(),
                        f.value(),
                        f.unit(),
                        limit)
                .stripTrailing();
    }

    private static String verdict(Figure f) {
        return f.holds() ? "holds" : "EXCEEDED";
    }
}
