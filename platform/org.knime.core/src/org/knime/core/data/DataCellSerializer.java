package org.knime.core.data;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.knime.core.internal.SerializerMethodLoader.Serializer;

/**
 * Writes and reads the cells of one class.
 *
 * @param <T> the class
 */
public interface DataCellSerializer<T extends DataCell> extends Serializer<T> {

    /** Writes a cell. */
    void serialize(T cell, DataCellDataOutput output) throws IOException;

    /** Reads what {@link #serialize} wrote. */
    T deserialize(DataCellDataInput input) throws IOException;

    /** The class of the cells. */
    @SuppressWarnings("unchecked")
    default Class<T> getCellClass() {
        for (Type type : getClass().getGenericInterfaces()) {
            if (type instanceof ParameterizedType p
                    && p.getRawType() == DataCellSerializer.class
                    && p.getActualTypeArguments()[0] instanceof Class<?> c) {
                return (Class<T>) c;
            }
        }
        throw new IllegalStateException(getClass() + " does not tell the class of its cells");
    }
}
