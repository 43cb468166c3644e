package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urwkv.volume.Volume;

/** Images that show nothing: no channel has two voxels of different, finite values. */
final class BlankImages {

    /** How many are named in a sentence. */
    private static final int NAMED = 3;

    private final List<String> names = new ArrayList<>();

    /** Looks at an image, up to its first difference. */
    void look(String name, Volume image) {
        for (int channel = 0; channel < image.channels(); channel++) {
            if (shows(image, channel)) {
                return;
            }
        }
        names.add(name);
    }

    private static boolean shows(Volume image, int channel) {
        int voxels = Math.toIntExact(image.geometry().voxels());
        double first = Double.NaN;
        for (int i = 0; i < voxels; i++) {
            double value = image.valueAt(channel * voxels + i);
            if (!Double.isFinite(value)) {
                continue;
            }
            if (Double.isNaN(first)) {
                first = value;
            }
            if (value != first) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param cases how many images were looked at
     * @return what the user should know, if anything
     */
    Optional<String> warning(int cases) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String listed =
                "'" + String.join("', '", names.subList(0, Math.min(NAMED, names.size()))) + "'";
        return Optional.of(
                "%d of %d images have one and the same value in every voxel (%s%s), so nothing can be learned from them; check these files."
                        .formatted(
                                names.size(),
                                cases,
                                listed,
                                names.size() > NAMED ? " and others" : ""));
    }
}
