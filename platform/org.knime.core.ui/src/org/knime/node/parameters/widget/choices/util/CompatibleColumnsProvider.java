package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** Gives the columns whose cells have one of some values as choices. */
public class CompatibleColumnsProvider implements FilteredInputTableColumnsProvider {
    private final Collection<Class<? extends DataValue>> valueClasses;

    /** Columns compatible with the value. */
    protected CompatibleColumnsProvider(Class<? extends DataValue> valueClass) {
        this(List.of(valueClass));
    }

    /** Columns compatible with any of the values. */
    protected CompatibleColumnsProvider(Collection<Class<? extends DataValue>> valueClasses) {
        this.valueClasses = List.copyOf(valueClasses);
    }

    @Override
    public boolean isIncluded(DataColumnSpec col) {
        return valueClasses.stream().anyMatch(col.getType()::isCompatible);
    }

    /** Gives the columns of texts. */
    public static class StringColumnsProvider extends CompatibleColumnsProvider {
        /** For the dialog and for subclasses. */
        protected StringColumnsProvider() {
            super(StringValue.class);
        }
    }

    /** Gives the columns of numbers. */
    public static class DoubleColumnsProvider extends CompatibleColumnsProvider {
        /** For the dialog and for subclasses. */
        protected DoubleColumnsProvider() {
            super(DoubleValue.class);
        }
    }
}
