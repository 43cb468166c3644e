package org.knime.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.text.ParseException;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.ExecutionContext;

/** Makes cells of one type. */
public interface DataCellFactory {

    /** The type. */
    DataType getDataType();

    /** Called once before cells are made during an execution. */
    default void init(final ExecutionContext exec) {}

    /** Called once before cells are made. */
    default void initFactory(final FileStoreFactory factory) {}

    /** From text. */
    interface FromString extends DataCellFactory {

        /** Makes a cell; an unreadable text is an unchecked exception. */
        DataCell createCell(String input);
    }

    /** From one line of text. */
    interface FromSimpleString extends FromString {}

    /** From text of several lines. */
    interface FromComplexString extends FromString {}

    /** From a stream of bytes. */
    interface FromInputStream extends DataCellFactory {

        /** Makes a cell. */
        DataCell createCell(InputStream input) throws IOException;
    }

    /** From a stream of characters. */
    interface FromReader extends DataCellFactory {

        /** Makes a cell. */
        DataCell createCell(Reader input) throws ParseException, IOException;
    }
}
