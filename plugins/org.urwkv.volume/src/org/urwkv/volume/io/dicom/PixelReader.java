package org.urwkv.volume.io.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the pixels of all images of a stack, file by file and frame by frame. */
final class PixelReader {
    /** Takes the stored numbers of one sample of one image. */
    @FunctionalInterface
    interface Sink {
        void put(int slice, int sample, int[] numbers);
    }

    private PixelReader() {}

    static void read(Frame[] frames, Sink sink) throws IOException {
        Map<Path, List<Integer>> slices = new LinkedHashMap<>();
        for (int z = 0; z < frames.length; z++) {
            slices.computeIfAbsent(frames[z].path(), path -> new ArrayList<>()).add(z);
        }
        for (Map.Entry<Path, List<Integer>> file : slices.entrySet()) {
            int[] slice = new int[file.getValue().size()];
            for (int z : file.getValue()) {
                slice[frames[z].index()] = z;
            }
            readFile(file.getKey(), slice, sink);
        }
    }

    private static void readFile(Path path, int[] slices, Sink sink) throws IOException {
        try (DicomInput in = DicomInput.open(path)) {
            PixelLayout layout = PixelLayout.of(path, DicomParser.parse(in).data());
            byte[] bytes = new byte[Math.toIntExact(layout.frameBytes())];
            int[] numbers = new int[layout.pixels()];
            for (int slice : slices) {
                in.readFully(bytes, bytes.length);
                for (int sample = 0; sample < layout.samples(); sample++) {
                    decode(bytes, layout, sample, numbers);
                    sink.put(slice, sample, numbers);
                }
            }
        }
    }

    private static void decode(byte[] bytes, PixelLayout layout, int sample, int[] numbers) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int first = layout.planar() ? sample * layout.pixels() : sample;
        int step = layout.planar() ? 1 : layout.samples();
        int left = 32 - layout.stored() - layout.shift();
        int right = 32 - layout.stored();
        for (int i = 0; i < numbers.length; i++) {
            int at = (first + i * step) * layout.bytes();
            int raw =
                    switch (layout.bytes()) {
                        case 1 -> buffer.get(at);
                        case 2 -> buffer.getShort(at);
                        default -> buffer.getInt(at);
                    };
            // bits above and below those that count belong to overlays
            numbers[i] = layout.signed() ? raw << left >> right : raw << left >>> right;
        }
    }
}
