package org.urwkv.standin.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The classes of a folder of class files. */
final class ClassFolder {
    private static final Pattern SIGNATURE = Pattern.compile("\\s+descriptor: (.*)");

    private ClassFolder() {}

    /** The classes of KNIME in the folders, by name, with what the compiler added left out. */
    static Map<String, ApiClass> read(List<Path> folders) throws IOException {
        Map<String, ApiClass> classes = new TreeMap<>();
        for (Path folder : folders) {
            List<Path> files = files(folder);
            if (!files.isEmpty()) {
                classes.putAll(ApiText.parse(withoutSynthetic(javap(files), synthetic(files))));
            }
        }
        return classes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(f -> f.toString().endsWith(".class"))
                    .filter(f -> folder.relativize(f).startsWith(Path.of("org", "knime")))
                    .filter(f -> !f.endsWith("package-info.class"))
                    .sorted()
                    .toList();
        }
    }

    private static String javap(List<Path> files) {
        ToolProvider javap =
                ToolProvider.findFirst("javap")
                        .orElseThrow(() -> new IllegalStateException("This needs a JDK."));
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("-protected", "-s"));
        files.forEach(f -> arguments.add(f.toString()));
        int exit =
                javap.run(
                        new PrintWriter(out, true),
                        new PrintWriter(errors, true),
                        arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(errors.toString());
        }
        return out.toString();
    }

    private static Set<String> synthetic(List<Path> files) throws IOException {
        Set<String> members = new HashSet<>();
        for (Path file : files) {
            members.addAll(SyntheticMembers.of(Files.readAllBytes(file)));
        }
        return members;
    }

    /** Leaves out the lines of members whose class, name and descriptor are given. */
    private static String withoutSynthetic(String text, Set<String> synthetic) {
        StringBuilder kept = new StringBuilder();
        String owner = "";
        String pending = null;
        for (String line : text.lines().toList()) {
            if (line.endsWith("{")) {
                owner = ApiClass.of(line).name();
            }
            Matcher signature = SIGNATURE.matcher(line);
            if (signature.matches() && pending != null) {
                String key = ApiClass.key(ApiClass.normal(pending)).replaceAll("\\(.*", "");
                if (!synthetic.contains(owner + " " + key + signature.group(1))) {
                    kept.append(pending).append('\n');
                }
                pending = null;
            } else if (line.startsWith("  ") && line.endsWith(";")) {
                pending = line;
            } else {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }
}
