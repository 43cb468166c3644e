package org.urwkv.segmentation.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urwkv.segmentation.SegmentationModel;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Precision;

/**
 * What makes two trainings the same: only then one can go on from where the other was. How long to
 * train, and where to compute, do not belong to it.
 *
 * @param settings values by what they are called
 * @param cases the cases in their order
 */
record RunIdentity(Map<String, String> settings, List<Case> cases) {

    private static final String LAYOUT = "layout of the network";

    /** A case by its name and {@link CaseHash}. */
    record Case(String name, String hash) {}

    /** Keeps the order of the settings. */
    RunIdentity {
        settings = new LinkedHashMap<>(settings);
        cases = List.copyOf(cases);
    }

    /**
     * @param cases the cases, those held out included
     * @param data what they look like
     * @param split which of them are held out
     * @param architecture the network
     * @param precision of its convolutions
     * @param plan how to train
     * @param options what the user has chosen
     * @param start model to begin with; null for none
     */
    static RunIdentity of(
            List<? extends TrainingCase> cases,
            Fingerprint data,
            Split split,
            Architecture architecture,
            Precision precision,
            Plan plan,
            TrainingOptions options,
            SegmentationModel start) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("network", options.preset());
        settings.put("set of labels", data.labels().toString());
        settings.put("number of channels", "" + data.channels());
        settings.put("seed", "" + options.seed());
        settings.put("patch size", plan.patchSize().toString());
        settings.put("batch size", "" + plan.batchSize());
        settings.put("number of steps an epoch", "" + plan.stepsPerEpoch());
        settings.put("learning rate", "" + plan.learningRate());
        settings.put("number of cases held out", "" + split.validation().size());
        settings.put("normalization", options.normalization().toString());
        settings.put("augmentation", options.augmentation().toString());
        settings.put("precision of convolutions", precision.name());
        settings.put("loss", options.loss().toString());
        settings.put("optimization", withoutPatience(options.optimization()).toString());
        settings.put("beginning", start == null ? "nothing" : CaseHash.of(start.weights()));
        if (!options.regions().isEmpty()) {
            settings.put("regions", options.regions().toString());
        }
        settings.put(LAYOUT, architecture.toJson());
        List<Case> contents = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            contents.add(new Case(cases.get(i).name(), data.hashes().get(i)));
        }
        return new RunIdentity(settings, contents);
    }

    /** Patience is a limit, as epochs and minutes are. */
    private static OptimizationOptions withoutPatience(OptimizationOptions options) {
        return new OptimizationOptions(
                options.method(),
                options.decay(),
                options.weightDecay(),
                options.averageDecay(),
                0);
    }

    /**
     * @return the settings but for the layout of the network, which is in a model anyway
     */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>(settings);
        told.remove(LAYOUT);
        return told;
    }

    /**
     * @param earlier the training that was cut off
     * @return in words the first thing that differs; empty if nothing does
     */
    Optional<String> differenceFrom(RunIdentity earlier) {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String before = earlier.settings.get(setting.getKey());
            if (!setting.getValue().equals(before)) {
                return Optional.of(
                        "its %s is %s, and here it is %s"
                                .formatted(setting.getKey(), before, setting.getValue()));
            }
        }
        if (cases.size() != earlier.cases.size()) {
            return Optional.of(
                    "it has %d cases, and here there are %d"
                            .formatted(earlier.cases.size(), cases.size()));
        }
        for (int i = 0; i < cases.size(); i++) {
            Case before = earlier.cases.get(i);
            Case now = cases.get(i);
            if (!now.hash.equals(before.hash)) {
                return Optional.of(
                        now.name.equals(before.name)
                                ? "case '%s' has other contents there".formatted(now.name)
                                : "its case %d is '%s', and here it is '%s'"
                                        .formatted(i + 1, before.name, now.name));
            }
        }
        return Optional.empty();
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        JsonObject values = new JsonObject();
        settings.forEach(values::addProperty);
        json.add("settings", values);
        JsonArray list = new JsonArray();
        for (Case item : cases) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", item.name);
            entry.addProperty("sha256", item.hash);
            list.add(entry);
        }
        json.add("cases", list);
        return json;
    }

    static RunIdentity fromJson(JsonObject json) {
        Map<String, String> settings = new LinkedHashMap<>();
        json.getAsJsonObject("settings")
                .entrySet()
                .forEach(e -> settings.put(e.getKey(), e.getValue().getAsString()));
        List<Case> cases = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("cases")) {
            JsonObject entry = element.getAsJsonObject();
            cases.add(new Case(entry.get("name").getAsString(), entry.get("sha256").getAsString()));
        }
        return new RunIdentity(settings, cases);
    }
}
