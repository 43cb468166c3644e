package org.urwkv.segmentation.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The computer that this runs on, in words. */
final class Computer {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Computer() {}

    /**
     * @return processor and number of its cores that Java may use, system, Java
     */
    static String describe() {
        return "%s x %d, %s %s, Java %s"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }

    /**
     * @return whether the processor multiplies matrices of bfloat16 (AMX), which is known on Linux
     *     only
     */
    static boolean multipliesBfloat16() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.anyMatch(
                    line -> line.startsWith("flags") && (line + " ").contains(" amx_bf16 "));
        } catch (IOException e) {
            return false;
        }
    }

    /** Its name where the system tells it, else the kind of its instructions. */
    private static String processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
