package org.urwkv.segmentation.network;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.segmentation.network.planar.PlanarJson;
import org.urwkv.segmentation.network.volumetric.VolumetricJson;

/** Reads a description of whatever network; the key {@code network} says of which. */
final class ArchitectureJson {

    private ArchitectureJson() {}

    static Architecture read(String json) {
        try {
            JsonObject object = JsonParser.parseString(json).getAsJsonObject();
            String network = object.get("network").getAsString();
            return switch (network) {
                case VolumetricJson.NETWORK -> VolumetricJson.read(object);
                case PlanarJson.NETWORK -> PlanarJson.read(object);
                default ->
                        throw new SegmentationException(
                                "The model holds a network '%s' that this version does not know; update the extension."
                                        .formatted(network));
            };
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | UnsupportedOperationException
                | ClassCastException
                | NullPointerException e) {
            throw new SegmentationException(
                    "The description of the network is damaged; take the model from its source"
                            + " again.",
                    e);
        }
    }
}
