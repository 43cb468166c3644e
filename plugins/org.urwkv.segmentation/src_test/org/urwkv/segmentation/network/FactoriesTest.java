package org.urwkv.segmentation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All scripts of the project: what makes a tensor out of nothing says on whose device. */
class FactoriesTest {

    private static final Pattern FACTORY =
            Pattern.compile(
                    "torch\\.(arange|empty|empty_strided|eye|full|linspace|logspace|ones|rand|randint"
                            + "|randn|randperm|range|scalar_tensor|tensor|tril_indices|triu_indices"
                            + "|zeros|\\w+_window)\\(");

    private static final Pattern MOVE = Pattern.compile("torch\\.(device|cpu|cuda)\\(");

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().matches(".*[/\\\\]src[/\\\\].*\\.ts"))
                    .toList();
        }
    }

    private static Stream<String> lines(Path script) {
        try {
            return Files.readAllLines(script).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyNewTensorIsPutOnTheDeviceOfAnother() throws IOException {
        List<String> factories =
                scripts().stream()
                        .flatMap(FactoriesTest::lines)
                        .filter(line -> FACTORY.matcher(line).find())
                        .toList();

        assertThat(factories)
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            long made = FACTORY.matcher(line).results().count();
                            long placed =
                                    Pattern.compile("device=\\w+\\.device\\b")
                                            .matcher(line)
                                            .results()
                                            .count();
                            assertThat(placed).as(line).isEqualTo(made);
                        });
    }

    @Test
    void noScriptNamesADevice() throws IOException {
        assertThat(scripts())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(
                        script ->
                                assertThat(lines(script))
                                        .noneMatch(line -> MOVE.matcher(line).find()));
    }
}
