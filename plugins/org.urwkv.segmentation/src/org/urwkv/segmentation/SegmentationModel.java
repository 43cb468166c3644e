package org.urwkv.segmentation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.urwkv.segmentation.network.Architecture;
import org.urwkv.segmentation.network.Network;
import org.urwkv.segmentation.network.Networks;
import org.urwkv.segmentation.network.TorchScriptExport;
import org.urwkv.segmentation.training.EpochRecord;
import org.urwkv.torch.Device;

/**
 * A trained model: description, weights and training log. Immutable by convention.
 *
 * <p>As a file ({@code .urwkv}) it is a zip of {@code model.json}, {@code weights.safetensors} and
 * {@code training.csv}, entries stored, times fixed: equal models are equal bytes.
 */
public final class SegmentationModel {

    private final ModelDescription description;
    private final byte[] weights;
    private final List<EpochRecord> log;

    /**
     * @param description what the model is
     * @param weights the parameters in safetensors format; not copied
     * @param log one record an epoch
     */
    public SegmentationModel(ModelDescription description, byte[] weights, List<EpochRecord> log) {
        this.description = description;
        this.weights = weights;
        this.log = List.copyOf(log);
    }

    /**
     * @return everything but weights and log
     */
    public ModelDescription description() {
        return description;
    }

    /**
     * @return the network
     */
    public Architecture architecture() {
        return description.architecture();
    }

    /**
     * @return what is done to an image first
     */
    public Preprocessing preprocessing() {
        return description.preprocessing();
    }

    /**
     * @return the parameters in safetensors format; not to be changed
     */
    public byte[] weights() {
        return weights;
    }

    /**
     * @return voxel size (x, y, z) in mm of the model's grid
     */
    public double[] spacingMm() {
        return preprocessing().spacingMm().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * @return voxels (x, y, z) that the network sees at once
     */
    public int[] patchSize() {
        return description.patchSize().stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * @return label value to name; the n-th is class n of the network
     */
    public SortedMap<Integer, String> labels() {
        return description.labels();
    }

    /**
     * @return number of channels that an image must have
     */
    public int channels() {
        return description.channels();
    }

    /**
     * @return where the model comes from
     */
    public Provenance provenance() {
        return description.provenance();
    }

    /**
     * @return one record an epoch
     */
    public List<EpochRecord> log() {
        return log;
    }

    /**
     * @return the description as JSON
     */
    public String modelJson() {
        return description.toJson();
    }

    /**
     * Writes the model file; the stream is left open.
     *
     * @param out receives the bytes
     * @throws IOException from the stream
     */
    public void write(OutputStream out) throws IOException {
        ModelFile.write(this, out);
    }

    /**
     * Writes the network as a TorchScript module that PyTorch loads without this program; the
     * description is its extra file {@code model.json}. What {@link #preprocessing} does is not
     * part of it.
     *
     * @param out receives the bytes; left open
     * @throws IOException from the stream
     * @throws SegmentationException if the weights do not belong to the network
     */
    public void writeTorchScript(OutputStream out) throws IOException {
        try (Network network =
                Networks.load(architecture(), Device.CPU, new ByteArrayInputStream(weights))) {
            TorchScriptExport.write(network, Map.of("model.json", modelJson()), out);
        }
    }

    /**
     * Reads what a model file says about its model, and whether the file has its end; not the
     * weights.
     *
     * @param file as {@link #write} wrote it
     * @return the description
     * @throws IOException if it cannot be read
     * @throws SegmentationException if the file is none of ours, damaged, or of a newer version
     */
    public static ModelDescription readDescription(Path file) throws IOException {
        return ModelFile.readDescription(file);
    }

    /**
     * Reads a model file; the stream is left open.
     *
     * @param in as {@link #write} wrote it
     * @return the model
     * @throws IOException from the stream
     * @throws SegmentationException if the file is none of ours, damaged, or of a newer version
     */
    public static SegmentationModel read(InputStream in) throws IOException {
        return ModelFile.read(in);
    }
}
