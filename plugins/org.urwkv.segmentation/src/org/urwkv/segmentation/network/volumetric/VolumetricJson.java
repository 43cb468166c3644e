package org.urwkv.segmentation.network.volumetric;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Descriptions of volumetric networks as JSON; the keys are the names of the records' parts. */
public final class VolumetricJson {

    /** Value of the key {@code network}. */
    public static final String NETWORK = "volumetric";

    private VolumetricJson() {}

    static String write(VolumetricArchitecture a) {
        JsonObject json = new JsonObject();
        json.addProperty("network", NETWORK);
        json.addProperty("inChannels", a.inChannels());
        json.addProperty("classes", a.classes());
        json.addProperty("fullWidth", a.fullWidth());
        json.addProperty("residualFull", a.residualFull());
        JsonArray stride = new JsonArray();
        a.stride().forEach(s -> stride.add(s));
        json.add("stride", stride);
        JsonArray stages = new JsonArray();
        a.stages().forEach(stage -> stages.add(write(stage)));
        json.add("stages", stages);
        json.addProperty("layerNorm", a.layerNorm());
        json.addProperty("hiddenRatio", a.hiddenRatio());
        json.addProperty("scanOrders", a.scanOrders());
        return json.toString();
    }

    private static JsonObject write(Stage stage) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", stage.kind().name());
        json.addProperty("width", stage.width());
        json.addProperty("depth", stage.depth());
        json.addProperty("decoderDepth", stage.decoderDepth());
        return json;
    }

    /**
     * @param json what {@link VolumetricArchitecture#toJson()} gives
     * @return the description
     * @throws RuntimeException of several kinds if the object is none
     */
    public static VolumetricArchitecture read(JsonObject json) {
        List<Integer> stride =
                json.getAsJsonArray("stride").asList().stream().map(JsonElement::getAsInt).toList();
        List<Stage> stages =
                json.getAsJsonArray("stages").asList().stream()
                        .map(stage -> readStage(stage.getAsJsonObject()))
                        .toList();
        return new VolumetricArchitecture(
                json.get("inChannels").getAsInt(),
                json.get("classes").getAsInt(),
                json.get("fullWidth").getAsInt(),
                json.get("residualFull").getAsBoolean(),
                stride,
                stages,
                json.get("layerNorm").getAsBoolean(),
                json.get("hiddenRatio").getAsInt(),
                json.get("scanOrders").getAsInt());
    }

    private static Stage readStage(JsonObject json) {
        return new Stage(
                StageKind.valueOf(json.get("kind").getAsString()),
                json.get("width").getAsInt(),
                json.get("depth").getAsInt(),
                json.get("decoderDepth").getAsInt());
    }
}
