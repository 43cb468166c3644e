package org.urwkv.segmentation.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urwkv.volume.Volume;

/** Names images that show nothing. */
final class BlankImages {

    /** How many are named in a sentence. */
    private static final int NAMED = 3;

    private final List<String> names = new ArrayList<>();

    /** Looks at an image, up to its first difference. */
    void look(String name, Volume image) {
        if (image.isBlank()) {
            names.add(name);
        }
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
