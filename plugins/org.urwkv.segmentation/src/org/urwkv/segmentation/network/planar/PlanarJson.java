package org.urwkv.segmentation.network.planar;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Descriptions of planar networks as JSON; the keys are the names of the record's parts. */
public final class PlanarJson {

    /** Value of the key {@code network}. */
    public static final String NETWORK = "planar";

    private PlanarJson() {}

    static String write(PlanarArchitecture a) {
        JsonObject json = new JsonObject();
        json.addProperty("network", NETWORK);
        json.addProperty("inChannels", a.inChannels());
        json.addProperty("classes", a.classes());
        JsonArray widths = new JsonArray();
        a.widths().forEach(width -> widths.add(width));
        json.add("widths", widths);
        json.addProperty("expansion", a.expansion());
        json.addProperty("mode", a.mode().name());
        return json.toString();
    }

    /**
     * @param json what {@link PlanarArchitecture#toJson()} gives
     * @return the description
     * @throws RuntimeException of several kinds if the object is none
     */
    public static PlanarArchitecture read(JsonObject json) {
        List<Integer> widths =
                json.getAsJsonArray("widths").asList().stream().map(JsonElement::getAsInt).toList();
        return new PlanarArchitecture(
                json.get("inChannels").getAsInt(),
                json.get("classes").getAsInt(),
                widths,
                json.get("expansion").getAsInt(),
                PlanarMode.valueOf(json.get("mode").getAsString()));
    }
}
