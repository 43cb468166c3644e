package org.urwkv.host.batch;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.urwkv.host.run.Console;
import org.urwkv.host.run.ErrorLog;

/**
 * The application {@code org.knime.product.KNIME_BATCH_APPLICATION}: runs one workflow with the
 * options of KNIME's own batch application. Without arguments it tells how it is used.
 */
public final class BatchApplication implements IApplication {
    private static final String TERMINAL = "urwkv.host.terminal";

    private volatile Batch batch;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        context.applicationRunning();
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        ErrorLog log = new ErrorLog(workspace().resolve("errors.log"));
        Console console = console();
        if (args == null || args.length == 0) {
            console.say(Usage.TEXT);
            return ExitCode.OK;
        }
        Arguments arguments;
        try {
            arguments = Arguments.parse(Arrays.asList(args));
            if (arguments.preferences().isPresent()) {
                Preferences.apply(arguments.preferences().get());
            }
        } catch (ArgumentException e) {
            console.error("Arguments", e.getMessage());
            return ExitCode.ARGUMENTS;
        }
        batch = new Batch(new RegistryFactories(Platform.getExtensionRegistry()), console, log);
        Thread stopper = new Thread(batch::stop, "stop the workflow");
        Runtime.getRuntime().addShutdownHook(stopper);
        int code = batch.run(arguments);
        removeHook(stopper);
        return code;
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the machine is going down: the hook is what ended the run
        }
    }

    /** Real console streams: the framework may have put others in their place. */
    private static Console console() {
        String told = System.getProperty(TERMINAL);
        boolean terminal = told == null ? System.console() != null : Boolean.parseBoolean(told);
        return new Console(
                stream(FileDescriptor.out), stream(FileDescriptor.err), terminal, System::nanoTime);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The folder given with {@code -data}, or the one for temporary files. */
    private static Path workspace() throws IOException {
        Location location = Platform.getInstanceLocation();
        if (location == null || location.getURL() == null) {
            return Path.of(System.getProperty("java.io.tmpdir"));
        }
        return new File(location.getURL().getPath()).toPath();
    }

    @Override
    public void stop() {
        Batch running = batch;
        if (running != null) {
            running.stop();
        }
    }
}
