package org.urwkv.segmentation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a model comes from. Nothing in it depends on the time of day or on speed.
 *
 * @param preset name of the network preset
 * @param seed seed of the random numbers
 * @param epochs epochs that were trained
 * @param bestEpoch the epoch whose weights were kept, from 1
 * @param bestDice mean validation Dice of that epoch; NaN without validation
 * @param device where it was trained; several devices with commas between them
 * @param threads compute threads
 * @param engine name and version of the engine
 * @param trainingCases number of cases that were trained on
 * @param validationCases number of cases that were held out
 * @param computer processor, system and Java
 * @param settings the plan and what the user chose, values by what they are called, in order
 * @param caseHashes SHA-256 of each case, in order, those held out included; no names, which may be
 *     those of patients
 */
public record Provenance(
        String preset,
        long seed,
        int epochs,
        int bestEpoch,
        double bestDice,
        String device,
        int threads,
        String engine,
        int trainingCases,
        int validationCases,
        String computer,
        Map<String, String> settings,
        List<String> caseHashes) {

    /** Copies the collections. */
    public Provenance {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        caseHashes = List.copyOf(caseHashes);
    }

    /** What models told before they told their computer, settings and cases. */
    public Provenance(
            String preset,
            long seed,
            int epochs,
            int bestEpoch,
            double bestDice,
            String device,
            int threads,
            String engine,
            int trainingCases,
            int validationCases) {
        this(
                preset,
                seed,
                epochs,
                bestEpoch,
                bestDice,
                device,
                threads,
                engine,
                trainingCases,
                validationCases,
                "",
                Map.of(),
                List.of());
    }
}
