package org.knime.filehandling.core.data.location;

import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;
import org.knime.filehandling.core.connections.FSLocation;

/** A place as a value. */
public interface FSLocationValue extends DataValue {
    /** How such values are shown. */
    DataValue.UtilityFactory UTILITY = new PathUtilityFactory();

    /** The place. */
    FSLocation getFSLocation();

    /** How such values are shown. */
    class PathUtilityFactory extends ExtensibleUtilityFactory {
        /** Called by the platform. */
        protected PathUtilityFactory() {
            super(FSLocationValue.class);
        }

        @Override
        public String getName() {
            return "Path";
        }
    }
}
