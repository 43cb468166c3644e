package org.urwkv.segmentation;

/**
 * Where a model comes from. Nothing in it depends on the time of day or on speed.
 *
 * @param preset name of the network preset
 * @param seed seed of the random numbers
 * @param epochs epochs that were trained
 * @param bestEpoch the epoch whose weights were kept, from 1
 * @param bestDice mean validation Dice of that epoch; NaN without validation
 * @param device where it was trained
 * @param threads compute threads
 * @param engine name and version of the engine
 * @param trainingCases number of cases that were trained on
 * @param validationCases number of cases that were held out
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
        int validationCases) {}
