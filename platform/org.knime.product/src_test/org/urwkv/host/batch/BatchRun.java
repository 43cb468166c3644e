package org.urwkv.host.batch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.knime.core.node.NodeFactory;
import org.urwkv.host.nodes.BreakerFactory;
import org.urwkv.host.nodes.KeeperFactory;
import org.urwkv.host.nodes.MakerFactory;
import org.urwkv.host.nodes.TellerFactory;
import org.urwkv.host.run.Console;
import org.urwkv.host.run.ErrorLog;

/** Runs workflows over the test nodes and keeps what the console said. */
final class BatchRun {
    static final String MAKER = MakerFactory.class.getName();
    static final String KEEPER = KeeperFactory.class.getName();
    static final String TELLER = TellerFactory.class.getName();
    static final String BREAKER = BreakerFactory.class.getName();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, Supplier<NodeFactory<?>>> factories = new HashMap<>();
    private final Batch batch;

    BatchRun(Path log, Callable<?> breaker) {
        factories.put(MAKER, MakerFactory::new);
        factories.put(KEEPER, KeeperFactory::new);
        factories.put(TELLER, TellerFactory::new);
        factories.put(BREAKER, () -> new BreakerFactory(breaker));
        Console console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        System::nanoTime);
        batch =
                new Batch(
                        name -> Optional.ofNullable(factories.get(name)).map(Supplier::get),
                        console,
                        new ErrorLog(log));
    }

    static BatchRun of(Path log) {
        return new BatchRun(log, () -> null);
    }

    int run(String... args) throws ArgumentException {
        return batch.run(Arguments.parse(Arrays.asList(args)));
    }

    void stop() {
        batch.stop();
    }

    List<String> out() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    List<String> err() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
