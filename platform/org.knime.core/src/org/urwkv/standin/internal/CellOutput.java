package org.urwkv.standin.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStoreUtil;

/**
 * Writes cells: a number for the class, the class name where the number is new, the keys of file
 * stores, the length and the bytes of the content. Bytes that a serializer did not read are an
 * error at reading.
 */
final class CellOutput extends FilterOutputStream implements DataCellDataOutput {

    private final DataOutputStream data;
    private final Map<Class<?>, Integer> classes;

    CellOutput(final OutputStream out) {
        this(out, new HashMap<>());
    }

    private CellOutput(final OutputStream out, final Map<Class<?>, Integer> classes) {
        super(new DataOutputStream(out));
        this.data = (DataOutputStream) super.out;
        this.classes = classes;
    }

    @Override
    public void writeDataCell(final DataCell cell) throws IOException {
        writeClass(cell.getClass());
        if (cell instanceof FileStoreCell stored) {
            FileStoreUtil.invokeFlush(stored);
            FileStoreKey[] keys = FileStoreUtil.getFileStoreKeys(stored);
            data.writeInt(keys.length);
            for (FileStoreKey key : keys) {
                key.save(data);
            }
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Optional<DataCellSerializer<DataCell>> serializer =
                DataTypeRegistry.getInstance().getSerializer(cell.getClass());
        data.writeBoolean(serializer.isPresent());
        if (serializer.isPresent()) {
            try (CellOutput inner = new CellOutput(content, new HashMap<>())) {
                serializer.get().serialize(cell, inner);
            }
        } else {
            try (ObjectOutputStream object = new ObjectOutputStream(content)) {
                object.writeObject(cell);
            }
        }
        data.writeInt(content.size());
        content.writeTo(data);
    }

    private void writeClass(final Class<?> type) throws IOException {
        Integer known = classes.get(type);
        if (known == null) {
            known = classes.size();
            classes.put(type, known);
            data.writeInt(known);
            data.writeUTF(type.getName());
        } else {
            data.writeInt(known);
        }
    }

    @Override
    public void writeUTF(final String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    @Override
    public void write(final byte[] bytes, final int from, final int length) throws IOException {
        data.write(bytes, from, length);
    }

    @Override
    public void writeBoolean(final boolean v) throws IOException {
        data.writeBoolean(v);
    }

    @Override
    public void writeByte(final int v) throws IOException {
        data.writeByte(v);
    }

    @Override
    public void writeShort(final int v) throws IOException {
        data.writeShort(v);
    }

    @Override
    public void writeChar(final int v) throws IOException {
        data.writeChar(v);
    }

    @Override
    public void writeInt(final int v) throws IOException {
        data.writeInt(v);
    }

    @Override
    public void writeLong(final long v) throws IOException {
        data.writeLong(v);
    }

    @Override
    public void writeFloat(final float v) throws IOException {
        data.writeFloat(v);
    }

    @Override
    public void writeDouble(final double v) throws IOException {
        data.writeDouble(v);
    }

    @Override
    public void writeBytes(final String s) throws IOException {
        data.writeBytes(s);
    }

    @Override
    public void writeChars(final String s) throws IOException {
        data.writeChars(s);
    }
}
