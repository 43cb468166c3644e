package org.knime.core.internal;

/** Holder of the marker interface that all serializers share. */
public final class SerializerMethodLoader {

    private SerializerMethodLoader() {}

    /**
     * Marks a class that writes and reads objects of one type.
     *
     * @param <T> the type
     */
    public interface Serializer<T> {}
}
