package org.urwkv.segmentation.prediction;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.urwkv.torch.Script;

/**
 * Reduces the scores of one or more members to classes, plane by plane; probabilities are means
 * over the members. Of the classes' scores some rows are in memory, never a volume.
 */
final class Reduction {

    /** Largest number of class scores that are computed at a time. */
    private static final int SCORES = 1 << 20;

    private final Script script;
    private final NDManager manager;
    private final List<Member> members;
    private final List<Integer> chosen;
    private final Uncertainty uncertainty;
    private final boolean regions;

    /**
     * @param script the script of planes
     * @param manager manager of the processor
     * @param members those whose scores are reduced; of equally many classes
     * @param chosen classes of which probabilities are wanted
     * @param uncertainty the map that is wanted
     * @param regions whether classes are regions, which may overlap: then a voxel gets the number,
     *     from 1, of the last region that is more probable than not, or 0
     */
    Reduction(
            Script script,
            NDManager manager,
            List<Member> members,
            List<Integer> chosen,
            Uncertainty uncertainty,
            boolean regions) {
        this.script = script;
        this.manager = manager;
        this.members = List.copyOf(members);
        this.chosen = List.copyOf(chosen);
        this.uncertainty = uncertainty;
        this.regions = regions;
    }

    /**
     * @param sources the planes of each member
     * @param size sizes x, y, z of the result
     * @param sink receives the result
     */
    void run(List<PlaneSource> sources, int[] size, PlaneSink sink) {
        int rows = rows(size, members.get(0).classes());
        List<NDArray> heads = new ArrayList<>();
        for (Member member : members) {
            heads.add(member.weight());
            heads.add(member.bias());
        }
        for (int z = 0; z < size[2]; z++) {
            try (NDManager step = manager.newSubManager()) {
                NDArray classes =
                        chosen.isEmpty()
                                ? step.zeros(new Shape(0), DataType.INT64)
                                : step.create(chosen.stream().mapToLong(c -> c).toArray());
                NDArray mode = step.create(new long[] {uncertainty.ordinal(), regions ? 1 : 0});
                NDList tensors = new NDList(classes, step.create(new long[] {rows}), mode);
                List<NDArray> planes = new ArrayList<>();
                for (PlaneSource source : sources) {
                    NDArray plane = source.next();
                    plane.attach(step);
                    planes.add(plane);
                }
                emit(z, script.call("reduce", false, tensors, planes, heads), sink);
            }
        }
    }

    private void emit(int z, NDList results, PlaneSink sink) {
        boolean mapped = uncertainty != Uncertainty.NONE;
        float[] none = new float[0];
        sink.plane(
                z,
                results.get(0).toByteArray(),
                chosen.isEmpty() ? none : results.get(1).toFloatArray(),
                mapped ? results.get(results.size() - 1).toFloatArray() : none);
    }

    private static int rows(int[] size, int classes) {
        long row = (long) classes * size[0];
        return (int) Math.max(1, Math.min(size[1], SCORES / row));
    }

    /**
     * @param size sizes x, y, z of the result
     * @param classes number of classes
     * @param chosen number of classes of which probabilities are wanted
     * @return the most bytes that a plane takes while it is reduced
     */
    static long workingBytes(int[] size, int classes, int chosen) {
        long plane = (long) size[0] * size[1];
        long scores = 4L * rows(size, classes) * size[0] * classes;
        return Float.BYTES * (scores + 2 * plane * (chosen + 1)) + Long.BYTES * plane;
    }
}
