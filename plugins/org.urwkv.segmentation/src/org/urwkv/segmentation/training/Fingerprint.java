package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.urwkv.segmentation.Normalization;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.volume.Geometry;
import org.urwkv.volume.LabelVolume;
import org.urwkv.volume.Volume;

/**
 * What the training cases look like; every case is read once for it.
 *
 * @param channels channels of every image
 * @param grids the grid of each case
 * @param labels all label values of all cases, without background
 * @param reachesMm how far (x, y, z) the labels reach in each case that has any, in mm
 * @param normalization with the constants of the foreground where the method needs them
 * @param hashes the {@link CaseHash} of each case
 */
record Fingerprint(
        int channels,
        List<Geometry> grids,
        SortedSet<Integer> labels,
        List<List<Double>> reachesMm,
        Normalization normalization,
        List<String> hashes) {

    /** Voxels of image and labels may lie this far apart, in mm. */
    private static final double TOLERANCE_MM = 1e-3;

    /**
     * @param cases all cases
     * @param method how intensities will be normalised
     * @param ignored a label that is none; 0 for none
     * @param monitor asked several times a case; warned of images that show nothing
     * @throws SegmentationException if the cases do not fit together or hold no labels
     */
    static Fingerprint of(
            List<? extends TrainingCase> cases,
            Normalization.Method method,
            int ignored,
            TrainingMonitor monitor) {
        if (cases.isEmpty()) {
            throw new SegmentationException(
                    "There are no training cases; give at least one image with its labels.");
        }
        List<Geometry> grids = new ArrayList<>();
        SortedSet<Integer> labels = new TreeSet<>();
        List<IntensitySample> samples = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        List<List<Double>> reaches = new ArrayList<>();
        BlankImages blanks = new BlankImages();
        boolean background = false;
        int channels = 0;
        for (TrainingCase item : cases) {
            monitor.checkCanceled();
            monitor.progress(0, "Looking at case " + (grids.size() + 1) + " of " + cases.size());
            Volume image = item.image();
            monitor.checkCanceled();
            LabelVolume truth = item.labels();
            monitor.checkCanceled();
            checkGrid(item.name(), image, truth);
            if (grids.isEmpty()) {
                channels = image.channels();
            }
            checkChannels(item.name(), image.channels(), cases.get(0).name(), channels);
            blanks.look(item.name(), image);
            grids.add(image.geometry());
            labels.addAll(truth.labels());
            monitor.checkCanceled();
            hashes.add(CaseHash.of(image, truth));
            monitor.checkCanceled();
            LabelReach reach = LabelReach.of(truth, ignored);
            background = background || reach.background();
            if (!reach.sizeMm().isEmpty()) {
                reaches.add(reach.sizeMm());
            }
            monitor.checkCanceled();
            if (method == Normalization.Method.CLIPPED) {
                sample(image, truth, samples);
            }
        }
        labels.remove(ignored);
        checkLabels(labels, background);
        blanks.warning(cases.size()).ifPresent(monitor::warn);
        Normalization normalization =
                method == Normalization.Method.CLIPPED
                        ? Normalization.clipped(
                                samples.stream().map(IntensitySample::range).toList())
                        : Normalization.zScore();
        return new Fingerprint(
                channels,
                List.copyOf(grids),
                labels,
                List.copyOf(reaches),
                normalization,
                List.copyOf(hashes));
    }

    /**
     * @return whether every case is a single slice
     */
    boolean images() {
        return grids.stream().allMatch(grid -> grid.nz() == 1);
    }

    private static void sample(Volume image, LabelVolume truth, List<IntensitySample> samples) {
        boolean[] foreground = new boolean[Math.toIntExact(image.geometry().voxels())];
        for (int i = 0; i < foreground.length; i++) {
            foreground[i] = truth.labelAt(i) != 0;
        }
        for (int channel = 0; channel < image.channels(); channel++) {
            if (samples.size() == channel) {
                samples.add(new IntensitySample());
            }
            samples.get(channel).add(image.floats(channel), foreground);
        }
    }

    private static void checkGrid(String name, Volume image, LabelVolume truth) {
        Optional<String> difference =
                truth.geometry().differenceFrom(image.geometry(), TOLERANCE_MM);
        if (difference.isPresent()) {
            String sentence = difference.get().replaceAll("\\.$", "");
            throw new SegmentationException(
                    "Case '"
                            + name
                            + "': the labels do not lie on the grid of the image ("
                            + sentence.substring(0, 1).toLowerCase(Locale.ROOT)
                            + sentence.substring(1)
                            + "); give the labels that belong to this image, or resample them to"
                            + " its grid.");
        }
    }

    private static void checkChannels(String name, int channels, String first, int expected) {
        if (channels != expected) {
            throw new SegmentationException(
                    "Case '"
                            + name
                            + "' has "
                            + channels
                            + (channels == 1 ? " channel" : " channels")
                            + " but case '"
                            + first
                            + "' has "
                            + expected
                            + "; all images must have the same number of channels (the Volume"
                            + " Reader can bring grey and coloured images together).");
        }
    }

    private static void checkLabels(SortedSet<Integer> labels, boolean background) {
        if (labels.isEmpty()) {
            throw new SegmentationException(
                    "No case has a label: all label volumes are 0 everywhere; give label volumes in"
                            + " which the structures to find are numbered 1, 2 and so on.");
        }
        if (labels.size() == 1 && !background) {
            throw new SegmentationException(
                    "Every voxel of every case has the label "
                            + labels.first()
                            + ", so there is nothing to tell apart; give label volumes in which the"
                            + " background is 0.");
        }
        if (labels.size() > LabelTable.MAX_LABELS) {
            throw new SegmentationException(
                    "The label volumes hold "
                            + labels.size()
                            + " different labels, more than "
                            + LabelTable.MAX_LABELS
                            + "; check that label volumes, not images, were chosen as labels.");
        }
    }
}
