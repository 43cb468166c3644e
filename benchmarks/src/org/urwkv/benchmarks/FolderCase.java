package org.urwkv.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.urwkv.segmentation.training.TrainingCase;
import org.urwkv.volume.Colours;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;
import org.urwkv.volume.io.VolumeIO;

/**
 * A file in the folder {@code images} with its labels, of the same name, in {@code labels}. Grey
 * images of one slice get three channels, as coloured ones have.
 *
 * @param imageFile the image
 * @param labelFile the labels
 */
record FolderCase(Path imageFile, Path labelFile) implements TrainingCase {

    /**
     * @param folder holds the two folders
     * @return all cases, in the order of their names
     * @throws IOException if the folder cannot be listed
     */
    static List<FolderCase> of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("images"))) {
            return files.sorted()
                    .map(f -> new FolderCase(f, folder.resolve("labels").resolve(f.getFileName())))
                    .toList();
        }
    }

    @Override
    public String name() {
        return imageFile.getFileName().toString();
    }

    @Override
    public Volume image() {
        Volume image = read(imageFile);
        return image.geometry().nz() == 1 ? Colours.rgb(image) : image;
    }

    @Override
    public LabelVolume labels() {
        return LabelVolume.from(read(labelFile));
    }

    private static Volume read(Path file) {
        try {
            return VolumeIO.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
