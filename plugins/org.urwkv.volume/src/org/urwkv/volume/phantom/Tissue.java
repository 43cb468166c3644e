package org.urwkv.volume.phantom;

/**
 * What a point of a phantom is made of. Two of the unlabelled tissues are as bright as an organ.
 */
enum Tissue {
    AIR(0, 0.02, 0),
    FAT(0, 0.25, 0.03),
    MUSCLE(0, 0.42, 0.03),
    BOWEL(0, 0.62, 0.03),
    GAS(0, 0.05, 0),
    SPINE(0, 0.92, 0.03),
    LARGE_ORGAN(1, 0.62, 0.03),
    BEAN(2, 0.78, 0.03),
    VESSEL(3, 0.95, 0.03);

    private final int label;
    private final double intensity;
    private final double variation;

    Tissue(int label, double intensity, double variation) {
        this.label = label;
        this.intensity = intensity;
        this.variation = variation;
    }

    int label() {
        return label;
    }

    /** Typical signal, 1 being the brightest. */
    double intensity() {
        return intensity;
    }

    /** How much the signal differs from patient to patient at most. */
    double variation() {
        return variation;
    }
}
