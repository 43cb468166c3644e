package org.urwkv.segmentation.prediction;

/** Along which axes windows are also seen mirrored; every axis doubles the time. */
public enum Mirroring {
    /** One view. */
    NONE(),
    /** Along x and y: four views. */
    IN_PLANE(3, 4),
    /** Along x, y and z: eight views. */
    ALL(2, 3, 4);

    private final int[] axes;

    Mirroring(int... axes) {
        this.axes = axes;
    }

    /**
     * @return numbers of the axes of a tensor (batch, channel, z, y, x)
     */
    int[] axes() {
        return axes.clone();
    }

    /**
     * @return number of views of a window
     */
    public int views() {
        return 1 << axes.length;
    }
}
