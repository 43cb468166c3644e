package org.urwkv.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs benchmarks by name, all without an argument, or {@code NAME/PART}; prints a table and writes
 * {@code NAME.json} or {@code NAME-PART.json} each. A number sets the minutes of each training, and
 * the steps of the one whose memory is watched.
 */
public final class Main {

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    /** Enough for what the trainings of the planar network have to reach. */
    private static final double MINUTES = 8;

    private static final int STEPS = 2000;

    private Main() {}

    /**
     * @param args the project's folder, then names of benchmarks or of their parts, and a number
     * @throws Exception if a measurement could not be made
     */
    public static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]);
        List<String> given = new ArrayList<>(List.of(args).subList(1, args.length));
        OptionalDouble number = number(given);
        List<Benchmark> all =
                List.of(
                        new Start(project),
                        new Volumes(project),
                        new Networks(project),
                        new Predictions(project),
                        new Memory(project, (int) number.orElse(STEPS)),
                        new Planar(project, number.orElse(MINUTES)),
                        new Trainings(project, number));
        List<String> known = all.stream().flatMap(Main::names).toList();
        List<String> wanted = given.isEmpty() ? all.stream().map(Benchmark::name).toList() : given;
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
        for (String name : wanted) {
            String[] parts = name.split("/");
            Benchmark benchmark =
                    all.stream().filter(b -> b.name().equals(parts[0])).findFirst().orElseThrow();
            List<Figure> figures = benchmark.run(parts.length > 1 ? parts[1] : "");
            System.out.println(table(name, figures));
            Path file = project.resolve("benchmarks/target/" + name.replace('/', '-') + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.toJson(figures) + "\n");
            holds &= figures.stream().allMatch(Figure::holds);
        }
        System.exit(holds ? 0 : 1);
    }

    /** Takes the number out of what was given. */
    private static OptionalDouble number(List<String> given) {
        for (String argument : given) {
            if (argument.matches("\\d+(\\.\\d+)?")) {
                given.remove(argument);
                return OptionalDouble.of(Double.parseDouble(argument));
            }
        }
        return OptionalDouble.empty();
    }

    /** Of a benchmark and, with a slash, of its parts. */
    private static Stream<String> names(Benchmark benchmark) {
        String name = benchmark.name();
        return Stream.concat(
                Stream.of(name), benchmark.parts().stream().map(part -> name + "/" + part));
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
        return f.holds() ? "holds" : "MISSED";
    }
}
