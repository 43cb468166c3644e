package org.urwkv.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fuzzes formats, several at a time, each in a process of its own. */
public final class Main {
    private Main() {}

    /**
     * Runs the fuzzer and exits with 1 if it finds something.
     *
     * @param args folder for corpora, logs and findings; how many formats at a time; a format or
     *     {@code all}; seconds for each format, or a file to read
     * @throws IOException if a folder cannot be written
     * @throws InterruptedException if it is interrupted
     * @throws ExecutionException if a process cannot be started
     */
    public static void main(String[] args)
            throws IOException, InterruptedException, ExecutionException {
        Path folder = Path.of(args[0]);
        List<Format> formats =
                args[2].equals("all") ? List.of(Format.values()) : List.of(Format.named(args[2]));
        if (!args[3].matches("\\d+")) {
            Path file = Path.of(args[3]);
            ReaderTarget.read(formats.get(0), Files.readAllBytes(file));
            System.out.println(file + " is read or refused as it should be.");
            return;
        }
        int seconds = Integer.parseInt(args[3]);
        ExecutorService workers = Executors.newFixedThreadPool(Integer.parseInt(args[1]));
        boolean found = false;
        try {
            List<Callable<FuzzRun.Result>> runs = new ArrayList<>();
            for (Format format : formats) {
                runs.add(new FuzzRun(format, folder, seconds));
            }
            for (Future<FuzzRun.Result> run : workers.invokeAll(runs)) {
                System.out.println(run.get().text());
                found |= run.get().found();
            }
        } finally {
            workers.shutdownNow();
        }
        if (found) {
            System.exit(1);
        }
    }
}
