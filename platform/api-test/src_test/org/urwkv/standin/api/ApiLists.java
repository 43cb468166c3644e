package org.urwkv.standin.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the lists that the test compares with: of all classes in two folders of {@code javap}
 * texts, those that the stand-in has, too.
 *
 * <p>Arguments: the folder with KNIME's classes that extensions use, the folder with classes that
 * only appear in declarations of those, the folder to write to, the stand-in's class folders.
 */
public final class ApiLists {
    static final String COMPLETE = "complete.txt";
    static final String PARTIAL = "partial.txt";

    private ApiLists() {}

    /** Makes the lists. */
    public static void main(String[] arguments) throws IOException {
        List<Path> paths = Arrays.stream(arguments).map(Path::of).toList();
        Map<String, ApiClass> complete = read(paths.get(0));
        Map<String, ApiClass> partial = read(paths.get(1));
        partial.keySet().removeAll(complete.keySet());
        Map<String, ApiClass> standIn =
                ClassFolder.read(paths.stream().skip(3).filter(Files::isDirectory).toList());
        Files.createDirectories(paths.get(2));
        Files.writeString(paths.get(2).resolve(COMPLETE), text(complete, standIn));
        Files.writeString(paths.get(2).resolve(PARTIAL), text(partial, standIn));
    }

    private static Map<String, ApiClass> read(Path folder) throws IOException {
        Map<String, ApiClass> classes = new TreeMap<>();
        try (Stream<Path> texts = Files.list(folder)) {
            for (Path text : texts.filter(t -> t.toString().endsWith(".txt")).sorted().toList()) {
                classes.putAll(ApiText.parse(Files.readString(text)));
            }
        }
        return classes;
    }

    private static String text(Map<String, ApiClass> knime, Map<String, ApiClass> standIn) {
        StringBuilder text = new StringBuilder();
        for (ApiClass c : knime.values()) {
            if (c.isPublic() && standIn.containsKey(c.name())) {
                text.append(c.header()).append(" {\n");
                c.members().forEach(m -> text.append("  ").append(m).append(";\n"));
                text.append("}\n");
            }
        }
        return text.toString();
    }
}
