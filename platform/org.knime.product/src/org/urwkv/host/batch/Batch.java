package org.urwkv.host.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.urwkv.host.report.Report;
import org.urwkv.host.report.ReportHeader;
import org.urwkv.host.report.TableText;
import org.urwkv.host.run.Console;
import org.urwkv.host.run.ErrorLog;
import org.urwkv.host.run.FactoryLookup;
import org.urwkv.host.run.NodeExecution;
import org.urwkv.host.run.RunFiles;
import org.urwkv.host.run.Runner;
import org.urwkv.host.run.TimeLeft;
import org.urwkv.host.run.Workflow;
import org.urwkv.host.workflow.Archive;
import org.urwkv.host.workflow.LoadException;

/** Runs one workflow from its file to its report, and tells on a console what happens. */
public final class Batch {
    private static final long STOP_SECONDS = 20;
    private static final double NANOS = 1e9;

    private final FactoryLookup factories;
    private final Console console;
    private final ErrorLog log;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile NodeExecution execution;

    /**
     * Makes a batch run.
     *
     * @param factories where nodes come from
     * @param console what to tell the user on
     * @param log takes the details of failures
     */
    public Batch(FactoryLookup factories, Console console, ErrorLog log) {
        this.factories = factories;
        this.console = console;
        this.log = log;
    }

    /**
     * Runs the workflow.
     *
     * @param arguments which one and how
     * @return the {@link ExitCode}
     */
    public int run(Arguments arguments) {
        try (Scratch scratch = new Scratch()) {
            return run(arguments, scratch);
        } catch (ArgumentException e) {
            console.error("Arguments", e.getMessage());
            return ExitCode.ARGUMENTS;
        } catch (LoadException e) {
            log.add("Loading", e);
            console.error("Loading", e.getMessage());
            return ExitCode.LOAD;
        } catch (IOException | RuntimeException | LinkageError e) {
            console.error("Run", log.describe("Run", e));
            return ExitCode.EXECUTION;
        } finally {
            done.countDown();
        }
    }

    private int run(Arguments arguments, Scratch scratch)
            throws ArgumentException, LoadException, IOException {
        ZonedDateTime started = ZonedDateTime.now();
        long start = System.nanoTime();
        Path folder = workflowFolder(arguments, scratch);
        Opening opening = new Opening(factories, console, log);
        Workflow workflow = opening.open(folder, arguments);
        if (arguments.failOnLoadError() && opening.hasErrors()) {
            return ExitCode.LOAD;
        }
        RunFiles files = new RunFiles(scratch.newFolder("nodes"), workflow.fileStores());
        execution = new NodeExecution(files, console, log);
        Runner runner = new Runner(workflow, execution, console, log);
        if (arguments.reset()) {
            runner.reset();
        } else {
            runner.resetStale();
        }
        runner.configure();
        boolean complete = arguments.noExecute() || runner.execute();
        double seconds = (System.nanoTime() - start) / NANOS;
        TableText.results(workflow).forEach(console::say);
        boolean kept =
                finish(
                        arguments,
                        scratch,
                        workflow,
                        new ReportHeader(started, seconds, runner.summary()));
        console.say(runner.summary() + " " + TimeLeft.text(seconds));
        return complete && kept && !opening.lostNodes() ? ExitCode.OK : ExitCode.EXECUTION;
    }

    /** Saves and reports; tells whether both went well. */
    private boolean finish(
            Arguments arguments, Scratch scratch, Workflow workflow, ReportHeader header) {
        boolean good = true;
        if (!arguments.noSave()) {
            try {
                new Saving(scratch).save(workflow, arguments);
            } catch (IOException | RuntimeException e) {
                console.error("Saving", log.describe("Saving", e));
                good = false;
            }
        }
        if (arguments.report().isPresent()) {
            Path target = arguments.report().get();
            try {
                Report report =
                        new Report(
                                workflow,
                                target,
                                (part, e) ->
                                        console.warning(
                                                "Report", part + ": " + log.describe(part, e)));
                console.say("Report: " + report.write(header));
            } catch (IOException | RuntimeException e) {
                console.error(
                        "Report",
                        "It cannot be written to " + target + ": " + log.describe("Report", e));
                good = false;
            }
        }
        return good;
    }

    private static Path workflowFolder(Arguments arguments, Scratch scratch)
            throws ArgumentException, LoadException, IOException {
        if (arguments.workflowDir().isPresent()) {
            Path folder = arguments.workflowDir().get();
            if (!Files.isDirectory(folder)) {
                throw new ArgumentException("The workflow folder " + folder + " does not exist.");
            }
            return folder.toAbsolutePath().normalize();
        }
        Path archive = arguments.workflowFile().orElseThrow();
        if (!Files.isRegularFile(archive)) {
            throw new ArgumentException("The workflow file " + archive + " does not exist.");
        }
        return Archive.unpack(archive, scratch.newFolder("workflow").toRealPath());
    }

    /** Cancels what runs, and waits a while for the run to end in good order. */
    public void stop() {
        NodeExecution running = execution;
        if (running == null) {
            return;
        }
        running.cancel();
        try {
            if (!done.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                console.warning("Run", "A node did not stop within " + STOP_SECONDS + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
