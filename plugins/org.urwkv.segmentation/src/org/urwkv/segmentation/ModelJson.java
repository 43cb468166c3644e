package org.urwkv.segmentation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.prediction.LearnedPostprocessing;

/** {@code model.json}: keys in a fixed order, numbers as Java prints them, NaN as null. */
final class ModelJson {

    /** Grows with every change that an older reader would misunderstand. */
    static final int VERSION = 2;

    /** What earlier readers read, too. */
    private static final int WITHOUT_REGIONS = 1;

    private static final String FORMAT = "urwkv-model";

    private ModelJson() {}

    static String write(ModelDescription model) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", model.regions().isEmpty() ? WITHOUT_REGIONS : VERSION);
        json.addProperty("channels", model.channels());
        json.add("spacingMm", array(model.preprocessing().spacingMm()));
        json.add("normalization", normalization(model.preprocessing().normalization()));
        json.add("patchSize", array(model.patchSize()));
        JsonArray labels = new JsonArray();
        model.labels().forEach((value, name) -> labels.add(label(value, name)));
        json.add("labels", labels);
        json.add("architecture", JsonParser.parseString(model.architecture().toJson()));
        json.add("provenance", provenance(model.provenance()));
        model.postprocessing()
                .ifPresent(learned -> json.add("postprocessing", postprocessing(learned)));
        if (!model.regions().isEmpty()) {
            JsonArray regions = new JsonArray();
            model.regions().forEach(region -> regions.add(region(region)));
            json.add("regions", regions);
        }
        Gson gson = new GsonBuilder().setPrettyPrinting().serializeNulls().create();
        return gson.toJson(json) + "\n";
    }

    static ModelDescription read(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (!FORMAT.equals(json.get("format").getAsString())) {
                throw new IllegalArgumentException("format " + json.get("format"));
            }
            int version = json.get("version").getAsInt();
            if (version > VERSION) {
                throw new SegmentationException(
                        "The model was written by a newer version of this extension (model format "
                                + version
                                + ", this version reads up to "
                                + VERSION
                                + "); update the extension.");
            }
            return description(json);
        } catch (SegmentationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SegmentationException(
                    "The description of the model (model.json) is damaged or incomplete; take the"
                            + " model from its source again.",
                    e);
        }
    }

    private static ModelDescription description(JsonObject json) {
        Preprocessing preprocessing =
                new Preprocessing(
                        json.get("channels").getAsInt(),
                        list(json.get("spacingMm"), JsonElement::getAsDouble),
                        normalization(json.getAsJsonObject("normalization")));
        SortedMap<Integer, String> labels = new TreeMap<>();
        for (JsonElement element : json.getAsJsonArray("labels")) {
            JsonObject label = element.getAsJsonObject();
            labels.put(label.get("value").getAsInt(), label.get("name").getAsString());
        }
        return new ModelDescription(
                Architecture.fromJson(json.get("architecture").toString()),
                preprocessing,
                list(json.get("patchSize"), JsonElement::getAsInt),
                labels,
                provenance(json.getAsJsonObject("provenance")),
                Optional.ofNullable(json.getAsJsonObject("postprocessing"))
                        .map(ModelJson::postprocessing),
                json.has("regions")
                        ? list(json.get("regions"), element -> region(element.getAsJsonObject()))
                        : List.of());
    }

    private static JsonObject region(Region region) {
        JsonObject json = new JsonObject();
        json.addProperty("name", region.name());
        json.add("labels", array(List.copyOf(region.labels())));
        json.addProperty("written", region.written());
        return json;
    }

    private static Region region(JsonObject json) {
        return new Region(
                json.get("name").getAsString(),
                new TreeSet<>(list(json.get("labels"), JsonElement::getAsInt)),
                json.get("written").getAsInt());
    }

    private static JsonObject postprocessing(LearnedPostprocessing learned) {
        JsonObject json = new JsonObject();
        json.addProperty("largestForeground", learned.foreground());
        json.add("largestOf", array(List.copyOf(learned.labels())));
        json.addProperty("diceBefore", learned.diceBefore());
        json.addProperty("diceAfter", learned.diceAfter());
        return json;
    }

    private static LearnedPostprocessing postprocessing(JsonObject json) {
        return new LearnedPostprocessing(
                json.get("largestForeground").getAsBoolean(),
                new TreeSet<>(list(json.get("largestOf"), JsonElement::getAsInt)),
                json.get("diceBefore").getAsDouble(),
                json.get("diceAfter").getAsDouble());
    }

    private static JsonObject label(int value, String name) {
        JsonObject json = new JsonObject();
        json.addProperty("value", value);
        json.addProperty("name", name);
        return json;
    }

    private static JsonObject normalization(Normalization normalization) {
        JsonObject json = new JsonObject();
        json.addProperty("method", normalization.method().name());
        JsonArray ranges = new JsonArray();
        for (Normalization.Range range : normalization.ranges()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("lower", range.lower());
            entry.addProperty("upper", range.upper());
            entry.addProperty("mean", range.mean());
            entry.addProperty("standardDeviation", range.standardDeviation());
            ranges.add(entry);
        }
        json.add("ranges", ranges);
        return json;
    }

    private static Normalization normalization(JsonObject json) {
        return new Normalization(
                Normalization.Method.valueOf(json.get("method").getAsString()),
                list(json.get("ranges"), element -> range(element.getAsJsonObject())));
    }

    private static Normalization.Range range(JsonObject json) {
        return new Normalization.Range(
                json.get("lower").getAsDouble(),
                json.get("upper").getAsDouble(),
                json.get("mean").getAsDouble(),
                json.get("standardDeviation").getAsDouble());
    }

    private static JsonObject provenance(Provenance provenance) {
        JsonObject json = new JsonObject();
        json.addProperty("preset", provenance.preset());
        json.addProperty("seed", provenance.seed());
        json.addProperty("epochs", provenance.epochs());
        json.addProperty("bestEpoch", provenance.bestEpoch());
        if (Double.isNaN(provenance.bestDice())) {
            json.add("bestDice", JsonNull.INSTANCE);
        } else {
            json.addProperty("bestDice", provenance.bestDice());
        }
        json.addProperty("device", provenance.device());
        json.addProperty("threads", provenance.threads());
        json.addProperty("engine", provenance.engine());
        json.addProperty("trainingCases", provenance.trainingCases());
        json.addProperty("validationCases", provenance.validationCases());
        json.addProperty("computer", provenance.computer());
        JsonObject settings = new JsonObject();
        provenance.settings().forEach(settings::addProperty);
        json.add("settings", settings);
        JsonArray hashes = new JsonArray();
        provenance.caseHashes().forEach(hashes::add);
        json.add("caseHashes", hashes);
        return json;
    }

    private static Provenance provenance(JsonObject json) {
        JsonElement dice = json.get("bestDice");
        return new Provenance(
                json.get("preset").getAsString(),
                json.get("seed").getAsLong(),
                json.get("epochs").getAsInt(),
                json.get("bestEpoch").getAsInt(),
                dice.isJsonNull() ? Double.NaN : dice.getAsDouble(),
                json.get("device").getAsString(),
                json.get("threads").getAsInt(),
                json.get("engine").getAsString(),
                json.get("trainingCases").getAsInt(),
                json.get("validationCases").getAsInt(),
                json.has("computer") ? json.get("computer").getAsString() : "",
                settings(json),
                json.has("caseHashes")
                        ? list(json.get("caseHashes"), JsonElement::getAsString)
                        : List.of());
    }

    /** Models of earlier versions do not tell them. */
    private static Map<String, String> settings(JsonObject json) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (json.has("settings")) {
            json.getAsJsonObject("settings")
                    .entrySet()
                    .forEach(e -> settings.put(e.getKey(), e.getValue().getAsString()));
        }
        return settings;
    }

    private static JsonArray array(List<? extends Number> values) {
        JsonArray json = new JsonArray();
        values.forEach(json::add);
        return json;
    }

    private static <T> List<T> list(JsonElement json, Function<JsonElement, T> read) {
        List<T> result = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray()) {
            result.add(read.apply(element));
        }
        return result;
    }
}
