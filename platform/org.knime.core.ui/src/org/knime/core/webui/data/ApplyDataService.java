package org.knime.core.webui.data;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.urwkv.standin.ui.json.Json;

/**
 * Takes data from a page.
 *
 * @param <D> the type of the data
 */
public final class ApplyDataService<D> extends AbstractDataService {
    private final Applier<D> applier;
    private final Function<D, String> validator;
    private final Deserializer<D> deserializer;
    private final ServiceCalls calls = new ServiceCalls();

    private ApplyDataService(ApplyDataServiceBuilder<D> builder) {
        super(builder);
        applier = builder.applier;
        validator = builder.validator;
        deserializer = builder.deserializer;
    }

    /**
     * Checks data.
     *
     * @return what is wrong with them, empty if nothing is
     * @throws IOException if they cannot be read
     */
    public Optional<String> validateData(String data) throws IOException {
        return validator == null
                ? Optional.empty()
                : Optional.ofNullable(validator.apply(deserializer.deserialize(data)));
    }

    /** Applies data; the answer is JSON with {@code isApplied} and, if it failed, {@code error}. */
    public String applyData(String data) {
        return Json.write(calls.run(() -> answer(data)));
    }

    private Map<String, Object> answer(String data) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            applier.apply(deserializer.deserialize(data));
            answer.put("isApplied", true);
            ServiceCalls.addWarnings(answer);
        } catch (IOException e) {
            answer.put("isApplied", false);
            answer.put("error", e.getMessage());
        }
        return answer;
    }

    /** Starts a service that applies texts. */
    public static ApplyDataServiceBuilder<String> builder(Applier<String> dataApplier) {
        return new ApplyDataServiceBuilder<>(dataApplier, text -> text);
    }

    /**
     * Applies data.
     *
     * @param <D> the type of the data
     */
    public interface Applier<D> {
        /** Applies the data. */
        void apply(D data) throws IOException;
    }

    /**
     * Reads data from text.
     *
     * @param <D> the type of the data
     */
    public interface Deserializer<D> {
        /** The data. */
        D deserialize(String data) throws IOException;
    }

    /**
     * Collects the parts of a service.
     *
     * @param <D> the type of the data
     */
    public static final class ApplyDataServiceBuilder<D> extends AbstractDataServiceBuilder {
        private final Applier<D> applier;
        private Deserializer<D> deserializer;
        private Function<D, String> validator;

        private ApplyDataServiceBuilder(Applier<D> applier, Deserializer<D> deserializer) {
            this.applier = applier;
            this.deserializer = deserializer;
        }

        @Override
        public ApplyDataServiceBuilder<D> onDispose(Runnable dispose) {
            super.onDispose(dispose);
            return this;
        }

        @Override
        public ApplyDataServiceBuilder<D> onDeactivate(Runnable deactivate) {
            super.onDeactivate(deactivate);
            return this;
        }

        /** Sets a check; it returns what is wrong, or null. */
        public ApplyDataServiceBuilder<D> validator(Function<D, String> check) {
            this.validator = check;
            return this;
        }

        /** Sets how text becomes data. */
        public ApplyDataServiceBuilder<D> deserializer(Deserializer<D> how) {
            this.deserializer = how;
            return this;
        }

        /** The service. */
        public ApplyDataService<D> build() {
            return new ApplyDataService<>(this);
        }
    }
}
