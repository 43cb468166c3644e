package org.knime.core.webui.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.knime.core.node.workflow.NodeContext;

/** Calls of services in the context of their node. */
final class ServiceCalls {
    private final NodeContext node = NodeContext.getContext();

    /** The call's result, computed with the node's context and a fresh service context. */
    <T> T run(Supplier<T> call) {
        if (node != null) {
            NodeContext.pushContext(node);
        }
        DataServiceContext.remove();
        try {
            return call.get();
        } finally {
            DataServiceContext.remove();
            if (node != null) {
                NodeContext.removeLastContext();
            }
        }
    }

    /** Adds the warnings of the current call, if there are any. */
    static void addWarnings(Map<String, Object> answer) {
        String[] warnings = DataServiceContext.get().getWarningMessages();
        if (warnings.length > 0) {
            answer.put("warningMessages", warnings);
        }
    }

    /** What is told of an error that is no fault of the user. */
    static Map<String, Object> internal(Throwable error) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("typeName", error.getClass().getName());
        data.put(
                "stackTrace",
                Arrays.stream(error.getStackTrace()).map(StackTraceElement::toString).toList());
        return data;
    }
}
