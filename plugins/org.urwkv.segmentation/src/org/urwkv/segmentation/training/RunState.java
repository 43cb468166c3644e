package org.urwkv.segmentation.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/** How far a training is: with the tensors, all that going on needs. */
final class RunState {

    /** Number of the epoch in work, from 1. */
    int epoch = 1;

    /** Steps of that epoch that are done. */
    int stepsInEpoch;

    /** All steps that are done. */
    int step;

    /** Sum of the finite losses of the epoch in work, and their number. */
    double lossSum;

    int losses;

    /** Learning rate of the last step. */
    double rate;

    /** What the guard against divergence multiplies the learning rate by. */
    double rateScale = 1;

    /** Steps in a row without a finite loss. */
    int failures;

    /** Dice of the last validation. */
    double lastDice = Double.NaN;

    /** One record an epoch. */
    final List<EpochRecord> log = new ArrayList<>();

    /** Ends the epoch in work. */
    void nextEpoch() {
        epoch++;
        stepsInEpoch = 0;
        lossSum = 0;
        losses = 0;
    }

    /**
     * @return mean of the finite losses of the epoch in work; NaN without any
     */
    double meanLoss() {
        return losses == 0 ? Double.NaN : lossSum / losses;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("epoch", epoch);
        json.addProperty("stepsInEpoch", stepsInEpoch);
        json.addProperty("step", step);
        json.addProperty("lossSum", lossSum);
        json.addProperty("losses", losses);
        json.addProperty("rate", rate);
        json.addProperty("rateScale", rateScale);
        json.addProperty("failures", failures);
        json.add("lastDice", number(lastDice));
        JsonArray records = new JsonArray();
        log.forEach(record -> records.add(toJson(record)));
        json.add("log", records);
        return json;
    }

    private static JsonObject toJson(EpochRecord record) {
        JsonObject json = new JsonObject();
        json.addProperty("epoch", record.epoch());
        json.addProperty("steps", record.steps());
        json.addProperty("learningRate", record.learningRate());
        json.add("trainingLoss", number(record.trainingLoss()));
        json.add("validationDice", number(record.validationDice()));
        return json;
    }

    /** Takes all values from JSON as {@link #toJson} gives it. */
    void restore(JsonObject json) {
        epoch = json.get("epoch").getAsInt();
        stepsInEpoch = json.get("stepsInEpoch").getAsInt();
        step = json.get("step").getAsInt();
        lossSum = json.get("lossSum").getAsDouble();
        losses = json.get("losses").getAsInt();
        rate = json.get("rate").getAsDouble();
        rateScale = json.get("rateScale").getAsDouble();
        failures = json.get("failures").getAsInt();
        lastDice = number(json.get("lastDice"));
        log.clear();
        for (JsonElement element : json.getAsJsonArray("log")) {
            JsonObject record = element.getAsJsonObject();
            log.add(
                    new EpochRecord(
                            record.get("epoch").getAsInt(),
                            record.get("steps").getAsInt(),
                            record.get("learningRate").getAsDouble(),
                            number(record.get("trainingLoss")),
                            number(record.get("validationDice"))));
        }
    }

    /** JSON knows no NaN. */
    static JsonElement number(double value) {
        return Double.isNaN(value) ? JsonNull.INSTANCE : new JsonPrimitive(value);
    }

    static double number(JsonElement json) {
        return json.isJsonNull() ? Double.NaN : json.getAsDouble();
    }
}
