package org.urwkv.segmentation.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.urwkv.segmentation.SegmentationException;
import org.urwkv.torch.Safetensors;

/** The tensors of a network, by name. */
public final class Parameters {

    /** So many tensors of each kind of difference are named. */
    private static final int NAMED = 3;

    private final LinkedHashMap<String, NDArray> arrays;
    private final Set<String> statistics;
    private final Set<String> decayed;

    private Parameters(List<Parameter> specs, Map<String, NDArray> arrays) {
        this.arrays = new LinkedHashMap<>();
        for (Parameter spec : specs) {
            NDArray array = arrays.get(spec.name());
            if (spec.role() != Parameter.Role.STATISTIC) {
                array.setRequiresGradient(true);
            }
            if (this.arrays.put(spec.name(), array) != null) {
                throw new IllegalArgumentException("Two parameters are named " + spec.name());
            }
        }
        decayed = names(specs, Parameter.Role.DECAYED);
        statistics = names(specs, Parameter.Role.STATISTIC);
    }

    private static Set<String> names(List<Parameter> specs, Parameter.Role role) {
        return specs.stream()
                .filter(spec -> spec.role() == role)
                .map(Parameter::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param specs what to make, in order
     * @param manager owner of the tensors, which are made on its device
     * @param seed of the random first values
     * @return first values
     */
    public static Parameters create(List<Parameter> specs, NDManager manager, long seed) {
        Random random = new Random(seed);
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (Parameter spec : specs) {
            float[] values = new float[spec.size()];
            spec.initializer().fill(values, random);
            arrays.put(spec.name(), manager.create(values, spec.shape()));
        }
        return new Parameters(specs, arrays);
    }

    /**
     * @param specs what is expected
     * @param manager owner of the tensors, which are made on its device
     * @param safetensors the file's content; stays open
     * @return the values of the file
     * @throws IOException if the file cannot be read or is damaged
     * @throws SegmentationException if a tensor is missing, extra, of another shape or type
     */
    public static Parameters load(List<Parameter> specs, NDManager manager, InputStream safetensors)
            throws IOException {
        Map<String, NDArray> found = Safetensors.read(safetensors, manager);
        Set<String> names = specs.stream().map(Parameter::name).collect(Collectors.toSet());
        List<String> missing =
                specs.stream().map(Parameter::name).filter(n -> !found.containsKey(n)).toList();
        List<String> extra = found.keySet().stream().filter(n -> !names.contains(n)).toList();
        List<String> misshapen =
                specs.stream()
                        .filter(spec -> found.containsKey(spec.name()))
                        .filter(spec -> !fits(spec, found.get(spec.name())))
                        .map(spec -> difference(spec, found.get(spec.name())))
                        .toList();
        if (!missing.isEmpty() || !extra.isEmpty() || !misshapen.isEmpty()) {
            throw new SegmentationException(
                    "The weights do not belong to this network"
                            + part("missing: ", missing)
                            + part("too many: ", extra)
                            + part("of another shape: ", misshapen)
                            + "; take the model from its source again.");
        }
        return new Parameters(specs, found);
    }

    /**
     * @param specs what is expected, in order
     * @param manager owner of the new tensors
     * @return tensors that share the memory of these, with gradients of their own
     */
    public Parameters shared(List<Parameter> specs, NDManager manager) {
        Map<String, NDArray> handles = new LinkedHashMap<>();
        arrays.forEach(
                (name, array) -> {
                    NDArray handle = array.stopGradient();
                    handle.attach(manager);
                    handles.put(name, handle);
                });
        return new Parameters(specs, handles);
    }

    private static boolean fits(Parameter spec, NDArray array) {
        return array.getShape().equals(spec.shape()) && array.getDataType() == DataType.FLOAT32;
    }

    private static String difference(Parameter spec, NDArray array) {
        return "%s (%s %s instead of float32 %s)"
                .formatted(spec.name(), array.getDataType(), array.getShape(), spec.shape());
    }

    private static String part(String title, List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String named = String.join(", ", names.subList(0, Math.min(names.size(), NAMED)));
        int more = names.size() - NAMED;
        return ", " + title + named + (more > 0 ? " and " + more + " more" : "");
    }

    /**
     * @param specs some of the parameters
     * @return their tensors in the same order
     */
    public List<NDArray> of(List<Parameter> specs) {
        return specs.stream().map(spec -> arrays.get(spec.name())).toList();
    }

    /**
     * @return a new map of all tensors by name
     */
    public LinkedHashMap<String, NDArray> all() {
        return new LinkedHashMap<>(arrays);
    }

    /**
     * @return a new map of those that are learned by their gradient
     */
    public LinkedHashMap<String, NDArray> learned() {
        LinkedHashMap<String, NDArray> result = all();
        result.keySet().removeAll(statistics);
        return result;
    }

    /**
     * @return names of those that are collected instead of learned, in the order of all
     */
    public Set<String> statistics() {
        LinkedHashMap<String, NDArray> result = all();
        result.keySet().retainAll(statistics);
        return result.keySet();
    }

    /**
     * @return names of those that weight decay applies to
     */
    public Set<String> decayed() {
        return decayed;
    }
}
