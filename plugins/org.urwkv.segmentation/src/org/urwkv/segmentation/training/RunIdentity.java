package org.urwkv.segmentation.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes two trainings the same: only then one can go on from where the other was. How long to
 * train, and where to compute, do not belong to it.
 *
 * @param settings values by what they are called
 * @param cases the cases in their order
 */
record RunIdentity(Map<String, String> settings, List<Case> cases) {

    /** A case by its name and {@link CaseHash}. */
    record Case(String name, String hash) {}

    /** Keeps the order of the settings. */
    RunIdentity {
        settings = new LinkedHashMap<>(settings);
        cases = List.copyOf(cases);
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
