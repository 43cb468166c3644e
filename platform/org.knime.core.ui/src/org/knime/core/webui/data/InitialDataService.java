package org.knime.core.webui.data;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.urwkv.standin.ui.json.Json;
import org.urwkv.standin.ui.json.JsonException;

/**
 * Gives a page its data at opening.
 *
 * @param <D> the type of the data
 */
public final class InitialDataService<D> extends AbstractDataService {
    private final Supplier<D> supplier;
    private final Serializer<D> serializer;
    private final ServiceCalls calls = new ServiceCalls();

    private InitialDataService(InitialDataServiceBuilder<D> builder) {
        super(builder);
        supplier = builder.supplier;
        serializer = builder.serializer;
    }

    /**
     * The data as JSON: {@code result} holds them, {@code warningMessages} warnings; an error
     * leaves {@code userError} or {@code internalError} instead.
     */
    public String getInitialData() {
        return Json.write(calls.run(this::answer));
    }

    private Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            String text = serializer.serialize(supplier.get());
            answer.put("result", json(text));
            ServiceCalls.addWarnings(answer);
        } catch (DataServiceException e) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("message", e.getMessage());
            error.put("details", e.getDetails());
            answer.put("userError", error);
        } catch (IOException | RuntimeException e) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("message", e.getMessage());
            error.putAll(ServiceCalls.internal(e));
            answer.put("internalError", error);
        }
        return answer;
    }

    /** The text as JSON; a text that is no JSON stands for itself. */
    private static Object json(String text) {
        try {
            return Json.parse(text);
        } catch (JsonException e) {
            return text;
        }
    }

    /** Starts a service that gives the supplier's data. */
    public static <D> InitialDataServiceBuilder<D> builder(Supplier<D> dataSupplier) {
        return new InitialDataServiceBuilder<>(dataSupplier);
    }

    /**
     * Writes data as text, usually JSON.
     *
     * @param <D> the type of the data
     */
    public interface Serializer<D> {
        /** The text. */
        String serialize(D obj) throws IOException;
    }

    /**
     * Collects the parts of a service.
     *
     * @param <D> the type of the data
     */
    public static final class InitialDataServiceBuilder<D> extends AbstractDataServiceBuilder {
        private final Supplier<D> supplier;
        private Serializer<D> serializer =
                data -> data instanceof String text ? text : Json.write(data);

        private InitialDataServiceBuilder(Supplier<D> supplier) {
            this.supplier = supplier;
        }

        @Override
        public InitialDataServiceBuilder<D> onDispose(Runnable dispose) {
            super.onDispose(dispose);
            return this;
        }

        @Override
        public InitialDataServiceBuilder<D> onDeactivate(Runnable deactivate) {
            super.onDeactivate(deactivate);
            return this;
        }

        /** Sets how the data become text; without it, as JSON. */
        public InitialDataServiceBuilder<D> serializer(Serializer<D> how) {
            this.serializer = how;
            return this;
        }

        /** The service. */
        public InitialDataService<D> build() {
            return new InitialDataService<>(this);
        }
    }
}
