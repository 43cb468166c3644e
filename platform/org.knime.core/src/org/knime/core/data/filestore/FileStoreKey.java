package org.knime.core.data.filestore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** What identifies a file store: the id of the owning node's stores, an index and a name. */
public final class FileStoreKey implements Comparable<FileStoreKey> {

    private static final String VERSION = "v1";

    private final UUID store;
    private final int index;
    private final int[] path;
    private final int iteration;
    private final String name;

    /** The loop path is {@code null} and the iteration -1 outside loops. */
    public FileStoreKey(
            final UUID store,
            final int index,
            final int[] path,
            final int iteration,
            final String name) {
        if (iteration < 0 != (path == null)) {
            throw new IllegalArgumentException("Loop path and iteration do not fit");
        }
        this.store = Objects.requireNonNull(store, "The id of the file stores is missing");
        this.index = index;
        this.path = path == null ? null : path.clone();
        this.iteration = path == null ? -1 : iteration;
        this.name = Objects.requireNonNull(name, "The name of the file store is missing");
    }

    /** The id of the owning node's stores. */
    public UUID getStoreUUID() {
        return store;
    }

    /** The iterations of the enclosing loops, {@code null} outside loops. */
    public int[] getNestedLoopPath() {
        return path == null ? null : path.clone();
    }

    /** The name. */
    public String getName() {
        return name;
    }

    /** The name of the file. */
    public String getNameOnDisc() {
        if (iteration < 0) {
            return name;
        }
        StringJoiner loops = new StringJoiner("-");
        Arrays.stream(path).forEach(i -> loops.add(Integer.toString(i)));
        String prefix = path.length == 0 ? "" : loops + "_";
        return prefix + index + "_" + iteration + "_" + name;
    }

    /** The index among the node's stores. */
    public int getIndex() {
        return index;
    }

    /** Writes the key. */
    public void save(final DataOutput out) throws IOException {
        out.writeUTF(store.toString());
        out.writeInt(index);
        out.writeUTF(name);
        out.writeInt(iteration);
        if (iteration >= 0) {
            out.writeInt(path.length);
            for (int i : path) {
                out.writeByte(i);
            }
        }
    }

    /** Reads a key. */
    public static FileStoreKey load(final DataInput in) throws IOException {
        UUID store = UUID.fromString(in.readUTF());
        int index = in.readInt();
        String name = in.readUTF();
        int iteration = in.readInt();
        int[] path = null;
        if (iteration >= 0) {
            path = new int[in.readInt()];
            for (int i = 0; i < path.length; i++) {
                path[i] = in.readByte();
            }
        }
        return new FileStoreKey(store, index, path, iteration, name);
    }

    /** Writes the key. */
    public void save(final ModelContentWO out) {
        out.addString("storeUUID", store.toString());
        out.addInt("index", index);
        out.addString("name", name);
        out.addInt("iterationIndex", iteration);
        if (iteration >= 0) {
            byte[] loops = new byte[path.length];
            for (int i = 0; i < loops.length; i++) {
                loops[i] = (byte) path[i];
            }
            out.addByteArray("nestedLoopPath", loops);
        }
    }

    /** Reads a key. */
    public static FileStoreKey load(final ModelContentRO in) throws InvalidSettingsException {
        int iteration = in.getInt("iterationIndex");
        int[] path = null;
        if (iteration >= 0) {
            byte[] loops = in.getByteArray("nestedLoopPath");
            path = new int[loops.length];
            for (int i = 0; i < path.length; i++) {
                path[i] = loops[i];
            }
        }
        String id = in.getString("storeUUID");
        try {
            return new FileStoreKey(
                    UUID.fromString(id), in.getInt("index"), path, iteration, in.getString("name"));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException("\"" + id + "\" is no id of file stores", e);
        }
    }

    /** The key as text. */
    public String saveToString() {
        StringJoiner text = new StringJoiner(":");
        text.add(VERSION).add(store.toString()).add(Integer.toString(index)).add(name);
        text.add(Integer.toString(iteration));
        if (iteration >= 0) {
            Arrays.stream(path).forEach(i -> text.add(Integer.toString(i)));
        }
        return text.toString();
    }

    /** The reverse of {@link #saveToString()}. */
    public static FileStoreKey load(final String text) {
        String[] parts = text.split(":");
        if (parts.length < 5 || !VERSION.equals(parts[0])) {
            throw new IllegalArgumentException("\"" + text + "\" is no key of a file store");
        }
        int iteration = Integer.parseInt(parts[4]);
        int[] path =
                iteration < 0
                        ? null
                        : Arrays.stream(parts).skip(5).mapToInt(Integer::parseInt).toArray();
        return new FileStoreKey(
                UUID.fromString(parts[1]), Integer.parseInt(parts[2]), path, iteration, parts[3]);
    }

    @Override
    public String toString() {
        return getNameOnDisc() + "-(" + store + ")";
    }

    @Override
    public int hashCode() {
        return Objects.hash(store, index, name, iteration);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof FileStoreKey other
                && store.equals(other.store)
                && index == other.index
                && iteration == other.iteration
                && name.equals(other.name)
                && Arrays.equals(path, other.path);
    }

    @Override
    public int compareTo(final FileStoreKey other) {
        int order = store.compareTo(other.store);
        if (order == 0) {
            order = Integer.compare(index, other.index);
        }
        if (order == 0) {
            order = Arrays.compare(path, other.path);
        }
        if (order == 0) {
            order = Integer.compare(iteration, other.iteration);
        }
        return order == 0 ? name.compareTo(other.name) : order;
    }
}
