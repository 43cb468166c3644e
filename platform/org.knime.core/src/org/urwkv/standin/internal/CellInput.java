package org.urwkv.standin.internal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreKey;
import org.knime.core.data.filestore.FileStoreUtil;
import org.urwkv.standin.ClassFinder;

/** Reads what {@link CellOutput} wrote. */
final class CellInput extends FilterInputStream implements DataCellDataInput {

    private final DataInputStream data;
    private final IDataRepository repository;
    private final List<Class<? extends DataCell>> classes = new ArrayList<>();

    CellInput(final InputStream in, final IDataRepository repository) {
        super(new DataInputStream(in));
        this.data = (DataInputStream) super.in;
        this.repository = repository;
    }

    @Override
    public DataCell readDataCell() throws IOException {
        Class<? extends DataCell> type = readClass();
        FileStoreKey[] keys = new FileStoreKey[0];
        boolean stored = FileStoreCell.class.isAssignableFrom(type);
        if (stored) {
            keys = new FileStoreKey[data.readInt()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = FileStoreKey.load(data);
            }
        }
        boolean serialized = data.readBoolean();
        byte[] content = new byte[data.readInt()];
        data.readFully(content);
        DataCell cell = serialized ? deserialize(type, content) : object(content);
        if (stored) {
            if (repository == null) {
                throw new IOException("Cells of " + type + " need a workflow for their files");
            }
            FileStoreUtil.retrieveFileStoreHandlersFrom((FileStoreCell) cell, keys, repository);
        }
        return cell;
    }

    private Class<? extends DataCell> readClass() throws IOException {
        int number = data.readInt();
        if (number == classes.size()) {
            String name = data.readUTF();
            classes.add(
                    DataTypeRegistry.getInstance()
                            .getCellClass(name)
                            .orElseThrow(
                                    () ->
                                            new IOException(
                                                    "The cell class "
                                                            + name
                                                            + " is not installed")));
        }
        return classes.get(number);
    }

    private DataCell deserialize(final Class<? extends DataCell> type, final byte[] content)
            throws IOException {
        DataCellSerializer<DataCell> serializer =
                DataTypeRegistry.getInstance()
                        .getSerializer(type)
                        .orElseThrow(() -> new IOException("No serializer is known for " + type));
        try (CellInput in = new CellInput(new ByteArrayInputStream(content), repository)) {
            DataCell cell = serializer.deserialize(in);
            if (in.read() >= 0) {
                throw new IOException(
                        "The serializer "
                                + serializer.getClass().getName()
                                + " reads less than it writes");
            }
            return cell;
        }
    }

    private static DataCell object(final byte[] content) throws IOException {
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(content)) {
                    @Override
                    protected Class<?> resolveClass(final ObjectStreamClass description)
                            throws IOException, ClassNotFoundException {
                        return ClassFinder.find(description.getName())
                                .orElseGet(() -> primitive(description));
                    }

                    private Class<?> primitive(final ObjectStreamClass description) {
                        try {
                            return super.resolveClass(description);
                        } catch (IOException | ClassNotFoundException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }) {
            return (DataCell) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String readUTF() throws IOException {
        byte[] bytes = new byte[data.readInt()];
        data.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void readFully(final byte[] b) throws IOException {
        data.readFully(b);
    }

    @Override
    public void readFully(final byte[] b, final int from, final int length) throws IOException {
        data.readFully(b, from, length);
    }

    @Override
    public int skipBytes(final int n) throws IOException {
        return data.skipBytes(n);
    }

    @Override
    public boolean readBoolean() throws IOException {
        return data.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return data.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return data.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return data.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return data.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return data.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return data.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return data.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return data.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return data.readDouble();
    }

    @Override
    public String readLine() throws IOException {
        throw new IOException("Lines can not be read; use readUTF");
    }
}
